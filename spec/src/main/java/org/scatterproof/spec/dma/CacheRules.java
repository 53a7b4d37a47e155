package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.COPY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Unsigned;

/** Caches of a machine whose devices do not snoop. */
final class CacheRules {

  static final Requirement FLUSHES =
      Requirement.operation(
          COPY,
          "dma.prepare.flushes",
          SHOULD,
          OBSERVED,
          "prepare for a device that does not snoop SHOULD flush the prepared range, on its copy"
              + " where there is one.",
          "The device reads what the processor wrote.",
          "prepare, as observed");

  static final Requirement INVALIDATES =
      Requirement.operation(
          COPY,
          "dma.complete.invalidates",
          SHOULD,
          OBSERVED,
          "The last complete for a device that does not snoop SHOULD invalidate the prepared range,"
              + " on its copy where there is one.",
          "The processor reads what the device wrote.",
          "complete, as observed");

  static final Requirement ORDER =
      Requirement.operation(
          COPY,
          "dma.cache.order",
          SHOULD,
          OBSERVED,
          "A copy SHOULD be filled before its cache is flushed, and read after its cache was"
              + " invalidated.",
          "What was copied is not left in the cache, nor read from it.",
          "prepare and complete, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(FLUSHES, CacheRules::flushes),
          new Rule<>(INVALIDATES, CacheRules::invalidates),
          new Rule<>(ORDER, CacheRules::order));

  private CacheRules() {}

  private static boolean isAsked(DmaStep step) {
    boolean asked =
        switch (step.call().operation) {
          case PREPARE, PREPARE_WITH, COMPLETE -> step.call().cache;
          case SET, CLEAR -> true;
          default -> false;
        };
    return asked
        && step.succeeded()
        && step.constraints().mapping() == Mapping.NON_COHERENT
        && step.seen().events.count() == step.seen().events.kept();
  }

  private static Finding flushes(DmaStep step, Note note) {
    if (!isAsked(step) || !step.isFirstPrepare() || isRangeOpen(step)) {
      return Finding.NOT_EXERCISED;
    }
    boolean sets = step.call().operation == DmaOperation.SET;
    long from = sets ? 0 : step.call().offset;
    long length = sets ? step.bytes().total() : step.lengthAsked();
    return covers(step, note, Event.CACHE_FLUSHED, from, length, step.seen().after);
  }

  /** Whether it is open which bytes a prepare speaks of. */
  private static boolean isRangeOpen(DmaStep step) {
    if (step.call().operation == DmaOperation.SET) {
      return false;
    }
    long offset = step.call().offset;
    long length = step.lengthAsked();
    return Unsigned.sumWraps(offset, length)
        || Unsigned.isBelow(step.bytes().total(), offset + length);
  }

  private static Finding invalidates(DmaStep step, Note note) {
    DmaLedger before = step.before();
    if (!isAsked(step) || !step.isLastComplete() || !before.isRangeCertain()) {
      return Finding.NOT_EXERCISED;
    }
    return covers(
        step,
        note,
        Event.CACHE_INVALIDATED,
        before.preparedOffset(),
        before.preparedLength(),
        step.seen().before);
  }

  /**
   * Whether the cache operations of a call speak of as many bytes as a range has, all of them the
   * range's own or held ones.
   */
  private static Finding covers(
      DmaStep step, Note note, Event what, long from, long length, @Nullable MachineView view) {
    if (view == null || length == 0) {
      return Finding.NOT_EXERCISED;
    }
    PlatformLog events = step.seen().events;
    long touched = 0;
    for (int i = 0; i < events.kept(); i++) {
      if (events.event(i) == what) {
        touched += events.second(i);
      }
    }
    if (Unsigned.isBelow(touched, length)) {
      return note.violated("the range has {x} bytes; the cache was told of {x}", length, touched);
    }
    boolean copies = view.heldCount() > 0;
    RunList bytes = step.bytes();
    for (int run = bytes.runAt(from);
        run < bytes.count() && Unsigned.isBelow(bytes.offset(run), from + length);
        run++) {
      long first = Unsigned.max(from, bytes.offset(run));
      long last = Unsigned.min(from + length, bytes.offset(run) + bytes.length(run)) - 1;
      long inRun = first - bytes.offset(run);
      boolean both =
          isTouched(events, what, bytes.start(run) + inRun)
              && isTouched(events, what, bytes.start(run) + (last - bytes.offset(run)));
      if (!both && !copies) {
        return note.violated(
            "the cache was not told of all bytes from {x} to {x}",
            bytes.start(run) + inRun,
            bytes.start(run) + (last - bytes.offset(run)));
      }
    }
    return Finding.HOLDS;
  }

  private static boolean isTouched(PlatformLog events, Event what, long address) {
    for (int i = 0; i < events.kept(); i++) {
      if (events.event(i) == what
          && Unsigned.isBelow(address - events.first(i), events.second(i))) {
        return true;
      }
    }
    return false;
  }

  private static Finding order(DmaStep step, Note note) {
    if (!isAsked(step) || !(step.isFirstPrepare() || step.isLastComplete())) {
      return Finding.NOT_EXERCISED;
    }
    PlatformLog events = step.seen().events;
    Finding finding = Finding.NOT_EXERCISED;
    for (int i = 0; i < events.kept(); i++) {
      if (events.event(i) != Event.MEMORY_COPIED) {
        continue;
      }
      finding = Finding.HOLDS;
      for (int j = 0; j < events.kept(); j++) {
        boolean flushedEarly =
            step.isFirstPrepare()
                && j < i
                && events.event(j) == Event.CACHE_FLUSHED
                && overlap(events.first(j), events.second(j), events.second(i), events.third(i));
        boolean invalidatedLate =
            step.isLastComplete()
                && j > i
                && events.event(j) == Event.CACHE_INVALIDATED
                && overlap(events.first(j), events.second(j), events.first(i), events.third(i));
        if (flushedEarly || invalidatedLate) {
          return note.violated(
              flushedEarly
                  ? "the copy at {x} was filled after its cache was flushed"
                  : "the copy at {x} was read before its cache was invalidated",
              flushedEarly ? events.second(i) : events.first(i));
        }
      }
    }
    return finding;
  }

  private static boolean overlap(long one, long lengthOne, long two, long lengthTwo) {
    return Unsigned.isBelow(two - one, lengthOne) || Unsigned.isBelow(one - two, lengthTwo);
  }
}
