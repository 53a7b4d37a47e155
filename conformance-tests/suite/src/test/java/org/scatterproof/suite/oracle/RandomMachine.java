package org.scatterproof.suite.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A small machine with pages of 16 bytes, a descriptor on it, and constraints that often bite. */
final class RandomMachine {

  /** Where the caller's buffer lies: beyond everything that is given out. */
  static final long BUFFER = 1L << 50;

  private static final int PAGE = 16;
  private static final int SPACE_BITS = 10;
  private static final int SPACE = 1 << SPACE_BITS;
  private static final List<Direction> DIRECTIONS = List.of(Direction.values());
  private static final long[] ALIGNMENTS = {1, 1, 1, 2, 4, 16};

  private final SplittableRandom random;
  private final SimulatedPlatform platform;
  private final SimulatedDescriptor descriptor;
  private final boolean[] described = new boolean[SPACE];
  private final boolean mapper;
  private final boolean systemMapper;
  private boolean iterateOnly;
  private int mapping;

  RandomMachine(SplittableRandom random) {
    this.random = random;
    mapper = random.nextInt(4) == 0;
    systemMapper = random.nextBoolean();
    CopyWorld world =
        new CopyWorld(
            (long) PAGE * random.nextInt(SPACE / PAGE),
            refusals(),
            mapper ? 8L << random.nextInt(3) : 0,
            systemMapper,
            1L << 12,
            refusals(),
            random.nextBoolean());
    platform = new SimulatedPlatform(PlatformLengths.ofPage(PAGE), Refusals.none(), world);
    descriptor =
        new SimulatedDescriptor(
            DIRECTIONS.get(random.nextInt(DIRECTIONS.size())), disjointExtents());
    platform.addDescriptorMemory(descriptor.bytes());
  }

  SimulatedPlatform platform() {
    return platform;
  }

  SimulatedDescriptor descriptor() {
    return descriptor;
  }

  /** Whether the command's addresses are the mapper's. */
  boolean isMapped() {
    boolean counts = systemMapper ? mapping != Mapping.UNMAPPED : true;
    return mapper && counts && !iterateOnly;
  }

  DmaConstraints constraints(DmaSegmentFunction function) {
    iterateOnly = random.nextInt(6) == 0;
    mapping = random.nextInt(4);
    int leastBits = Integer.numberOfTrailingZeros(PAGE) + 2;
    int bits = random.nextInt(3) == 0 ? 0 : leastBits + random.nextInt(SPACE_BITS - leastBits + 2);
    if (mapper) {
      bits = random.nextBoolean() ? 0 : 14;
    }
    return new DmaConstraints(
        function,
        bits,
        random.nextInt(3) == 0 ? 0 : 16 + random.nextInt(24),
        0,
        alignment(),
        random.nextInt(4) == 0 ? alignment() : 1,
        alignment(),
        mapping,
        iterateOnly,
        systemMapper ? null : platform.mapper());
  }

  /** What was written although it is nobody's who was asked to write; null where nothing was. */
  @Nullable String firstTouched() {
    RunList tags = new RunList();
    platform.readTags(0, SPACE, tags);
    for (int address = 0; address < SPACE; address++) {
      long tag = tags.at(address);
      boolean isCopyLeftBehind = wasHandedOut(address);
      if (!described[address] && !isCopyLeftBehind && tag != address) {
        return "innocent byte " + Unsigned.hex(address) + " holds " + Unsigned.hex(tag);
      }
    }
    return null;
  }

  private boolean wasHandedOut(long address) {
    for (int event = 0; event < platform.log().kept(); event++) {
      if (platform.log().event(event) == Event.MEMORY_GIVEN) {
        long bytes = Unsigned.alignUp(platform.log().first(event), PAGE);
        if (Unsigned.isBelow(address - platform.log().second(event), bytes)) {
          return true;
        }
      }
    }
    return false;
  }

  private RunList disjointExtents() {
    RunList extents = new RunList();
    int wanted = 1 + random.nextInt(4);
    for (int attempt = 0; extents.count() < wanted && attempt < 40; attempt++) {
      int start = random.nextInt(SPACE - 64);
      if (random.nextBoolean()) {
        start -= start % PAGE;
      }
      int length = 1 + random.nextInt(48);
      if (isFree(start, length)) {
        extents.add(start, length);
        Arrays.fill(described, start, start + length, true);
      }
    }
    return extents;
  }

  private boolean isFree(int start, int length) {
    for (int address = start; address < start + length; address++) {
      if (described[address]) {
        return false;
      }
    }
    return true;
  }

  private Refusals refusals() {
    return random.nextInt(8) == 0 ? Refusals.at(1 + random.nextInt(4)) : Refusals.none();
  }

  private long alignment() {
    return ALIGNMENTS[random.nextInt(ALIGNMENTS.length)];
  }
}
