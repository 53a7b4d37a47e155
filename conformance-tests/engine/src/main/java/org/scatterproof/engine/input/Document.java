package org.scatterproof.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A file as a tree, with the place of every node. Nodes are named by JSON pointers.
 *
 * @param file the file as the user named it
 * @param root the whole content
 * @param values where each value begins
 * @param keys where the key of each value begins, for values that have one
 */
public record Document(
    String file, JsonNode root, Map<String, Place> values, Map<String, Place> keys) {

  /** A tree that came from no file: a message between processes. */
  public static Document ofTree(String name, JsonNode root) {
    return new Document(name, root, Map.of(), Map.of());
  }

  /** The whole content as a part. */
  public Part whole() {
    return new Part(this, "", root);
  }

  /** Refuses the file for one of its values. */
  public BadInput refuse(String pointer, String wrong) {
    Place place = values.getOrDefault(pointer, Place.UNKNOWN);
    return new BadInput(file, place.line(), place.column(), wrong);
  }

  /** Refuses the file for one of its keys. */
  BadInput refuseKey(String pointer, String wrong) {
    Place place = keyPlace(pointer);
    return new BadInput(file, place.line(), place.column(), wrong);
  }

  /** Where a key begins; of a value without a key, where the value does. */
  Place keyPlace(String pointer) {
    return keys.getOrDefault(pointer, values.getOrDefault(pointer, Place.UNKNOWN));
  }

  /** A pointer as a person reads it: {@code scenarios[3].steps[0]}. */
  static String path(String pointer) {
    if (pointer.isEmpty()) {
      return "the file";
    }
    StringBuilder path = new StringBuilder();
    for (String part : pointer.substring(1).split("/", -1)) {
      if (!part.isEmpty() && part.chars().allMatch(Character::isDigit)) {
        path.append('[').append(part).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(unescape(part));
      }
    }
    return path.toString();
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
