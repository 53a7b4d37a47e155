package org.scatterproof.faults.memorycursor;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every memory cursor with a mistake. */
public final class MemoryCursorFaults {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          AcceptsAnyTransferLimit.class,
          AcceptsMissingSegmentFunction.class,
          AddsToTheTransferSize.class,
          AllowsOneByteMoreASegment.class,
          AnswersMinusOneWithoutDescriptor.class,
          AnswersOneSegmentTooMany.class,
          ChecksTheLimitBetweenSegments.class,
          ChecksTheLowestBitOfAddresses.class,
          ClearsTheTransferSizeFirst.class,
          ComparesSlotsSigned.class,
          DropsOffsetsInPages.class,
          DropsOffsetsInPagesOfLongArrays.class,
          EndsAtAddressZero.class,
          EndsAtLengthsModulo32Bits.class,
          EndsFullSegmentsWithNothing.class,
          ForgetsTheAlignmentAfterAList.class,
          GoesOnWhereItWas.class,
          IgnoresMaxSegmentSizeOfMemory.class,
          IgnoresTheLimitOfACall.class,
          IgnoresThePosition.class,
          JoinsTheTopToTheBottom.class,
          KeepsMemoryAddressesIn32Bits.class,
          KeepsPositionsIn32Bits.class,
          LeavesTheFirstSlotToTheCaller.class,
          LeavesTheTransferSizeAtTheEnd.class,
          LetsSegmentsWrap.class,
          NeedsATransferSize.class,
          NeedsATransferSizeToContinue.class,
          PassesAViewOfTheSegments.class,
          PassesTheFirstArrayAgain.class,
          ReadsLimitsAsSigned.class,
          RefusesPageAlignment.class,
          RefusesSmallSegmentSizes.class,
          RemembersTheLimitOfACall.class,
          RemembersTheSmallestRing.class,
          RepeatsTheLastByte.class,
          RoundsPositionsDownToPages.class,
          SpansGapsInASingleSlot.class,
          SpansGapsOfOneByte.class,
          SplitsOnlyWithinExtents.class,
          StartsOverAtTheEnd.class,
          StopsOneSegmentLate.class,
          TakesNaturalForLittleOfMemory.class,
          TakesNoLimitForNothing.class,
          TakesUnlimitedForNothing.class,
          TellsMinusOneAtTheEnd.class,
          TellsThatNothingWasTransferred.class,
          TellsTheLastSegment.class,
          TellsTheLimitOfNothing.class,
          TellsWhatItCouldTransfer.class,
          UsesTheLastDescriptor.class,
          WritesATerminatorBehindTheSegments.class,
          WritesBigForLittle.class,
          WritesLengthBeforeAddress.class);

  private MemoryCursorFaults() {}
}
