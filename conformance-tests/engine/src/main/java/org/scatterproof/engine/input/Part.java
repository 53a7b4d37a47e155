package org.scatterproof.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.value.Unsigned;

/**
 * A value in a document, which can say where it stands. Its shape was checked by a schema before;
 * what a schema cannot say is checked here and by who reads it.
 */
public final class Part {

  private final Document document;
  private final String pointer;
  private final JsonNode node;

  Part(Document document, String pointer, JsonNode node) {
    this.document = document;
    this.pointer = pointer;
    this.node = node;
  }

  /** The value under a key, or null where the key is missing. */
  public @Nullable Part get(String key) {
    JsonNode child = node.get(key);
    return child == null ? null : new Part(document, pointer + "/" + Document.escape(key), child);
  }

  /** The value under a key that the schema demands. */
  public Part need(String key) throws BadInput {
    Part child = get(key);
    if (child == null) {
      throw refuse("lacks \"" + key + "\"");
    }
    return child;
  }

  /** The elements of an array that may be missing. */
  public static List<Part> itemsOf(@Nullable Part list) {
    return list == null ? List.of() : list.items();
  }

  /** The elements of an array that may be missing, as they stand there. */
  public static List<JsonNode> nodesOf(@Nullable Part list) {
    List<JsonNode> nodes = new ArrayList<>();
    if (list != null) {
      list.node.forEach(nodes::add);
    }
    return nodes;
  }

  /** The elements of an array. */
  public List<Part> items() {
    List<Part> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(new Part(document, pointer + "/" + i, node.get(i)));
    }
    return items;
  }

  /** The only key of an object. */
  public String onlyKey() throws BadInput {
    if (node.size() != 1) {
      throw refuse("must have exactly one key");
    }
    return node.fieldNames().next();
  }

  public boolean isArray() {
    return node.isArray();
  }

  /** Whether this is the given word. */
  public boolean is(String word) {
    return node.isTextual() && node.textValue().equals(word);
  }

  public String text() {
    return node.asText();
  }

  /** The text under a key, or what it is when the key is missing. */
  public String text(String key, String otherwise) {
    Part child = get(key);
    return child == null ? otherwise : child.text();
  }

  /** The truth under a key, or what it is when the key is missing. */
  public boolean truth(String key, boolean otherwise) {
    Part child = get(key);
    return child == null ? otherwise : child.node.asBoolean();
  }

  /** The number under a key, or what it is when the key is missing. */
  public long number(String key, long pageLength, long otherwise) throws BadInput {
    Part child = get(key);
    return child == null ? otherwise : child.number(pageLength);
  }

  /** This number, unsigned; see {@link NumberText}. */
  public long number(long pageLength) throws BadInput {
    try {
      return node.isIntegralNumber()
          ? NumberText.ofInteger(node.bigIntegerValue())
          : NumberText.parse(node.asText(), pageLength);
    } catch (NumberFormatException e) {
      throw refuse(node.asText() + " " + e.getMessage());
    }
  }

  public boolean isText() {
    return node.isTextual();
  }

  /** The sum that follows a word: {@code +0x10} or {@code -2p}, modulo 2^64. */
  public long numberAfter(String word, long pageLength) throws BadInput {
    try {
      return NumberText.parse("0" + node.asText().substring(word.length()), pageLength);
    } catch (NumberFormatException e) {
      throw refuse(node.asText() + " " + e.getMessage());
    }
  }

  /** The number under a key, at most {@code largest}, both unsigned. */
  public long number(String key, long pageLength, long otherwise, long largest) throws BadInput {
    Part child = get(key);
    return child == null ? otherwise : child.numberAtMost(pageLength, largest);
  }

  /** This number, at most {@code largest}, both unsigned. */
  public long numberAtMost(long pageLength, long largest) throws BadInput {
    long value = number(pageLength);
    if (!Unsigned.isAtMost(value, largest)) {
      throw refuse(
          node.asText() + " is out of range; the largest is " + Long.toUnsignedString(largest));
    }
    return value;
  }

  public String file() {
    return document.file();
  }

  public Place place() {
    return document.values().getOrDefault(pointer, Place.UNKNOWN);
  }

  /** Refuses the file because of this value; the text goes on after the value's path. */
  public BadInput refuse(String wrong) {
    return document.refuse(pointer, Document.path(pointer) + ": " + wrong);
  }
}
