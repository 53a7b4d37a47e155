package org.scatterproof.faults.mbuf;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every cursor with a mistake. */
public final class MbufFaults {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          AcceptsAnyFirstMbuf.class,
          AcceptsEmptySegments.class,
          AcceptsMissingFunction.class,
          AllowsOneByteTooManyInSegment.class,
          AnswersOneTooMany.class,
          CarriesRoomOver.class,
          ClearsPacketLength.class,
          CoalescesAtTheLimit.class,
          CoalescesIntoOneMbufOnly.class,
          CoalescesUnasked.class,
          CoalescesWheneverItMay.class,
          CopiesFromTheStartAgain.class,
          CopiesIntoSmallMbufs.class,
          CopiesOneByteTooMany.class,
          CountsCopiesNotChains.class,
          CountsEmptyMbufs.class,
          CountsFailedAttempts.class,
          CountsRewrittenSingles.class,
          CutsToPacketLength.class,
          DereferencesMissingPacket.class,
          DropsLastByteOfCopy.class,
          DropsOffsetInPage.class,
          EstimatesWithWholeClusters.class,
          ExceedsLimit.class,
          ForgetsToCountSingleSegments.class,
          ForgetsToEmptyHeader.class,
          FreesTheHeader.class,
          FreesTheTail.class,
          FreesTwice.class,
          IgnoresMaxSegmentSizeOfClusters.class,
          IgnoresMaxSegmentSizeOfSingleMbuf.class,
          IgnoresMaxSegs.class,
          IgnoresPageEnds.class,
          KeepsPhysicalAddressesIn32Bits.class,
          LeaksCopiesOfFailure.class,
          LeaksLastCopyOfFailure.class,
          LeaksReplacedMbufs.class,
          LinksCopiesBackwards.class,
          ListsEmptyMbufs.class,
          LosesTail.class,
          NeverCoalesces.class,
          NeverResetsTheCount.class,
          PassesAViewOfTheVector.class,
          RefusesEmptyMbufs.class,
          RefusesFullList.class,
          RefusesOneSegment.class,
          RefusesSegmentsAbovePage.class,
          RewritesBeforeItKnows.class,
          StopsAtEmptyMbuf.class,
          SwapsBytesOfTheVector.class,
          TakesNaturalForLittle.class,
          TakesPhysicalZeroForNone.class,
          TellsLengthOfFirstCopy.class,
          TrustsPacketLength.class,
          WritesATerminatorBehindTheList.class,
          WritesLengthFirst.class);

  private MbufFaults() {}
}
