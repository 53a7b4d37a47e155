package org.scatterproof.faults.inexact;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every implementation that profile {@code documented} admits and {@code exact} does not. */
public final class InexactImplementations {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          BeginsAMemorySegmentWithEveryExtent.class,
          BeginsASegmentWithEveryExtent.class,
          CutsPacketSegmentsInTwo.class,
          CutsTheLastSegmentInTwo.class,
          EndsMemorySegmentsAtPages.class,
          EndsPacketSegmentsAtHalfPages.class);

  private InexactImplementations() {}
}
