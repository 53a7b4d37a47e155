package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.world.MachineImage;
import org.scatterproof.spec.world.SimulatedPlatform;

/** The machines of the last two answers of fresh commands, which are compared with one another. */
final class ImagesInTurn {

  private MachineImage image = new MachineImage();
  private MachineImage imageBefore = new MachineImage();

  /** Lets an answer tell of the machine as it is now, until the next answer but one. */
  void take(SimulatedPlatform platform, DmaObservation into) {
    MachineImage next = imageBefore;
    imageBefore = image;
    image = next;
    image.take(platform);
    into.before = null; // the image of the world is taken anew by the next call
    into.after = image;
  }
}
