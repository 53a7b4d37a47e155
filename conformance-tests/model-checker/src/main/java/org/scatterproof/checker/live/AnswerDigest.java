package org.scatterproof.checker.live;

import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;

/**
 * What was seen of a call, in one word: answers that differ have different words, almost surely.
 */
@SuppressWarnings("EnumOrdinal") // digests are compared in this process only
final class AnswerDigest {
  private long hash;

  /** The digest of a step that was judged. */
  static long of(DmaStep step) {
    AnswerDigest digest = new AnswerDigest();
    DmaObservation seen = step.seen();
    digest.add(seen.returnCode);
    switch (step.call().operation) {
      case GENERATE -> {
        digest.add(seen.offset);
        digest.add(seen.count);
        digest.add(seen.segments);
      }
      case PREPARED_RANGE -> {
        digest.add(seen.offset);
        digest.add(seen.length);
      }
      case GET -> digest.add(seen.descriptor);
      case READ_BYTES, WRITE_BYTES -> {
        digest.add(seen.transferred);
        digest.add(seen.buffer);
      }
      case COPY_BUFFER, IO_DESCRIPTOR -> {
        digest.add(seen.descriptor);
        digest.add(seen.direction.ordinal());
        digest.add(seen.memory);
      }
      default -> {}
    }
    if (step.call().operation != DmaOperation.CREATE) {
      digest.add(seen.events);
    }
    return digest.hash;
  }

  private void add(long word) {
    hash = (hash ^ word) * 0x9e37_79b9_7f4a_7c15L;
    hash ^= hash >>> 29;
  }

  private void add(SegmentLog segments) {
    for (int i = 0; i < segments.outputCount(); i++) {
      add(segments.outputIndex(i));
      add(segments.outputAddress(i));
      add(segments.outputLength(i));
    }
    for (int i = 0; i < segments.slotCount(); i++) {
      if (segments.isWritten(i)) {
        add(i);
        add(segments.address(i));
        add(segments.length(i));
      }
    }
  }

  private void add(RunList runs) {
    for (int i = 0; i < runs.count(); i++) {
      add(runs.start(i));
      add(runs.length(i));
    }
  }

  private void add(PlatformLog events) {
    for (int i = 0; i < events.kept(); i++) {
      add(events.event(i).ordinal());
      add(events.first(i));
      add(events.second(i));
      add(events.third(i));
    }
  }
}
