package org.scatterproof.engine.execute;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.value.Unsigned;

/**
 * Walks the answers of one recorded scenario in order: element i of the list {@code answers}
 * belongs to call i, an object where the call is made once, a list of objects where it is repeated.
 * Reads the bytes as it goes and keeps nothing.
 *
 * <p>Whatever is not as the protocol has it throws {@link MalformedAnswer}.
 */
final class AnswerReader implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DIGIT_BITS = 4;

  private final JsonParser parser;

  /** Index of the element that is open, or was read last. */
  private int element = -1;

  private boolean inList;
  private boolean single;

  /** Answers of a line; its object has a field {@code answers}. */
  AnswerReader(byte[] line) {
    try {
      parser = FACTORY.createParser(line);
      require(parser.nextToken() == JsonToken.START_OBJECT, "is no object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("answers");
        parser.nextToken();
        if (found) {
          require(parser.currentToken() == JsonToken.START_ARRAY, "has answers that are no list");
          return;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    throw new MalformedAnswer("the reply has no answers");
  }

  /** Goes on to the answers of a call; those of calls before it are passed over. */
  void open(int index) {
    try {
      if (inList) {
        skipList();
      } else if (single) {
        parser.skipChildren();
        single = false;
      }
      while (element < index) {
        JsonToken token = parser.nextToken();
        require(
            token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY,
            token == JsonToken.END_ARRAY ? "is missing" : "is neither object nor list");
        element++;
        inList = token == JsonToken.START_ARRAY;
        single = !inList;
        if (element < index) {
          parser.skipChildren();
          inList = false;
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Goes on to just before the answers of a call. */
  void before(int index) {
    if (element < index - 1) {
      open(index - 1);
    }
  }

  /** Goes on to the answers of the next call. */
  void openNext() {
    open(element + 1);
  }

  /** Begins the next answer of the open call; false where it has no more. */
  boolean begin() {
    try {
      if (single) {
        single = false;
        return true;
      }
      if (!inList) {
        return false;
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        inList = false;
        return false;
      }
      require(token == JsonToken.START_OBJECT, "has an answer that is no object");
      return true;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The name of the answer's next field; null at its end. */
  @Nullable String field() {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT) {
        return null;
      }
      String name = parser.currentName();
      parser.nextToken();
      return name;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The field's value: a hexadecimal number of up to 64 bits in a string. */
  long hex() {
    try {
      require(parser.currentToken() == JsonToken.VALUE_STRING, "is no hexadecimal string");
      int length = parser.getTextLength();
      char[] text = parser.getTextCharacters();
      int at = parser.getTextOffset();
      boolean plain = length >= 3 && length <= 18 && text[at] == '0' && text[at + 1] == 'x';
      require(plain, "is not 0x and 1 to 16 digits");
      long value = 0;
      for (int i = 2; i < length; i++) {
        int digit = Character.digit(text[at + i], 1 << DIGIT_BITS);
        require(digit >= 0, "is not 0x and 1 to 16 digits");
        value = value << DIGIT_BITS | digit;
      }
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The field's value: a hexadecimal number of up to 32 bits in a string. */
  int hex32() {
    long value = hex();
    require(value >>> Integer.SIZE == 0, "has more than 32 bits: " + Unsigned.hex(value));
    return (int) value;
  }

  /** The field's value: an unsigned number below 2^32. */
  int number() {
    try {
      require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "is no whole number");
      long value = parser.getLongValue();
      require(value >= 0 && value >>> Integer.SIZE == 0, "is not between 0 and 2^32 - 1");
      return (int) value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  boolean truth() {
    JsonToken token = parser.currentToken();
    require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, "is no truth value");
    return token == JsonToken.VALUE_TRUE;
  }

  /** The field's value: a text. */
  String text() {
    try {
      require(parser.currentToken() == JsonToken.VALUE_STRING, "is no text");
      return parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether the value is the text. */
  boolean isText(String expected) {
    return parser.currentToken() == JsonToken.VALUE_STRING && text().equals(expected);
  }

  /** Enters the list that is the field's value. */
  void enterList() {
    require(parser.currentToken() == JsonToken.START_ARRAY, "is no list");
  }

  /** Goes on to the next value of the list that was entered; false at its end. */
  boolean nextValue() {
    try {
      return parser.nextToken() != JsonToken.END_ARRAY;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Goes on to the next value of the list, which must be there. */
  void needValue() {
    require(nextValue(), "has a list that is too short");
  }

  /** The field's value is not needed. */
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Refuses an answer that is not what it should be. */
  void require(boolean condition, String what) {
    if (!condition) {
      throw new MalformedAnswer(where() + " " + what);
    }
  }

  /** The line stays whose it is. */
  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void skipList() throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
        depth++;
      } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
        depth--;
      }
      require(token != null, "has no end");
    }
    inList = false;
  }

  private String where() {
    if (element < 0) {
      return "the reply";
    }
    String name = null;
    try {
      name = parser.currentName();
    } catch (IOException e) {
      // Then the place has no name.
    }
    return "answers[" + element + "]" + (name == null ? "" : "." + name);
  }

  private MalformedAnswer unreadable(IOException e) {
    return new MalformedAnswer(where() + " is no JSON: " + firstLine(e));
  }

  private static String firstLine(IOException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("");
  }
}
