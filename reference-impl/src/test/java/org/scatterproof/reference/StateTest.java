package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A state that is saved and loaded into another command is the same, and acts the same. */
final class StateTest {

  private static final DmaConstraints CONSTRAINTS =
      new DmaConstraints(
          (DmaSegmentFunction) (target, address, length, segments, index) -> index < 3,
          32,
          0x1800,
          0,
          4,
          1,
          4,
          Mapping.MAPPED,
          false);

  @Test
  void aStateThatDoesNotFitSaysHowLongItIs() {
    DmaCommand command = ReferenceDmaCommand.create(CONSTRAINTS, platform(false));

    assertThat(command.saveState(new long[0], references(List.of()))).isEqualTo(9);
  }

  @Test
  void aCommandGoesOnFromALoadedState() {
    long seed = Long.getLong("scatterproof.state.seed", 11L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int history = 0; history < 400; history++) {
      goesOnFromALoadedState(random, "history " + history + " of seed " + seed);
    }
  }

  private static void goesOnFromALoadedState(SplittableRandom random, String which) {
    SimulatedPlatform platform = platform(random.nextBoolean());
    List<MemoryDescriptor> descriptors =
        List.of(
            descriptor(0x1000, 0x2000, 0x100000800L, 0x1800),
            descriptor(0x5002, 0x800, 0x100008000L, 0x10),
            descriptor(0x9000, 0x4000));
    StateReferences references = references(descriptors);
    DmaCommand command = ReferenceDmaCommand.create(CONSTRAINTS, platform);
    for (int call = 0; call < 12; call++) {
      act(command, descriptors, random.nextInt(8), random.nextInt(0x4000));
      long[] words = new long[64];
      int count = command.saveState(words, references);
      DmaCommand other = ReferenceDmaCommand.create(CONSTRAINTS, platform);
      other.loadState(words, references);
      long[] again = new long[64];

      assertThat(other.saveState(again, references)).as(which).isEqualTo(count);
      assertThat(again).as(which).startsWith(Arrays.copyOf(words, count));
      long offset = random.nextInt(0x800);
      assertThat(list(other, offset)).as(which).isEqualTo(list(command, offset));
      command = other;
    }
  }

  private static void act(
      DmaCommand command, List<MemoryDescriptor> descriptors, int what, int number) {
    switch (what) {
      case 0, 1 -> command.setMemoryDescriptor(descriptors.get(number % 3), number % 2 == 0);
      case 2, 3 -> command.prepare(number % 0x800, 0, true, true);
      case 4 -> command.complete(true, true);
      case 5 -> command.synchronize(SynchronizeOptions.FORCE_DOUBLE_BUFFER);
      case 6 -> command.clearMemoryDescriptor(true);
      default ->
          command.genIOVMSegments(new LongHolder(number), ByteBuffer.allocate(0), new IntHolder(2));
    }
  }

  private static String list(DmaCommand command, long from) {
    LongHolder offset = new LongHolder(from);
    return command.genIOVMSegments(offset, ByteBuffer.allocate(0), new IntHolder(3)) + " " + offset;
  }

  private static SimulatedPlatform platform(boolean mapped) {
    CopyWorld world = CopyWorld.usual(0x1000);
    return new SimulatedPlatform(
        PlatformLengths.ofPage(0x1000),
        Refusals.none(),
        mapped ? world.withMapper(0x1000, true, 0, Refusals.none()) : world);
  }

  private static MemoryDescriptor descriptor(long... extents) {
    RunList runs = new RunList();
    for (int i = 0; i < extents.length; i += 2) {
      runs.add(extents[i], extents[i + 1]);
    }
    return new SimulatedDescriptor(Direction.OUT_IN, runs);
  }

  private static StateReferences references(List<MemoryDescriptor> descriptors) {
    return new StateReferences() {
      @Override
      public int numberOf(@Nullable MemoryDescriptor descriptor) {
        return descriptor == null ? -1 : descriptors.indexOf(descriptor);
      }

      @Override
      public @Nullable MemoryDescriptor descriptor(int number) {
        return number < 0 ? null : descriptors.get(number);
      }

      @Override
      public int numberOf(@Nullable DmaConstraints constraints) {
        return constraints == null ? -1 : 0;
      }

      @Override
      public @Nullable DmaConstraints constraints(int number) {
        return number < 0 ? null : CONSTRAINTS;
      }
    };
  }
}
