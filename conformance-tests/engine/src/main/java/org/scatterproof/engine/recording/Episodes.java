package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.Scenario;
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
 * creation, or its last clear, to the next clear, its clones beside it; and each call of a cursor.
 * What was observed goes with each call, to be compared.
 */
final class Episodes implements TraceOnlooker {

  /** Scenarios that are made of one trace; the rest of it is left. */
  static final int MOST = 5_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A command's place in an episode. */
  private record Member(Episode episode, int command) {}

  private final List<Scenario> scenarios = new ArrayList<>();
  private final Map<TracedCommand, Member> open = new LinkedHashMap<>();
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
  @SuppressWarnings("ReferenceEquality") // the very same world and episode are asked for
  public void saw(
      TracedCommand whose, TracedWorld where, DmaStep step, int missing, LinePlace place) {
    if (world != where || open.size() > TracedWorld.MOST_OBJECTS) {
      finish(place);
      world = where;
    }
    if (step.call().operation == DmaOperation.CREATE) {
      return;
    }
    Member member = open.computeIfAbsent(whose, key -> new Member(new Episode(whose), 0));
    Episode episode = member.episode();
    episode.add(whose, member.command(), step, expected(step, missing));
    boolean isCleared = step.call().operation == DmaOperation.CLEAR && step.succeeded();
    if ((isCleared && episode.isOfOne()) || episode.isFull()) {
      open.values().removeIf(each -> each.episode() == episode);
      close(where, episode, place);
    }
  }

  @Override
  public void cloned(TracedCommand original, TracedCommand clone) {
    Member member = open.get(original);
    if (member != null) {
      open.put(clone, new Member(member.episode(), member.episode().lastClone()));
    }
  }

  /** Ends what is still open; the trace is over. */
  void finish(LinePlace place) {
    Set<Episode> left = new LinkedHashSet<>();
    open.values().forEach(each -> left.add(each.episode()));
    left.forEach(each -> close(world, each, place));
    open.clear();
  }

  private void close(TracedWorld where, Episode episode, LinePlace place) {
    if (episode.isPlayable() && hasRoom()) {
      scenarios.add(episode.scenario(where, id(), place));
    } else {
      leftOut += episode.calls();
    }
  }

  private String id() {
    return "trace.episode-" + (scenarios.size() + 1);
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
    if (step.call().operation == MbufOperation.CREATE) {
      return;
    }
    ObjectNode expected = NODES.objectNode();
    boolean rewritten =
        step.call().doCoalesce
            && (isMissing(missing, Observed.CHAIN_AFTER)
                || !step.seen().chainAfter.isSameChain(step.seen().chainBefore));
    // Which memory a rewritten chain has is its machine's affair.
    int told = rewritten ? missing | Observed.SLOTS.bit() : missing;
    addList(step.seen().segments, step.seen().answer, told, expected);
    boolean isKnown = step.seen().poolRefusals == 0 && hasRoom();
    MbufScenario scenario =
        isKnown ? MbufCalls.scenario(whose, where, step, List.of(expected), id(), place) : null;
    if (scenario == null) {
      leftOut++;
    } else {
      scenarios.add(scenario);
    }
  }

  private boolean hasRoom() {
    return scenarios.size() < MOST;
  }

  @Override
  public void saw(
      TracedCursor whose, TracedWorld where, MemoryCursorStep step, int missing, LinePlace place) {
    if (step.call().operation != MemoryCursorOperation.GENERATE) {
      return;
    }
    if (!hasRoom()) {
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
