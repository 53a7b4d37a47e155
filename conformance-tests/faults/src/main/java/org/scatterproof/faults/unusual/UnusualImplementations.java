package org.scatterproof.faults.unusual;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every correct implementation that is unusual. */
public final class UnusualImplementations {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          AlignsTheFirstAfterDiscarding.class,
          AlignsTheFirstOfEveryList.class,
          AlignsTheFirstOfTheRange.class,
          AnswersOneSegmentACall.class,
          BouncesFromTheEnd.class,
          ChecksBeforeItWrites.class,
          CoalescesWholeChains.class,
          CopiesEagerly.class,
          CopiesWhatItCouldBounce.class,
          ListsOneSegmentACall.class,
          MergesBouncedPages.class,
          NeverMergesExtents.class,
          NeverMergesMemory.class,
          RefusesLongArrays.class,
          RejectsUntruthfulHeaders.class,
          SplitsAtEveryPage.class,
          SplitsMemoryAtEveryPage.class,
          TakesOtherReadings.class,
          TakesOtherReadingsOfMemory.class,
          TakesOtherReadingsOfPackets.class);

  private UnusualImplementations() {}
}
