package org.scatterproof.faults.dma;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.value.IOReturn;

/** Saves how much is prepared, and not where that begins. */
@Breaks("dma.state.restores")
public final class SavesNoOffset extends PlainImplementation {
  private static final int WORDS = 4;

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.STATE);
  }

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      /** Those that came after the creation; whoever is created alike has the others. */
      private @Nullable DmaConstraints givenLate;

      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        int answer = super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
        if (answer == IOReturn.SUCCESS) {
          givenLate = next;
        }
        return answer;
      }

      @Override
      public int saveState(long[] words, StateReferences references) {
        if (words.length >= WORDS) {
          words[0] = references.numberOf(getMemoryDescriptor());
          words[1] = references.numberOf(givenLate);
          words[2] = owed();
          words[3] = preparedLength();
        }
        return WORDS;
      }

      @Override
      public void loadState(long[] words, StateReferences references) {
        replaceDescriptor(references.descriptor((int) words[0]));
        DmaConstraints given = references.constraints((int) words[1]);
        if (given != null) {
          specify(given);
          givenLate = given;
        }
        owe((int) words[2]);
        replaceRange(0, words[3]);
      }
    };
  }
}
