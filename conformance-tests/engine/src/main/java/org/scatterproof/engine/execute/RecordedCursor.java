package org.scatterproof.engine.execute;

import java.util.List;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.ChainReader;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedMbuf;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Answers calls on a cursor with what was recorded of them. What the call did to its machine is
 * done again to a machine of our own, step by step; what a chain or a byte of memory holds, and who
 * owns which mbuf, is then read from that one.
 */
final class RecordedCursor implements CursorAnswers {

  /** An mbuf of no machine. */
  private static final Mbuf FOREIGN =
      new SimulatedPlatform(PlatformLengths.ofPage(1)).createMbuf(0, 0, 0);

  private final AnswerReader answers;
  private final MbufWorld world;
  private final SegmentArray array;
  private final boolean named;
  private final ChainReader reader;
  private final RecordedCommand.ArrayBytes bytes = new RecordedCommand.ArrayBytes();
  private boolean present;

  /** Answers; the reader stands before the creation of the cursor. */
  RecordedCursor(
      AnswerReader answers, MbufWorld world, MbufConstraints constraints, SegmentArrays arrays) {
    this.answers = answers;
    this.world = world;
    array = arrays.of(constraints.output(), world.platform().isBigEndian());
    named = !(constraints.output() instanceof CursorRecorder);
    reader = new ChainReader(world.platform());
  }

  @Override
  public boolean hasCursor() {
    return present;
  }

  @Override
  public void perform(MbufStep step, MbufObservation into) {
    answers.openNext();
    if (!answers.begin()) {
      throw new AnswersEnded();
    }
    MbufCall call = step.call();
    switch (call.operation) {
      case CREATE -> readFields(into, false);
      case COALESCE_COUNT -> readFields(into, true);
      case GENERATE -> generate(call, step.limit(), into);
    }
  }

  private void generate(MbufCall call, int limit, MbufObservation into) {
    SimulatedMbuf packet = call.chain < 0 ? null : world.heads().get(call.chain);
    reader.readChain(packet, into.chainBefore);
    int slots = ListSlots.bounded(limit, ListSlots.limit(into.chainBefore.total()));
    into.segments.clear(slots);
    SimulatedPlatform platform = world.platform();
    platform.beginCall();
    readFields(into, true);
    bytes.decode(array, named ? slots : 0, into.segments, answers);
    platform.endCall(into);
    reader.readChain(packet, into.chainAfter);
    int answered = Integer.compareUnsigned(into.answer, slots) < 0 ? into.answer : slots;
    reader.readList(into.segments, answered, into.deviceView);
  }

  private void readFields(MbufObservation into, boolean counts) {
    boolean answered = false;
    boolean flooded = false;
    for (String field = answers.field(); field != null; field = answers.field()) {
      switch (field) {
        case "created" -> {
          present = answers.truth();
          into.created = present;
          answered |= !counts;
        }
        case "count" -> {
          into.answer = answers.number();
          answered |= counts;
        }
        case "outputs" -> RecordedCommand.readOutputs(answers, into.segments, -1);
        case "array" -> bytes.read(answers);
        case "events" -> repeatEvents();
        case "mbufs" -> takeMbufs();
        case "flood" -> flooded = answers.truth();
        case "threw" -> throw new ThrownElsewhere(answers.text());
        default -> answers.skip();
      }
    }
    if (flooded) {
      throw new TooManySegments();
    }
    answers.require(answered, "lacks " + (counts ? "count" : "created"));
  }

  /** Does to our machine what the call did to its own. */
  private void repeatEvents() {
    SimulatedPlatform platform = world.platform();
    answers.enterList();
    while (answers.nextValue()) {
      answers.enterList();
      answers.needValue();
      String what = answers.text();
      switch (what) {
        case "allocate" -> allocate(platform);
        case "free" -> {
          answers.needValue();
          platform.freeMbuf(mbuf(platform));
        }
        case "copy" -> {
          answers.needValue();
          long from = answers.hex();
          answers.needValue();
          long to = answers.hex();
          answers.needValue();
          platform.copy(from, to, answers.hex());
        }
        default -> answers.require(false, "has an event that no machine knows: " + what);
      }
      answers.require(!answers.nextValue(), "has an event with too many numbers");
    }
  }

  private void allocate(SimulatedPlatform platform) {
    answers.needValue();
    long minimum = answers.hex();
    answers.needValue();
    int given = answers.isText("none") ? -1 : answers.number();
    Mbuf ours = platform.allocateMbuf(minimum);
    int expected = ours instanceof SimulatedMbuf known ? known.identity() : -1;
    answers.require(
        given == expected,
        "was given mbuf " + name(given) + " by its machine, which had to give " + name(expected));
  }

  private static String name(int identity) {
    return identity < 0 ? "none" : Integer.toString(identity);
  }

  private Mbuf mbuf(SimulatedPlatform platform) {
    if (answers.isText("foreign")) {
      return FOREIGN;
    }
    List<SimulatedMbuf> mbufs = platform.mbufs();
    int identity = answers.number();
    answers.require(identity >= 0 && identity < mbufs.size(), "names an mbuf that is not there");
    return mbufs.get(identity);
  }

  /** Identity, length, next and packet length of every mbuf that the call left changed. */
  private void takeMbufs() {
    SimulatedPlatform platform = world.platform();
    answers.enterList();
    while (answers.nextValue()) {
      answers.enterList();
      answers.needValue();
      Mbuf mbuf = mbuf(platform);
      answers.needValue();
      mbuf.setLength(answers.hex());
      answers.needValue();
      mbuf.setNext(answers.isText("none") ? null : mbuf(platform));
      answers.needValue();
      mbuf.setPacketLength(answers.hex());
      answers.require(!answers.nextValue(), "has an mbuf with too many numbers");
    }
  }
}
