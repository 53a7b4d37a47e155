package org.scatterproof.faults.stateful;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every implementation that goes wrong only after a history. */
public final class StatefulFaults {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          CoalescesTheNextInstead.class,
          CompletesAFailedPrepare.class,
          CompletesEarlyAfterDeepNesting.class,
          ContinuesWithStaleExtentAfterSkip.class,
          CountsNothingAfterAnEmptyCount.class,
          CountsTwiceAfterAPoolFailure.class,
          CutsShorterAfterRefusal.class,
          EndsAtRefusedNesting.class,
          FillsTheArrayOfARejectedCall.class,
          GivesTheCountToWhoAsksFirst.class,
          KeepsADescriptorWhoseRangeWasAsked.class,
          KeepsPlaceThroughComplete.class,
          KeepsPlaceThroughNewDescriptor.class,
          OwesForARefusedNesting.class,
          RemembersWhatWasTooLong.class,
          ResolvesLengthZeroToTheLastLength.class,
          RespecifiesAsBeforeTheClear.class,
          RestartsAfterOverrun.class,
          RestartsWhenAskedForItsRange.class,
          ResumesBehindRefusedList.class,
          ReusesTheNeedOfAChain.class,
          RoundsOffsetAfterNotAligned.class,
          SharesItsLimit.class,
          StartsWhereTheFailedCopyStopped.class,
          StaysInItsExtentWhenGoingBack.class,
          TakesRepetitionForContinuation.class,
          TakesTheLastLimitForNone.class,
          TrustsTheLengthOfAChangedDescriptor.class);

  private StatefulFaults() {}
}
