package org.scatterproof.engine.execute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.NumberText;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * What was recorded of one call; what is null was not recorded, and is not compared. The bytes of
 * an array say nothing that its decoded segments do not, and are not kept.
 *
 * @param code name of the return code
 * @param offset the in/out offset after the call, or the prepared offset told
 * @param length the prepared length told, or the bytes transferred
 * @param count segments generated, or chains coalesced
 * @param segments address and length of each, in order
 */
record Recorded(
    @Nullable String code,
    @Nullable Long offset,
    @Nullable Long length,
    @Nullable Integer count,
    @Nullable List<Segment> segments) {

  /** A recorded segment. */
  record Segment(long address, long length) {}

  /** What a vector has of a step. */
  static Recorded of(JsonNode expect) {
    JsonNode listed = expect.get("segments");
    List<Segment> segments = null;
    if (listed != null) {
      segments = new ArrayList<>();
      for (JsonNode pair : listed) {
        segments.add(new Segment(number(pair.get(0)), number(pair.get(1))));
      }
    }
    JsonNode count = expect.get("count");
    return new Recorded(
        expect.has("return") ? expect.get("return").textValue() : null,
        expect.has("offset") ? number(expect.get("offset")) : null,
        length(expect),
        count == null ? null : (int) count.longValue(),
        segments);
  }

  private static @Nullable Long length(JsonNode expect) {
    JsonNode told = expect.has("length") ? expect.get("length") : expect.get("transferLength");
    return told == null ? null : number(told);
  }

  private static long number(JsonNode text) {
    return NumberText.parse(text.textValue(), 1);
  }

  /** How an answer of a command differs from what was recorded, or null where it does not. */
  @Nullable String differenceTo(DmaObservation seen) {
    String answered = IOReturn.name(seen.returnCode);
    if (code != null && !code.equals(answered)) {
      return "recorded " + code + ", answered " + answered;
    }
    if (offset != null && offset != seen.offset) {
      return "recorded offset " + Unsigned.hex(offset) + ", answered " + Unsigned.hex(seen.offset);
    }
    if (length != null && length != seen.length) {
      return "recorded length " + Unsigned.hex(length) + ", answered " + Unsigned.hex(seen.length);
    }
    return differenceTo(seen.count, seen.segments);
  }

  /** How an answer of a cursor differs from what was recorded, or null where it does not. */
  @Nullable String differenceTo(MbufObservation seen) {
    return differenceTo(seen.answer, seen.segments);
  }

  /** How an answer of a memory cursor differs from what was recorded, or null likewise. */
  @Nullable String differenceTo(MemoryCursorObservation seen) {
    if (length != null && length != seen.transferSize) {
      return "recorded transferSize "
          + Unsigned.hex(length)
          + ", answered "
          + Unsigned.hex(seen.transferSize);
    }
    return differenceTo(seen.answer, seen.segments);
  }

  private @Nullable String differenceTo(int answered, SegmentLog log) {
    if (count != null && count != answered) {
      return "recorded count "
          + Integer.toUnsignedString(count)
          + ", answered "
          + Integer.toUnsignedString(answered);
    }
    if (segments == null) {
      return null;
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment recorded = segments.get(i);
      if (!log.isWritten(i)) {
        return "recorded segment " + i + " " + text(recorded) + ", answered none";
      }
      Segment given = new Segment(log.address(i), log.length(i));
      if (!given.equals(recorded)) {
        return "recorded segment " + i + " " + text(recorded) + ", answered " + text(given);
      }
    }
    return null;
  }

  private static String text(Segment segment) {
    return "[" + Unsigned.hex(segment.address()) + " +" + Unsigned.hex(segment.length()) + "]";
  }
}
