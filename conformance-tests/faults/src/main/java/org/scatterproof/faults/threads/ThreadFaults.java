package org.scatterproof.faults.threads;

import java.util.List;
import org.scatterproof.spec.spi.Implementation;

/** Every implementation that goes wrong only when two threads call at once. */
public final class ThreadFaults {

  public static final List<Class<? extends Implementation>> ALL =
      List.of(
          CutsInASharedCell.class,
          FindsItsRunInTwoSteps.class,
          ForgetsItsFirstAddressOnComplete.class,
          FreesWhatItNoted.class,
          KeepsItsPlaceByPlatform.class,
          KeepsOneCurrentMbuf.class,
          ListsThroughASharedArray.class,
          WalksInItsOwnFields.class);

  private ThreadFaults() {}
}
