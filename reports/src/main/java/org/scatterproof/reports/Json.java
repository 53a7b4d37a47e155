package org.scatterproof.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** How this module reads and writes JSON: strictly, and the same bytes on every machine. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  /** Leaves out what is null. */
  private static final ObjectWriter SPARSE =
      MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL).writer(printer());

  private static final ObjectWriter COMPLETE = MAPPER.writer(printer());

  private Json() {}

  /** Reads one value and nothing after it. */
  static ObjectReader reader() {
    return MAPPER.reader();
  }

  /** Every property, null ones too, in the order of the record's components; ends in a newline. */
  static byte[] complete(Object value) {
    return bytes(COMPLETE, value);
  }

  /** As {@link #complete}, without the properties that are null. */
  static byte[] sparse(Object value) {
    return bytes(SPARSE, value);
  }

  /** As {@link #complete}, in one line. */
  static byte[] line(Object value) {
    return bytes(MAPPER.writer(), value);
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    try {
      return (writer.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records are always writable", e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
  }
}
