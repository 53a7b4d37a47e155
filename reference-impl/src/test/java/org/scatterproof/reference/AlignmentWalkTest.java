package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

final class AlignmentWalkTest {

  @Test
  void aRaggedMiddleBreaksTheLengthAlignment() {
    assertThat(walk(Dma.constraints(64, 0, 4, 4, 0x1000), 0x1000, 0xffe, 0x3000, 0x1002)).isFalse();
  }

  @Test
  void theFirstRunMayBeginOffTheInternalAlignment() {
    assertThat(walk(Dma.constraints(64, 0, 4, 1, 0x1000), 0x1804, 0x7fc, 0x3000, 0x1000)).isTrue();
  }

  @Test
  void aTerabyteOfSmallSegmentsIsWalkedAtOnce() {
    assertThat(walk(Dma.constraints(64, 1000, 4, 1, 4), 0x1000, 1L << 40)).isTrue();
  }

  @Test
  void passingOverSegmentsThatRepeatFindsWhatLookingAtEachFinds() {
    long seed = Long.getLong("scatterproof.walk.seed", 7L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      DmaLimits limits = limits(random);
      RunList runs = new RunList();
      for (int run = 0; run <= random.nextInt(3); run++) {
        runs.add(random.nextInt(64), 1 + random.nextInt(100));
      }

      boolean aligned = AlignmentWalk.isAligned(limits, runs);

      assertThat(aligned)
          .as("try %d of seed %d: %s", i, seed, limits)
          .isEqualTo(each(limits, runs));
    }
  }

  private static boolean walk(DmaConstraints constraints, long... extents) {
    DmaLimits limits = DmaLimits.of(Dma.with(Dma.ACCEPTING, constraints), Dma.PLATFORM);
    return AlignmentWalk.isAligned(
        limits, Runs.of(Dma.descriptor(extents), 0, Dma.descriptor(extents).length()));
  }

  private static DmaLimits limits(SplittableRandom random) {
    return DmaLimits.of(
        Dma.with(
            Dma.ACCEPTING,
            Dma.constraints(
                64,
                random.nextInt(20),
                1 + random.nextInt(8),
                1 + random.nextInt(5),
                1 + random.nextInt(8))),
        Dma.PLATFORM);
  }

  /** The list of the whole range, segment by segment. */
  private static boolean each(DmaLimits limits, RunList runs) {
    boolean first = true;
    for (int run = 0; run < runs.count(); run++) {
      long done = 0;
      while (Unsigned.isBelow(done, runs.length(run))) {
        long address = runs.start(run) + done;
        long length = limits.cut(address, runs.length(run) - done);
        if (!limits.isAligned(address, length, first)) {
          return false;
        }
        first = false;
        done += length;
      }
    }
    return true;
  }
}
