package org.scatterproof.spec.dma;

import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * What a rule judges: the ledger before a call, the call, and what was observed of it. Reused from
 * step to step; the questions that several rules ask are answered here.
 */
public final class DmaStep {

  private static final RunList NO_BYTES = new RunList();

  private final DmaSetting setting;
  private final DmaLedger before;
  private final DmaCall call;
  private final DmaObservation seen;

  public DmaStep(DmaSetting setting, DmaLedger before, DmaCall call, DmaObservation seen) {
    this.setting = setting;
    this.before = before;
    this.call = call;
    this.seen = seen;
  }

  public DmaSetting setting() {
    return setting;
  }

  /** The constraints that this call is judged by: the command's, or those that it is given. */
  public DmaConstraints constraints() {
    int set = call.operation == DmaOperation.PREPARE_WITH ? call.constraints : before.constraints();
    return setting.constraintSets().get(set);
  }

  public DmaLedger before() {
    return before;
  }

  public DmaCall call() {
    return call;
  }

  public DmaObservation seen() {
    return seen;
  }

  public boolean succeeded() {
    return seen.returnCode == IOReturn.SUCCESS;
  }

  public boolean answered(int code) {
    return seen.returnCode == code;
  }

  /** The addresses of the bytes of the descriptor that counts for this call; none without one. */
  public RunList bytes() {
    int index = call.operation == DmaOperation.SET ? call.descriptor : before.descriptor();
    return index < 0 ? NO_BYTES : setting.contents().get(before.contentOf(index));
  }

  /**
   * Whether the command is known to be prepared. Where an answer left that open, only a call that
   * {@link #tellsPrepared tells} of it makes it known.
   */
  public boolean isActive() {
    return before.isActive() && (!before.isPreparationOpen() || tellsPrepared());
  }

  /**
   * Whether only a prepared command may answer this call so. Errors that an unprepared one may
   * answer as well tell nothing.
   */
  boolean tellsPrepared() {
    return switch (call.operation) {
      case COMPLETE, PREPARED_RANGE, SYNCHRONIZE -> succeeded();
      case GENERATE ->
          succeeded() || answered(IOReturn.MESSAGE_TOO_LARGE) || answered(IOReturn.NOT_ALIGNED);
      case CLEAR -> !call.automatic && answered(IOReturn.NOT_READY);
      default -> false;
    };
  }

  /** Whether only a command that is not prepared may answer this call so. */
  boolean tellsUnprepared() {
    return switch (call.operation) {
      case COMPLETE, PREPARED_RANGE, SYNCHRONIZE, GENERATE -> answered(IOReturn.NOT_READY);
      default -> false;
    };
  }

  /** genIOVMSegments: whether no pointer argument is missing. */
  public boolean hasAllArguments() {
    return !call.withoutOffset && !call.withoutSegments && !call.withoutCount;
  }

  /** genIOVMSegments on a prepared command with all arguments: what most rules speak of. */
  public boolean isPlainGenerate() {
    return call.operation == DmaOperation.GENERATE
        && isActive()
        && before.hasDescriptor()
        && hasAllArguments();
  }

  /** A {@link #isPlainGenerate plain} call that answered Success from inside the prepared range. */
  public boolean isGenerated() {
    return isPlainGenerate() && succeeded() && isOffsetInside();
  }

  /** genIOVMSegments: whether the offset lies before the end of the prepared range. */
  public boolean isOffsetInside() {
    return Unsigned.isBelow(call.offset, before.preparedLength());
  }

  /** Descriptor position of the byte at the call's offset; inside the range only. */
  public long position() {
    return before.preparedOffset() + call.offset;
  }

  /** Descriptor position of the end of the prepared range. */
  public long preparedEnd() {
    return before.preparedOffset() + before.preparedLength();
  }

  /** Bytes by which the offset moved; meaningless where it went backwards. */
  public long advance() {
    return seen.offset - call.offset;
  }

  /** genIOVMSegments: whether the call's offset is the one that the last one returned. */
  public boolean isContinuing() {
    return before.isExpecting() && call.offset == before.expectedOffset();
  }

  /** Slots to read: the count answered, but no more than there are. */
  public int slots() {
    return seen.segments.slotsOf(seen.count);
  }

  /** Whether every segment that the count claims stands in its slot. */
  public boolean isListComplete() {
    return Coverage.isComplete(seen.segments, seen.count);
  }

  /**
   * Bytes of the list before the first one that does not live where the list puts it, or {@link
   * Coverage#NONE}; the list is {@link #isListComplete complete}.
   *
   * @param end descriptor position after the last byte that the list may name
   */
  public long firstMismatch(long end) {
    return Places.firstMismatch(this, end, slots());
  }

  /** Whether the first segment begins where its first byte is. */
  public boolean isFirstBytePlaced() {
    return Places.firstMismatch(this, preparedEnd(), 1) != 0;
  }

  /** Whether bytes that the call speaks of may be copied, for the device to find elsewhere. */
  public boolean mayCopy() {
    return setting.surroundings().has(Capability.COPY) && !constraints().iterateOnly();
  }

  /** What stands between the device's addresses and memory. */
  DmaRoute route() {
    return DmaRoute.of(setting, constraints());
  }

  /** The direction of the descriptor that counts for this call. */
  public Direction direction() {
    int index = call.operation == DmaOperation.SET ? call.descriptor : before.descriptor();
    return setting.surroundings().directionOf(index);
  }

  /** Whether the platform refused something in this call, or too much happened to be sure. */
  public boolean hasRefusal() {
    return Holding.hasRefusal(seen);
  }

  /** Whether the call, if it succeeds, ends the preparation. */
  public boolean isLastComplete() {
    boolean completes =
        switch (call.operation) {
          case COMPLETE -> before.activeCount() == 1;
          case CLEAR -> call.automatic;
          default -> false;
        };
    return completes && before.isActive() && !before.isPreparationOpen();
  }

  /** Whether the call, if it succeeds, begins a preparation. */
  public boolean isFirstPrepare() {
    boolean prepares =
        switch (call.operation) {
          case PREPARE, PREPARE_WITH -> before.hasDescriptor();
          case SET -> call.automatic && call.descriptor >= 0;
          default -> false;
        };
    return prepares && before.isInactive();
  }

  /** prepare: bytes asked for; length 0 stands for the descriptor's. */
  public long lengthAsked() {
    return call.length == 0 ? bytes().total() : call.length;
  }

  /** prepare on an active command: whether it names the range that is prepared already. */
  public boolean isPreparedRangeAgain() {
    return call.offset == before.preparedOffset() && lengthAsked() == before.preparedLength();
  }

  /** Whether the recording function refused a segment of this call. */
  public boolean isRefused() {
    for (int i = 0; i < seen.segments.outputCount(); i++) {
      if (!seen.segments.isAccepted(i)) {
        return true;
      }
    }
    return false;
  }
}
