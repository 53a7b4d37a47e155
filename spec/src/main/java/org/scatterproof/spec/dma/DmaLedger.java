package org.scatterproof.spec.dma;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * What the calls so far established about one command. A fixed-size value without references, so
 * that it can be copied, compared and made part of a search state.
 *
 * <p>The ledger follows what the implementation answered, not what it should have answered: a rule
 * has judged the answer before. Where an admissible answer leaves the state open, the ledger says
 * so, and rules that need to know do not speak until a later answer settles it.
 */
public final class DmaLedger {

  /** The descriptor when an answer left open whether one is set. */
  public static final int UNKNOWN_DESCRIPTOR = -3;

  /** Words of a saved ledger. */
  public static final int WORDS = 7;

  private static final DmaFill[] FILLS = DmaFill.values();

  private boolean created;
  private boolean specified;
  private int constraints;

  /** Of the descriptors that a scenario may have, by index. */
  private final int[] contents = {0, 1, 2, 3, 4, 5, 6, 7};

  private int descriptor = DmaCall.NO_DESCRIPTOR;
  private boolean activityKnown = true;
  private int activeCount;
  private long preparedOffset;
  private long preparedLength;
  private boolean rangeCertain = true;
  private boolean failedPrepare;
  private boolean preparedBySet;
  private boolean preparationOpen;
  private boolean nested;
  private boolean expecting;
  private long expectedOffset;
  private int alignmentReadings = AlignmentReadings.ALL;
  private boolean walking;
  private boolean cloned;
  private int heldMemory;
  private int heldReservations;
  private DmaFill fill = DmaFill.OPEN;
  private boolean forced;
  private boolean forcedFirst;
  private final PackedWord packed = new PackedWord();

  public boolean isCreated() {
    return created;
  }

  /** Whether the command has constraints. */
  public boolean isSpecified() {
    return specified;
  }

  /** Index of the constraints that count; 0 while there are none. */
  public int constraints() {
    return constraints;
  }

  /** Index of the content that a descriptor holds now. */
  public int contentOf(int index) {
    return contents[index];
  }

  /** Index of the set descriptor, NO_DESCRIPTOR or {@link #UNKNOWN_DESCRIPTOR}. */
  public int descriptor() {
    return descriptor;
  }

  public boolean hasDescriptor() {
    return descriptor >= 0;
  }

  /** Whether it is settled if, and how deep, the command is prepared. */
  public boolean isActivityKnown() {
    return activityKnown;
  }

  /** Whether the command is known to be prepared. */
  public boolean isActive() {
    return activityKnown && activeCount > 0;
  }

  /** Whether the command is known not to be prepared. */
  public boolean isInactive() {
    return activityKnown && activeCount == 0;
  }

  /** Completes owed. */
  public int activeCount() {
    return activeCount;
  }

  /** First prepared byte within the descriptor. */
  public long preparedOffset() {
    return preparedOffset;
  }

  /** Prepared bytes; those within the descriptor where the range reached past it. */
  public long preparedLength() {
    return preparedLength;
  }

  /** Whether the prepared range is the one asked for, entirely within the descriptor. */
  public boolean isRangeCertain() {
    return rangeCertain;
  }

  /** Whether the last call that changed anything was a prepare that failed while inactive. */
  public boolean isAfterFailedPrepare() {
    return failedPrepare;
  }

  /** Whether setMemoryDescriptor began the preparation. */
  public boolean isPreparedBySet() {
    return preparedBySet;
  }

  /**
   * Whether it is open if the command is prepared: the descriptor that was set already may have
   * been set again to be prepared. What was prepared, if it was, is known; whether it was, an
   * answer tells.
   */
  public boolean isPreparationOpen() {
    return preparationOpen;
  }

  /** Whether the preparation was nested at some time. */
  public boolean isNested() {
    return nested;
  }

  /** Whether a call of this preparation succeeded, so that an offset is expected. */
  public boolean isExpecting() {
    return expecting;
  }

  /** The offset that the last successful generating call of this preparation returned. */
  public long expectedOffset() {
    return expectedOffset;
  }

  /** Readings of alignment that explain every list so far, as bits. */
  public int alignmentReadings() {
    return alignmentReadings;
  }

  /**
   * Whether the expected offset was reached from offset 0 on, each call continuing where the one
   * before stopped.
   */
  public boolean isWalking() {
    return walking;
  }

  /** Whether the command is a clone. */
  public boolean isClone() {
    return cloned;
  }

  /** Stretches of memory handed out in this preparation and not given back. */
  public int heldMemory() {
    return heldMemory;
  }

  /** Reservations of mapper pages made in this preparation and not released. */
  public int heldReservations() {
    return heldReservations;
  }

  /** Whether copied memory is known to hold what the descriptor's memory holds, and why. */
  DmaFill fill() {
    return fill;
  }

  /** Whether a copy was forced in this preparation. */
  public boolean isForced() {
    return forced;
  }

  /** Whether a copy was forced in this preparation while nothing was held for it. */
  public boolean isForcedFirst() {
    return forcedFirst;
  }

  /** Says that somebody else may have written memory that this command's copies stand for. */
  public void memoryMayHaveChanged() {
    fill = DmaFill.OPEN;
  }

  /** What holds of a clone: the constraints of the original, and none of its state. */
  public void becomeCloneOf(DmaLedger original) {
    clear();
    created = true;
    cloned = true;
    specified = original.specified;
    constraints = original.constraints;
    System.arraycopy(original.contents, 0, contents, 0, contents.length);
  }

  /** Back to what holds before a command exists. */
  public void clear() {
    copyFrom(new DmaLedger());
  }

  public void copyFrom(DmaLedger other) {
    created = other.created;
    specified = other.specified;
    constraints = other.constraints;
    System.arraycopy(other.contents, 0, contents, 0, contents.length);
    descriptor = other.descriptor;
    activityKnown = other.activityKnown;
    activeCount = other.activeCount;
    preparedOffset = other.preparedOffset;
    preparedLength = other.preparedLength;
    rangeCertain = other.rangeCertain;
    failedPrepare = other.failedPrepare;
    preparedBySet = other.preparedBySet;
    preparationOpen = other.preparationOpen;
    nested = other.nested;
    expecting = other.expecting;
    expectedOffset = other.expectedOffset;
    alignmentReadings = other.alignmentReadings;
    walking = other.walking;
    cloned = other.cloned;
    heldMemory = other.heldMemory;
    heldReservations = other.heldReservations;
    fill = other.fill;
    forced = other.forced;
    forcedFirst = other.forcedFirst;
  }

  /** Writes down all that it knows, {@link #WORDS} words: equal words are equal knowledge. */
  @SuppressWarnings("EnumOrdinal") // the words mean something in this process only
  public void save(long[] into, int at) {
    packed.begin(0).put(created).put(specified).put(activityKnown).put(rangeCertain);
    packed.put(failedPrepare).put(preparedBySet).put(preparationOpen).put(nested);
    packed.put(expecting).put(walking).put(cloned).put(forced).put(forcedFirst);
    packed.put(alignmentReadings, 8).put(fill.ordinal(), 8).put(constraints, 8);
    into[at] = packed.put(descriptor - UNKNOWN_DESCRIPTOR, 8).word();
    packed.begin(0);
    for (int content : contents) {
      packed.put(content, Byte.SIZE);
    }
    into[at + 1] = packed.word();
    into[at + 2] = preparedOffset;
    into[at + 3] = preparedLength;
    into[at + 4] = expectedOffset;
    into[at + 5] = (long) heldMemory << Integer.SIZE | Integer.toUnsignedLong(heldReservations);
    into[at + 6] = activeCount;
  }

  /** Knows again what it knew when the words were saved. */
  public void load(long[] from, int at) {
    packed.begin(from[at]);
    created = packed.next();
    specified = packed.next();
    activityKnown = packed.next();
    rangeCertain = packed.next();
    failedPrepare = packed.next();
    preparedBySet = packed.next();
    preparationOpen = packed.next();
    nested = packed.next();
    expecting = packed.next();
    walking = packed.next();
    cloned = packed.next();
    forced = packed.next();
    forcedFirst = packed.next();
    alignmentReadings = packed.next(8);
    fill = FILLS[packed.next(8)];
    constraints = packed.next(8);
    descriptor = packed.next(8) + UNKNOWN_DESCRIPTOR;
    packed.begin(from[at + 1]);
    for (int i = 0; i < contents.length; i++) {
      contents[i] = packed.next(Byte.SIZE);
    }
    preparedOffset = from[at + 2];
    preparedLength = from[at + 3];
    expectedOffset = from[at + 4];
    heldMemory = (int) (from[at + 5] >>> Integer.SIZE);
    heldReservations = (int) from[at + 5];
    activeCount = (int) from[at + 6];
  }

  /** Takes in one call and its answer. */
  public void advance(DmaStep step) {
    boolean success = step.succeeded();
    boolean wasActive = isActive();
    settlePreparation(step);
    switch (step.call().operation) {
      case CREATE -> advanceCreate(step, success);
      case CHANGE -> {
        contents[step.call().descriptor] = step.call().content;
        memoryMayHaveChanged();
      }
      case SET -> advanceSet(step, success);
      case CLEAR -> advanceClear(success);
      case GET -> advanceGet(step);
      case PREPARE -> advancePrepare(step, success);
      case PREPARE_WITH -> advancePrepareWith(step, success);
      case COMPLETE -> advanceComplete(step, success);
      case GENERATE -> advanceGenerate(step, success);
      case SYNCHRONIZE -> advanceSynchronize(step, success);
      case WRITE_BYTES, DEVICE_WRITES, DRIVER_WRITES -> memoryMayHaveChanged();
      case PREPARED_RANGE, READ_BYTES, COPY_BUFFER, IO_DESCRIPTOR, CLONE -> {}
    }
    advanceHoldings(step, wasActive);
  }

  private void advanceSynchronize(DmaStep step, boolean success) {
    if (!success || !isActive()) {
      return;
    }
    int options = step.call().options;
    boolean held = heldMemory != 0;
    fill = DmaFill.ofSynchronize(fill, options, step.direction(), held);
    if ((options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0) {
      forcedFirst = !held && !forced;
      forced = true;
      expecting = false;
      walking = false;
    }
  }

  /** A copy buffer is its caller's; what else a call takes or gives back is the preparation's. */
  private void advanceHoldings(DmaStep step, boolean wasActive) {
    if (!isActive()) {
      heldMemory = 0;
      heldReservations = 0;
    } else if (step.call().operation != DmaOperation.COPY_BUFFER) {
      heldMemory = (wasActive ? heldMemory : 0) + Holding.memoryTaken(step.seen());
      heldReservations =
          (wasActive ? heldReservations : 0) + Holding.reservationsTaken(step.seen());
    }
  }

  private void settlePreparation(DmaStep step) {
    if (preparationOpen && step.tellsUnprepared()) {
      endPreparation();
    } else if (preparationOpen && step.tellsPrepared()) {
      preparationOpen = false;
    }
  }

  private void advanceCreate(DmaStep step, boolean success) {
    created = success;
    specified = success && step.call().form != DmaCall.Form.UNSPECIFIED;
  }

  private void advancePrepareWith(DmaStep step, boolean success) {
    if (success && (!isActive() || preparationOpen)) {
      specified = true;
      constraints = step.call().constraints;
    }
    advancePrepare(step, success);
  }

  private void advanceSet(DmaStep step, boolean success) {
    if (!success) {
      boolean prepared = isActive() && !preparationOpen;
      if (step.seen().returnCode == IOReturn.BUSY || prepared) {
        return; // refused as busy: nothing changed
      }
      if (preparationOpen) {
        endPreparation();
        activityKnown = false;
      }
      descriptor = UNKNOWN_DESCRIPTOR;
      return;
    }
    boolean wasActive = !isInactive();
    boolean again = descriptor == UNKNOWN_DESCRIPTOR || descriptor == step.call().descriptor;
    descriptor = step.call().descriptor;
    endPreparation();
    if (wasActive) {
      activityKnown = false; // the same descriptor again, while active: what it does is open
    } else if (hasDescriptor() && step.call().automatic) {
      begin(0, step.bytes().total(), true);
      fill = DmaFill.ofPrepare(step.direction(), true);
      preparedBySet = !again;
      preparationOpen = again;
    }
  }

  private void advanceClear(boolean success) {
    if (success) {
      descriptor = DmaCall.NO_DESCRIPTOR;
      endPreparation();
    }
  }

  private void advanceGet(DmaStep step) {
    if (descriptor == UNKNOWN_DESCRIPTOR) {
      descriptor = Math.max(step.seen().descriptor, DmaCall.NO_DESCRIPTOR);
    }
  }

  private void advancePrepare(DmaStep step, boolean success) {
    failedPrepare = !success && isInactive();
    if (!success) {
      return;
    }
    if (preparationOpen) {
      endPreparation(); // a first prepare, or one more: how many completes are owed is open
      activityKnown = false;
    } else if (!hasDescriptor() || !activityKnown) {
      activityKnown = false;
    } else if (activeCount == 0) {
      RunList bytes = step.bytes();
      long offset = step.call().offset;
      long rest = Unsigned.isBelow(offset, bytes.total()) ? bytes.total() - offset : 0;
      long asked = step.lengthAsked();
      begin(offset, Unsigned.min(asked, rest), Unsigned.isAtMost(asked, rest));
      fill = DmaFill.ofPrepare(step.direction(), step.call().synchronize);
    } else if (step.isPreparedRangeAgain()) {
      activeCount++;
      nested = true;
    } else {
      activityKnown = false;
    }
  }

  private void advanceComplete(DmaStep step, boolean success) {
    if (success && activityKnown && activeCount > 1) {
      activeCount--;
    } else if (success && activityKnown) {
      endPreparation();
    } else if (step.seen().returnCode == IOReturn.NOT_READY && !activityKnown) {
      endPreparation();
    }
  }

  private void advanceGenerate(DmaStep step, boolean success) {
    if (success && isActive() && !step.call().withoutOffset) {
      alignmentReadings &= AlignmentReadings.explaining(step);
      walking = step.call().offset == 0 || (walking && step.isContinuing());
      expecting = true;
      expectedOffset = step.seen().offset;
    }
  }

  private void begin(long offset, long length, boolean certain) {
    activityKnown = true;
    activeCount = 1;
    preparedOffset = offset;
    preparedLength = length;
    rangeCertain = certain;
    failedPrepare = false;
    preparedBySet = false;
    preparationOpen = false;
    nested = false;
    expecting = false;
    walking = false;
    fill = DmaFill.OPEN;
    forced = false;
    forcedFirst = false;
  }

  private void endPreparation() {
    activityKnown = true;
    activeCount = 0;
    preparedOffset = 0;
    preparedLength = 0;
    rangeCertain = true;
    failedPrepare = false;
    preparedBySet = false;
    preparationOpen = false;
    nested = false;
    expecting = false;
    walking = false;
    fill = DmaFill.OPEN;
    forced = false;
    forcedFirst = false;
    expectedOffset = 0;
  }
}
