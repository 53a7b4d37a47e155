package org.scatterproof.engine.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds the tree of one document and notes the place of every node. Used once. */
final class TreeReader {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");

  /** More digits than this are no 64-bit number, and are not worth the arithmetic. */
  private static final int MOST_DIGITS = 40;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final JsonParser parser;
  private final boolean yaml;
  private final int firstLine;
  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();

  /**
   * A reader of what the parser gives.
   *
   * @param firstLine number of the file's line with which the parser's text begins
   */
  TreeReader(String file, JsonParser parser, boolean yaml, int firstLine) {
    this.firstLine = firstLine;
    this.file = file;
    this.parser = parser;
    this.yaml = yaml;
  }

  Document read() throws IOException, BadInput {
    if (parser.nextToken() == null) {
      throw new BadInput(file, firstLine, 0, firstLine == 1 ? "it is empty" : "the line is empty");
    }
    JsonNode root = readValue("");
    if (parser.nextToken() != null) {
      throw refuse("the file goes on after its end: one file holds one document");
    }
    return new Document(file, root, values, keys);
  }

  private JsonNode readValue(String pointer) throws IOException, BadInput {
    values.put(pointer, place());
    if (parser instanceof YAMLParser known && known.isCurrentAlias()) {
      throw refuse("aliases (*name) are not read here; write the value out");
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> readObject(pointer);
      case START_ARRAY -> readArray(pointer);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT -> readInteger();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      default -> throw refuse("a " + token + " is not read here");
    };
  }

  private ObjectNode readObject(String pointer) throws IOException, BadInput {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String child = pointer + "/" + Document.escape(key);
      if (object.has(key)) {
        Place first = keys.getOrDefault(child, Place.UNKNOWN);
        throw refuse("the key \"" + key + "\" stands here twice; first in line " + first.line());
      }
      keys.put(child, place());
      parser.nextToken();
      object.set(key, readValue(child));
    }
    return object;
  }

  private ArrayNode readArray(String pointer) throws IOException, BadInput {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(readValue(pointer + "/" + array.size()));
    }
    return array;
  }

  /** Reads the digits themselves: YAML would take 010 for eight and 1_0 for ten. */
  private JsonNode readInteger() throws IOException, BadInput {
    String text = parser.getText();
    if (text.length() > MOST_DIGITS) {
      throw refuse("the number has " + text.length() + " digits; the largest is 2^64-1");
    }
    if (INTEGER.matcher(text).matches()) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (yaml && HEX.matcher(text).matches()) {
      return NODES.numberNode(new BigInteger(text.substring(2), 16));
    }
    throw refuse("the number " + text + " reads in more than one way; write decimal or 0x hex");
  }

  private BadInput refuse(String wrong) {
    Place place = place();
    return new BadInput(file, place.line(), place.column(), wrong);
  }

  private Place place() {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(location.getLineNr() + firstLine - 1, location.getColumnNr());
  }
}
