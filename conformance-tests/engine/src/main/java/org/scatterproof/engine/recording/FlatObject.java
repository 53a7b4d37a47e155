package org.scatterproof.engine.recording;

import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.engine.input.Words;

/**
 * The fields of one JSON object: numbers and truths as numbers, everything else as the place where
 * it stands. Reused from line to line; reading allocates nothing. Fields that nobody knows are
 * passed over; null counts as absent.
 */
final class FlatObject {

  private static final byte NUMBER = 0;
  private static final byte TRUTH = 1;
  private static final byte TEXT = 2;

  /** A text that is a number in hexadecimal. */
  private static final byte HEX = 3;

  private static final byte LIST = 4;
  private static final byte OBJECT = 5;

  /** A number below 0, which is one in return codes only. */
  private static final byte NEGATIVE = 6;

  private static final int FIELDS = Field.values().length;

  private final JsonText json;
  private final int[] readIn = new int[FIELDS];
  private final byte[] kinds = new byte[FIELDS];
  private final long[] numbers = new long[FIELDS];
  private final int[] places = new int[FIELDS];
  private final int[] lengths = new int[FIELDS];
  private final @Nullable FlatObject answer;
  private int reading = 1;

  FlatObject(JsonText json) {
    this(json, null);
  }

  private FlatObject(JsonText json, @Nullable FlatObject answer) {
    this.json = json;
    this.answer = answer;
  }

  /** A line, of which the answer is read in the same pass. */
  static FlatObject line(JsonText json) {
    return new FlatObject(json, new FlatObject(json));
  }

  /** Reads the object at which the text stands. */
  void read() {
    reading++;
    json.enterObject();
    while (json.nextName()) {
      Field field = Field.of(json);
      if (field == null) {
        json.skip();
      } else {
        take(field);
      }
    }
  }

  private void take(Field named) {
    int field = named.index();
    if (readIn[field] == reading) {
      throw json.damaged("has " + named.word() + " twice");
    }
    char first = json.peek();
    places[field] = json.place();
    if (first == '"') {
      if (json.isHex()) {
        kinds[field] = HEX;
        numbers[field] = json.lastHex();
      } else {
        kinds[field] = TEXT;
        json.skip();
        lengths[field] = json.place() - places[field] - 2;
      }
    } else if (first == '{' && named == Field.ANSWER && answer != null) {
      kinds[field] = OBJECT;
      answer.read();
    } else if (first == '[' || first == '{') {
      kinds[field] = first == '[' ? LIST : OBJECT;
      json.skip();
    } else if (first == 't' || first == 'f') {
      kinds[field] = TRUTH;
      numbers[field] = json.truth() ? 1 : 0;
    } else if (json.isNull()) {
      return;
    } else if (first == '-') {
      kinds[field] = NEGATIVE;
      numbers[field] = json.negative();
    } else {
      kinds[field] = NUMBER;
      numbers[field] = json.number();
    }
    readIn[field] = reading;
  }

  boolean has(Field field) {
    return readIn[field.index()] == reading;
  }

  /** A number of up to 64 bits, plain or in hexadecimal. */
  long number(Field field, long otherwise) {
    return has(field) ? number(field) : otherwise;
  }

  /** The same, which must be there. */
  long number(Field field) {
    int at = field.index();
    if (!has(field)) {
      throw new DamagedLine(0, "lacks " + field.word());
    }
    if (kinds[at] != NUMBER && kinds[at] != HEX) {
      throw wrong(field, "a number: digits, or \"0x\" and 1 to 16 hexadecimal digits");
    }
    return numbers[at];
  }

  /** An unsigned number below 2^32. */
  int number32(Field field, int otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    long value = number(field);
    if (value >>> Integer.SIZE != 0) {
      throw wrong(field, "a number below 2^32");
    }
    return (int) value;
  }

  boolean truth(Field field, boolean otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    if (kinds[field.index()] != TRUTH) {
      throw wrong(field, "true or false");
    }
    return numbers[field.index()] != 0;
  }

  /** A text; null where there is none. */
  @Nullable String text(Field field) {
    if (!has(field)) {
      return null;
    }
    if (!isText(field)) {
      throw wrong(field, "a text in double quotes");
    }
    int back = json.place();
    json.back(places[field.index()]);
    String text = json.string();
    json.back(back);
    return text;
  }

  /** Whether the value is this text, of which nothing is made. */
  boolean is(Field field, String text) {
    int at = field.index();
    return has(field)
        && kinds[at] == TEXT
        && lengths[at] == text.length()
        && json.isAt(places[at] + 1, text);
  }

  /** The constant that a text names; null where there is no such text. */
  <T> @Nullable T word(Field field, Words<T> words) {
    int at = field.index();
    if (!has(field) || kinds[at] != TEXT) {
      return null;
    }
    int back = json.place();
    json.back(places[at]);
    json.skip();
    json.back(back);
    return json.word(words);
  }

  /** What was answered, in an object that is there. */
  FlatObject answer() {
    FlatObject own = answer;
    if (own == null || kinds[Field.ANSWER.index()] != OBJECT) {
      throw wrong(Field.ANSWER, "an object");
    }
    return own;
  }

  /** Stands at a list, which is there. */
  void atList(Field field) {
    at(field, LIST, "a list");
  }

  /** Stands at an object, which is there. */
  void atObject(Field field) {
    at(field, OBJECT, "an object");
  }

  private void at(Field field, byte kind, String named) {
    if (kinds[field.index()] != kind) {
      throw wrong(field, named);
    }
    json.back(places[field.index()]);
  }

  /** Whether the value is a text rather than anything else. */
  boolean isText(Field field) {
    int kind = kinds[field.index()];
    return has(field) && (kind == TEXT || kind == HEX);
  }

  /** A number of 32 bits, which may be told as a signed one. */
  int signed32(Field field) {
    int at = field.index();
    if (has(field) && kinds[at] == NEGATIVE && numbers[at] == (int) numbers[at]) {
      return (int) numbers[at];
    }
    return number32(field, 0);
  }

  /** Whether the value is a text that is no number. */
  boolean isWord(Field field) {
    return has(field) && kinds[field.index()] == TEXT;
  }

  DamagedLine wrong(Field field, String needed) {
    int back = json.place();
    json.back(places[field.index()]);
    DamagedLine damaged = json.damaged(field.word() + " must be " + needed);
    json.back(back);
    return damaged;
  }
}
