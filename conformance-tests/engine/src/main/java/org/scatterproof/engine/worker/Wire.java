package org.scatterproof.engine.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One message on one line. Lines of a worker's begin with a mark: whatever else an implementation
 * manages to write to the same pipe is told from them.
 */
public final class Wire {

  /** What every line of a worker's begins with. */
  public static final String MARK = "@scatterproof ";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Wire() {}

  /** A message without newline. */
  public static String write(Object message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("messages are plain data", e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(String line, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(line, type);
  }
}
