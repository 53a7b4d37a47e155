package org.scatterproof.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strict access to the properties of one JSON object: nothing is converted, nothing is defaulted,
 * and {@link #end} refuses what nobody asked for.
 */
final class Fields {

  private final Place place;
  private final ObjectNode object;
  private final Set<String> asked = new HashSet<>();

  Fields(Place place, ObjectNode object) {
    this.place = place;
    this.object = object;
  }

  Place place() {
    return place;
  }

  String text(String name) throws ResultsException {
    JsonNode value = required(name);
    if (!value.isTextual()) {
      throw wrong(name, "a text", value);
    }
    return value.textValue();
  }

  /** The text; null where the property is null or missing. */
  @Nullable String textOrNull(String name) throws ResultsException {
    asked.add(name);
    return object.hasNonNull(name) ? text(name) : null;
  }

  /** A whole number of at least 0. */
  long count(String name) throws ResultsException {
    JsonNode value = required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw wrong(name, "a whole number of at least 0", value);
    }
    return value.longValue();
  }

  /** A count that an {@code int} holds. */
  int smallCount(String name) throws ResultsException {
    long count = count(name);
    if (count > Integer.MAX_VALUE) {
      throw wrong(name, "a number below 2^31", required(name));
    }
    return (int) count;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) throws ResultsException {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    String all = String.join(", ", names(type));
    throw wrong(name, "one of " + all, required(name));
  }

  List<String> texts(String name) throws ResultsException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isTextual()) {
        throw wrong(name, "a list of texts", element);
      }
      texts.add(element.textValue());
    }
    return List.copyOf(texts);
  }

  boolean has(String name) {
    return object.has(name);
  }

  Fields object(String name) throws ResultsException {
    JsonNode value = required(name);
    if (!(value instanceof ObjectNode each)) {
      throw wrong(name, "an object", value);
    }
    return new Fields(place, each);
  }

  List<Fields> objects(String name) throws ResultsException {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!(element instanceof ObjectNode each)) {
        throw wrong(name, "a list of objects", element);
      }
      objects.add(new Fields(place, each));
    }
    return List.copyOf(objects);
  }

  /** Refuses properties that were not asked for: their meaning would be lost in silence. */
  void end() throws ResultsException {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!asked.contains(name)) {
        throw place.damaged("unknown property \"" + name + "\"");
      }
    }
  }

  private JsonNode array(String name) throws ResultsException {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(name, "a list", value);
    }
    return value;
  }

  private JsonNode required(String name) throws ResultsException {
    asked.add(name);
    JsonNode value = object.get(name);
    if (value == null) {
      throw place.damaged("property \"" + name + "\" is missing");
    }
    return value;
  }

  private ResultsException wrong(String name, String wanted, JsonNode value) {
    return place.damaged("\"" + name + "\" should be " + wanted + ", but is " + value);
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    return names;
  }
}
