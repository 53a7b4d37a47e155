package org.scatterproof.faults.dma;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.spi.Capability;

/** Declares to save the state, and leaves saving and loading as the SPI has them: undone. */
@Breaks("dma.state.restores")
public final class SavesNoState extends PlainImplementation {

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.STATE);
  }
}
