package org.scatterproof.engine.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.segment.RunList;

/**
 * Measures how fast lines of a trace are read, without being judged: by our own reader, or by
 * Jackson's streaming parser. Not a test: it is run by hand, on one core, as TraceSpeed is.
 *
 * <p>{@code java ... org.scatterproof.engine.recording.TraceReading own|jackson|lines FILE TIMES}
 */
final class TraceReading {

  private static final double NANOS = 1e9;
  private static final int HEX = 16;

  private TraceReading() {}

  /** Who reads, which file, how often. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    Path file = Path.of(arguments[1]);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      long started = System.nanoTime();
      long sum =
          switch (arguments[0]) {
            case "own" -> own(file);
            case "jackson" -> jackson(file);
            default -> jacksonByLine(file);
          };
      double seconds = (System.nanoTime() - started) / NANOS;
      out.printf(Locale.ROOT, "%s: %.2f s (sum of numbers %x)%n", arguments[0], seconds, sum);
    }
  }

  private static long own(Path file) throws IOException {
    JsonText text = new JsonText();
    FlatObject line = FlatObject.line(text);
    RunList runs = new RunList();
    long sum = 0;
    try (TraceLines lines = new TraceLines(Files.newInputStream(file))) {
      while (lines.next()) {
        lines.open(text);
        line.read();
        sum += line.number(Field.OFFSET, 0) + line.number(Field.CAPACITY, 0);
        if (line.has(Field.ANSWER) && line.answer().has(Field.SEGMENTS)) {
          sum += line.answer().number(Field.OFFSET, 0) + line.answer().number(Field.COUNT, 0);
          line.answer().atList(Field.SEGMENTS);
          SegmentFields.readRuns(text, 1 << 20, runs);
          for (int i = 0; i < runs.count(); i++) {
            sum += runs.start(i) + runs.length(i);
          }
        }
      }
    }
    return sum;
  }

  private static long jackson(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = new JsonFactory().createParser(in)) {
      return sum(parser);
    }
  }

  /** A parser for every line, so that a damaged one can be passed over and named by its number. */
  private static long jacksonByLine(Path file) throws IOException {
    JsonFactory factory = new JsonFactory();
    JsonText text = new JsonText();
    byte[] room = new byte[1 << 16];
    long sum = 0;
    try (TraceLines lines = new TraceLines(Files.newInputStream(file))) {
      while (lines.next()) {
        lines.open(text);
        text.copyTo(room);
        try (JsonParser parser = factory.createParser(room, 0, text.length())) {
          sum += sum(parser);
        }
      }
    }
    return sum;
  }

  private static long sum(JsonParser parser) throws IOException {
    long sum = 0;
    String name = "";
    int depth = 0;
    boolean generates = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> depth++;
        case END_OBJECT -> {
          depth--;
          generates &= depth > 0;
        }
        case FIELD_NAME -> name = parser.currentName();
        case VALUE_STRING -> {
          long value = hex(parser);
          generates |= name.equals("op") && parser.getTextLength() == 15;
          sum += generates && isCounted(name) ? value : 0;
        }
        case VALUE_NUMBER_INT -> {
          long value = parser.getLongValue();
          sum += generates && isCounted(name) ? value : 0;
        }
        default -> {}
      }
    }
    return sum;
  }

  private static boolean isCounted(String name) {
    return switch (name) {
      case "offset", "capacity", "count", "segments" -> true;
      default -> false;
    };
  }

  private static long hex(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int to = from + parser.getTextLength();
    long value = 0;
    if (to - from > 2 && text[from] == '0' && text[from + 1] == 'x') {
      for (int i = from + 2; i < to; i++) {
        value = (value << 4) | Character.digit(text[i], HEX);
      }
    }
    return value;
  }
}
