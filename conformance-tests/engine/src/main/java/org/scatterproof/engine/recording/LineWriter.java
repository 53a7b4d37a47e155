package org.scatterproof.engine.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** Writes JSON objects, one a line, with the fields of a trace. */
final class LineWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  LineWriter(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  void begin() throws IOException {
    json.writeStartObject();
  }

  void begin(Field field) throws IOException {
    json.writeObjectFieldStart(field.word());
  }

  /** Ends an object, and with the outermost one the line. */
  void end() throws IOException {
    json.writeEndObject();
    if (json.getOutputContext().inRoot()) {
      json.writeRaw('\n');
    }
  }

  void beginList(Field field) throws IOException {
    json.writeArrayFieldStart(field.word());
  }

  void beginList() throws IOException {
    json.writeStartArray();
  }

  void endList() throws IOException {
    json.writeEndArray();
  }

  void hex(Field field, long value) throws IOException {
    json.writeStringField(field.word(), Unsigned.hex(value));
  }

  void hex(long value) throws IOException {
    json.writeString(Unsigned.hex(value));
  }

  void number(Field field, long value) throws IOException {
    json.writeNumberField(field.word(), value);
  }

  void number(long value) throws IOException {
    json.writeNumber(value);
  }

  void truth(Field field, boolean value) throws IOException {
    json.writeBooleanField(field.word(), value);
  }

  void truth(boolean value) throws IOException {
    json.writeBoolean(value);
  }

  void text(Field field, String value) throws IOException {
    json.writeStringField(field.word(), value);
  }

  void text(String value) throws IOException {
    json.writeString(value);
  }

  void nothing() throws IOException {
    json.writeNull();
  }

  /** Index, or none where it is negative. */
  void id(Field field, int index) throws IOException {
    if (index < 0) {
      text(field, "none");
    } else {
      number(field, index);
    }
  }

  void runs(Field field, RunList runs) throws IOException {
    beginList(field);
    for (int i = 0; i < runs.count(); i++) {
      pair(runs.start(i), runs.length(i));
    }
    endList();
  }

  void pair(long address, long length) throws IOException {
    beginList();
    hex(address);
    hex(length);
    endList();
  }

  /**
   * What an output function was given, where it is a recording one, else what stands in the slots.
   *
   * @param claimed segments that the call says it gave, unsigned
   */
  void segments(SegmentLog log, boolean recording, int claimed) throws IOException {
    if (recording) {
      beginList(Field.OUTPUTS);
      for (int i = 0; i < log.outputCount(); i++) {
        beginList();
        number(Integer.toUnsignedLong(log.outputIndex(i)));
        hex(log.outputAddress(i));
        hex(log.outputLength(i));
        if (!log.isHandedOn()) {
          truth(false);
        }
        endList();
      }
      endList();
    } else {
      beginList(Field.SEGMENTS);
      int listed = log.slotsOf(claimed);
      for (int i = listed; i < log.slotCount(); i++) {
        listed = log.isWritten(i) ? i + 1 : listed;
      }
      for (int i = 0; i < listed; i++) {
        if (log.isWritten(i)) {
          pair(log.address(i), log.length(i));
        } else {
          nothing();
        }
      }
      endList();
    }
    if (log.brokenCanary() < 0) {
      text(Field.BROKEN_CANARY, "none");
    } else {
      hex(Field.BROKEN_CANARY, log.brokenCanary());
    }
  }

  void flush() throws IOException {
    json.flush();
  }
}
