package org.scatterproof.faults.unusual;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every correct implementation that is unusual. */
public final class UnusualImplementations {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          AlignsTheFirstAfterDiscarding.class,
          AlignsTheFirstOfTheRange.class,
          AnswersOneSegmentACall.class,
          ChecksBeforeItWrites.class,
          CoalescesWholeChains.class,
          NeverMergesExtents.class,
          RefusesLongArrays.class,
          RejectsUntruthfulHeaders.class,
          SplitsAtEveryPage.class,
          TakesOtherReadings.class,
          TakesOtherReadingsOfPackets.class);

  private UnusualImplementations() {}
}
