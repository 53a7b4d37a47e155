package org.scatterproof.engine.recording;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;

/**
 * The fields of one JSON object: numbers and truths as numbers, everything else as the place where
 * it stands. Reused from line to line; reading allocates nothing. Fields that nobody knows are
 * passed over; null counts as absent.
 */
final class FlatObject {

  private enum Kind {
    NUMBER,
    TRUTH,
    TEXT,
    LIST,
    OBJECT
  }

  private static final int FIELDS = Field.values().length;

  private final JsonText json;
  private final int[] readIn = new int[FIELDS];
  private final Kind[] kinds = new Kind[FIELDS];
  private final long[] numbers = new long[FIELDS];
  private final int[] places = new int[FIELDS];
  private int reading = 1;

  FlatObject(JsonText json) {
    this.json = json;
    Arrays.fill(kinds, Kind.NUMBER);
  }

  /** Reads the object at which the text stands. */
  void read() {
    reading++;
    json.enterObject();
    while (json.nextName()) {
      Field field = Field.of(json.text(), json.nameFrom(), json.nameTo());
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
      kinds[field] = Kind.TEXT;
      json.skip();
    } else if (first == '[' || first == '{') {
      kinds[field] = first == '[' ? Kind.LIST : Kind.OBJECT;
      json.skip();
    } else if (first == 't' || first == 'f') {
      kinds[field] = Kind.TRUTH;
      numbers[field] = json.truth() ? 1 : 0;
    } else if (json.isNull()) {
      return;
    } else {
      kinds[field] = Kind.NUMBER;
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
    if (kinds[at] == Kind.NUMBER) {
      return numbers[at];
    }
    if (kinds[at] != Kind.TEXT) {
      throw wrong(field, "a number: digits, or \"0x\" and hexadecimal digits");
    }
    int back = json.place();
    json.back(places[at]);
    long value = json.number();
    json.back(back);
    return value;
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
    if (kinds[field.index()] != Kind.TRUTH) {
      throw wrong(field, "true or false");
    }
    return numbers[field.index()] != 0;
  }

  /** A text; null where there is none. */
  @Nullable String text(Field field) {
    if (!has(field)) {
      return null;
    }
    if (kinds[field.index()] != Kind.TEXT) {
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
    return begins(field, text) && json.text()[places[field.index()] + 1 + text.length()] == '"';
  }

  /** Whether the value is a text that begins so. */
  boolean begins(Field field, String text) {
    if (!has(field) || kinds[field.index()] != Kind.TEXT) {
      return false;
    }
    int from = places[field.index()] + 1;
    byte[] bytes = json.text();
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false; // the text's own quote differs at the latest
      }
    }
    return true;
  }

  /** Stands at a list, which is there. */
  void atList(Field field) {
    at(field, Kind.LIST, "a list");
  }

  /** Stands at an object, which is there. */
  void atObject(Field field) {
    at(field, Kind.OBJECT, "an object");
  }

  private void at(Field field, Kind kind, String named) {
    if (kinds[field.index()] != kind) {
      throw wrong(field, named);
    }
    json.back(places[field.index()]);
  }

  /** Whether the value is a text rather than anything else. */
  boolean isText(Field field) {
    return has(field) && kinds[field.index()] == Kind.TEXT;
  }

  DamagedLine wrong(Field field, String needed) {
    int back = json.place();
    json.back(places[field.index()]);
    DamagedLine damaged = json.damaged(field.word() + " must be " + needed);
    json.back(back);
    return damaged;
  }
}
