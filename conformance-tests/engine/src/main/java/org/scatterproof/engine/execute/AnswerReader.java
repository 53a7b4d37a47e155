package org.scatterproof.engine.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.value.Unsigned;

/**
 * Walks the answers of one recorded scenario in order: element i of the list {@code answers}
 * belongs to call i, an object where the call is made once, a list of objects where it is repeated.
 * Reads the bytes as it goes and keeps nothing.
 *
 * <p>Whatever is not as the protocol has it throws {@link MalformedAnswer}.
 */
final class AnswerReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Names of fields, so that reading one makes no text of it. */
  private static final String[] KNOWN = {
    "code", "offset", "count", "outputs", "array", "length", "created", "events", "mbufs"
  };

  private final JsonText json = new JsonText();

  /** Index of the element that is open, or was read last. */
  private int element = -1;

  private boolean inList;
  private boolean single;
  private boolean inAnswer;
  private @Nullable String field;

  /** Answers of a line; its object has a field {@code answers}. */
  AnswerReader(byte[] line) {
    json.open(line, 0, line.length);
    try {
      require(json.peek() == '{', "is no object");
      json.enterObject();
      while (json.nextName()) {
        if (name().equals("answers")) {
          require(json.peek() == '[', "has answers that are no list");
          json.enterList();
          return;
        }
        json.skip();
      }
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
    throw new MalformedAnswer("the reply has no answers");
  }

  /** Goes on to the answers of a call; those of calls before it are passed over. */
  void open(int index) {
    try {
      leave();
      while (element < index) {
        element++;
        require(json.next(), "is missing");
        char first = json.peek();
        require(first == '{' || first == '[', "is neither object nor list");
        if (element < index) {
          json.skip();
        } else {
          inList = first == '[';
          single = !inList;
          if (inList) {
            json.enterList();
          }
        }
      }
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  /** Passes what is left of the open element. */
  private void leave() {
    if (inAnswer) {
      while (json.nextName()) { // of an answer that was not read to its end
        json.skip();
      }
      inAnswer = false;
    }
    if (inList) {
      while (json.next()) {
        json.skip();
      }
      inList = false;
    } else if (single) {
      json.skip();
      single = false;
    }
    field = null;
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
      if (!single && !inList) {
        return false;
      }
      if (inList && !json.next()) {
        inList = false;
        return false;
      }
      single = false;
      require(json.peek() == '{', "has an answer that is no object");
      json.enterObject();
      inAnswer = true;
      return true;
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  /** The name of the answer's next field; null at its end. */
  @Nullable String field() {
    try {
      inAnswer = json.nextName();
      field = inAnswer ? name() : null;
      return field;
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  /** The field's value: a hexadecimal number of up to 64 bits in a string. */
  long hex() {
    try {
      require(json.peek() == '"', "is no hexadecimal string");
      return json.number();
    } catch (DamagedLine e) {
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
      require(json.peek() != '"', "is no whole number");
      long value = json.number();
      require(value >>> Integer.SIZE == 0, "is not between 0 and 2^32 - 1");
      return (int) value;
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  boolean truth() {
    try {
      return json.truth();
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  /** The field's value: a text. */
  String text() {
    try {
      String text = json.string();
      return text.indexOf('\\') < 0 ? text : MAPPER.readValue('"' + text + '"', String.class);
    } catch (DamagedLine e) {
      throw unreadable(e);
    } catch (JsonProcessingException e) {
      throw new MalformedAnswer(where() + " is a text with an escape that JSON does not know");
    }
  }

  /** Whether the value is the text; where it is, it has been read. */
  boolean isText(String expected) {
    if (json.peek() != '"') {
      return false;
    }
    int place = json.place();
    if (text().equals(expected)) {
      return true;
    }
    json.back(place);
    return false;
  }

  /** Enters the list that is the field's value. */
  void enterList() {
    require(json.peek() == '[', "is no list");
    json.enterList();
  }

  /** Goes on to the next value of the list that was entered; false at its end. */
  boolean nextValue() {
    try {
      return json.next();
    } catch (DamagedLine e) {
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
      json.skip();
    } catch (DamagedLine e) {
      throw unreadable(e);
    }
  }

  /** Refuses an answer that is not what it should be. */
  void require(boolean condition, String what) {
    if (!condition) {
      throw new MalformedAnswer(where() + " " + what);
    }
  }

  private String name() {
    byte[] text = json.text();
    int from = json.nameFrom();
    int length = json.nameTo() - from;
    for (String known : KNOWN) {
      if (known.length() == length && isAt(known, text, from)) {
        return known;
      }
    }
    return new String(text, from, length, StandardCharsets.UTF_8);
  }

  private static boolean isAt(String known, byte[] text, int from) {
    for (int i = 0; i < known.length(); i++) {
      if (text[from + i] != known.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String where() {
    if (element < 0) {
      return "the reply";
    }
    return "answers[" + element + "]" + (field == null ? "" : "." + field);
  }

  private MalformedAnswer unreadable(DamagedLine e) {
    return new MalformedAnswer(where() + " " + e.getMessage() + ", column " + e.column());
  }
}
