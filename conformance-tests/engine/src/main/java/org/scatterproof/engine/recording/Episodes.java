package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * Takes a trace apart into scenarios that anybody can play: what happened to a command from its
 * creation, or its last clear, to the next clear; and each call of a cursor. What was observed goes
 * with each call, to be compared.
 */
final class Episodes implements TraceOnlooker {

  /** Scenarios that are made of one trace; the rest of it is left. */
  static final int MOST = 5_000;

  /** Calls of the longest episode that is played. */
  private static final int MOST_CALLS = 512;

  /** More descriptors than this have no place in one scenario. */
  private static final int MOST_SETS = 8;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The calls on one command so far. */
  private static final class Episode {
    private final List<DmaScenarioStep> steps = new ArrayList<>();
    private final List<JsonNode> expected = new ArrayList<>();
    private int sets;
    private boolean isPlayable = true;
  }

  private final List<Scenario> scenarios = new ArrayList<>();
  private final IdentityHashMap<TracedCommand, Episode> open = new IdentityHashMap<>();
  private TracedWorld world;
  private long leftOut;

  Episodes(TracedWorld none) {
    world = none;
  }

  List<Scenario> scenarios() {
    return scenarios;
  }

  /** Calls that are in no scenario. */
  long leftOut() {
    return leftOut;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same world is asked for
  public void saw(
      TracedCommand whose, TracedWorld where, DmaStep step, int missing, LinePlace place) {
    if (world != where || open.size() > TracedWorld.MOST_OBJECTS) {
      open.clear();
      world = where;
    }
    DmaCall call = step.call();
    if (call.operation == DmaOperation.CREATE) {
      return;
    }
    Episode episode = open.computeIfAbsent(whose, key -> new Episode());
    episode.isPlayable &= isPlayable(call.operation) && whose.isHistoryFromStart;
    episode.sets += call.operation == DmaOperation.SET ? 1 : 0;
    DmaCall copy = new DmaCall();
    copy.copyFrom(call);
    copy.command = 0;
    episode.steps.add(new DmaScenarioStep(copy, DmaScenarioStep.Base.RANGE, 1));
    episode.expected.add(expected(step, missing));
    boolean ends = call.operation == DmaOperation.CLEAR && step.succeeded();
    if (ends || episode.steps.size() == MOST_CALLS) {
      open.remove(whose);
      close(whose, where, episode, place);
    }
  }

  /** Ends what is still open; the trace is over. */
  void finish(LinePlace place) {
    open.forEach((whose, episode) -> close(whose, world, episode, place));
    open.clear();
  }

  private void close(TracedCommand whose, TracedWorld where, Episode episode, LinePlace place) {
    boolean fits = episode.isPlayable && episode.sets <= MOST_SETS && scenarios.size() < MOST;
    if (!fits) {
      leftOut += episode.steps.size();
      return;
    }
    scenarios.add(
        DmaExplanation.scenario(whose, where, episode.steps, episode.expected, id(), place));
  }

  private String id() {
    return "trace.episode-" + (scenarios.size() + 1);
  }

  private static boolean isPlayable(DmaOperation operation) {
    return switch (operation) {
      case CHANGE, CLONE, DEVICE_WRITES, DRIVER_WRITES, COPY_BUFFER, READ_BYTES, WRITE_BYTES ->
          false;
      default -> true;
    };
  }

  private static JsonNode expected(DmaStep step, int missing) {
    DmaObservation seen = step.seen();
    ObjectNode expected = NODES.objectNode();
    boolean generates = step.call().operation == DmaOperation.GENERATE;
    boolean tells = generates || step.call().operation == DmaOperation.PREPARED_RANGE;
    expected.put("return", IOReturn.name(seen.returnCode));
    if (tells && step.succeeded() && !isMissing(missing, Observed.OFFSET)) {
      expected.put("offset", Unsigned.hex(seen.offset));
    }
    if (tells && !generates && step.succeeded() && !isMissing(missing, Observed.LENGTH)) {
      expected.put("length", Unsigned.hex(seen.length));
    }
    if (generates && step.succeeded() && !isMissing(missing, Observed.COUNT)) {
      addList(seen.segments, seen.count, missing, expected);
    }
    return expected;
  }

  private static void addList(SegmentLog log, int count, int missing, ObjectNode expected) {
    expected.put("count", Integer.toUnsignedLong(count));
    boolean whole = log.slotsOf(count) == count && count >= 0;
    for (int i = 0; whole && i < count; i++) {
      whole = log.isWritten(i);
    }
    if (whole && !isMissing(missing, Observed.SLOTS)) {
      ArrayNode segments = expected.putArray("segments");
      for (int i = 0; i < count; i++) {
        segments.addArray().add(Unsigned.hex(log.address(i))).add(Unsigned.hex(log.length(i)));
      }
    }
  }

  private static boolean isMissing(int missing, Observed what) {
    return (missing & what.bit()) != 0;
  }

  @Override
  public void saw(
      TracedCursor whose, TracedWorld where, MbufStep step, int missing, LinePlace place) {
    if (step.call().operation == MbufOperation.GENERATE) {
      leftOut++; // a chain that a driver had is of its machine, not of ours
    }
  }

  @Override
  public void saw(
      TracedCursor whose, TracedWorld where, MemoryCursorStep step, int missing, LinePlace place) {
    if (step.call().operation != MemoryCursorOperation.GENERATE) {
      return;
    }
    if (scenarios.size() >= MOST) {
      leftOut++;
      return;
    }
    ObjectNode expected = NODES.objectNode();
    addList(step.seen().segments, step.seen().answer, missing, expected);
    if (!isMissing(missing, Observed.TRANSFER_SIZE) && !step.call().withoutTransferSize) {
      expected.put("transferLength", Unsigned.hex(step.seen().transferSize));
    }
    scenarios.add(CursorExplanation.scenario(whose, where, step, List.of(expected), id(), place));
  }
}
