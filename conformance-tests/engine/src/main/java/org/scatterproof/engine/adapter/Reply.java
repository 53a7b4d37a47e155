package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an adapter's is about.
 *
 * @param number of the scenario, or of the batch
 * @param isEndOfBatch whether a batch has ended
 */
record Reply(long number, boolean isEndOfBatch) {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Looks at the first field of a line, which tells; null where the line is no reply. */
  static @Nullable Reply of(byte[] line) {
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || parser.nextToken() != JsonToken.FIELD_NAME) {
        return null;
      }
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        return null;
      }
      return switch (name) {
        case "id" -> new Reply(parser.getLongValue(), false);
        case "done" -> new Reply(parser.getLongValue(), true);
        default -> null;
      };
    } catch (IOException e) {
      return null;
    }
  }
}
