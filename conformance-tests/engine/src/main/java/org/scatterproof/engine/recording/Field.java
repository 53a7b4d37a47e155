package org.scatterproof.engine.recording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.engine.input.Words;

/**
 * The fields of a trace's lines, found by the bytes of their names without making a text of them.
 * Adapters/trace.md says what each means.
 */
enum Field {
  // Lines
  TRACE,
  IMPLEMENTATION,
  VERSION,
  CAPABILITIES,
  PLATFORM,
  NOTE,
  MACHINE,
  SCENARIO,
  TITLE,
  ENDED,
  CONSTRAINTS,
  DESCRIPTOR,
  CHAIN,
  COMMAND,
  CURSOR,
  UNANSWERED,
  FORGET,
  // Machines
  PAGE,
  CLUSTER,
  SMALL_MBUF,
  BIG_ENDIAN,
  MAPPER_PAGE,
  SYSTEM_MAPPER,
  // Constraints
  AREA,
  OUTPUT,
  NUM_ADDRESS_BITS,
  MAX_SEGMENT_SIZE,
  MAX_TRANSFER_SIZE,
  ALIGNMENT,
  ALIGNMENT_LENGTH,
  ALIGNMENT_INTERNAL_SEGMENTS,
  MAPPING,
  ITERATE_ONLY,
  EXPLICIT_MAPPER,
  MAX_NUM_SEGMENTS,
  // Descriptors and chains
  DIRECTION,
  EXTENTS,
  PACKET_HEADER,
  PACKET_LENGTH,
  MBUFS,
  PAYLOAD,
  UNTRANSLATED,
  ENDLESS,
  // Calls
  OP,
  FORM,
  AUTO_PREPARE,
  AUTO_COMPLETE,
  OFFSET,
  LENGTH,
  FLUSH_CACHE,
  INVALIDATE_CACHE,
  SYNCHRONIZE,
  CAPACITY,
  REFUSE_FROM,
  WITHOUT_OFFSET,
  WITHOUT_SEGMENTS,
  WITHOUT_COUNT,
  WITHOUT_TRANSFER_SIZE,
  OPTIONS,
  CLONE,
  MAX_SEGS,
  DO_COALESCE,
  FROM_POSITION,
  MAX_SEGMENTS,
  THREAD,
  FROM,
  TO,
  ANSWER,
  // Answers
  CREATED,
  CODE,
  COUNT,
  OUTPUTS,
  SEGMENTS,
  BROKEN_CANARY,
  TRANSFERRED,
  TRANSFER_SIZE,
  BUFFER_ADDRESS,
  BUFFER,
  MEMORY,
  IS_NEW,
  EVENTS,
  EVENT_COUNT,
  BEFORE,
  AFTER,
  FRESH,
  OTHER_CAPACITY,
  RESTORED,
  CHAIN_BEFORE,
  CHAIN_AFTER,
  DEVICE_VIEW,
  REFUSED,
  LEAKED,
  WRONG_FREES,
  FREED_IN_USE,
  INNOCENT_TOUCHED,
  THREW,
  // Machines in answers
  WRITTEN,
  HELD,
  MAPPED,
  RESERVATIONS;

  private static final Words<Field> WORDS = new Words<>(List.of(values()), Field::word);

  private final String word;

  Field() {
    StringBuilder text = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      String first = part.substring(0, 1);
      text.append(text.isEmpty() ? first : first.toUpperCase(Locale.ROOT))
          .append(part, 1, part.length());
    }
    word = text.toString();
  }

  /** Its index among all fields, for tables. */
  @SuppressWarnings("EnumOrdinal") // never leaves this process
  int index() {
    return ordinal();
  }

  /** The name in lines: {@code maxSegmentSize}. */
  String word() {
    return word;
  }

  /** The field of the name at which a text stands; null where no line has such a field. */
  static @Nullable Field of(JsonText text) {
    return text.word(WORDS);
  }
}
