package org.scatterproof.checker.live;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** After some lists a command answers no more of them. It saves its whole state. */
final class TiresAfterLists extends PlainImplementation {
  private static final int WORDS = 6;

  private final int most;

  /**
   * @param most lists that a command answers
   */
  TiresAfterLists(int most) {
    this.most = most;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.STATE);
  }

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long lists;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        if (lists == most) {
          return IOReturn.MESSAGE_TOO_LARGE;
        }
        int answer = super.generate(offset, segments, numSegments);
        lists += answer == IOReturn.SUCCESS ? 1 : 0;
        return answer;
      }

      @Override
      public int saveState(long[] words, StateReferences references) {
        if (words.length >= WORDS) {
          words[0] = references.numberOf(getMemoryDescriptor());
          words[1] = owed();
          words[2] = preparedOffset();
          words[3] = preparedLength();
          words[4] = lists;
          words[5] = references.numberOf(isSpecified() ? constraints() : null);
        }
        return WORDS;
      }

      @Override
      public void loadState(long[] words, StateReferences references) {
        replaceDescriptor(references.descriptor((int) words[0]));
        owe((int) words[1]);
        replaceRange(words[2], words[3]);
        lists = words[4];
        replaceConstraints(references.constraints((int) words[5]));
      }
    };
  }
}
