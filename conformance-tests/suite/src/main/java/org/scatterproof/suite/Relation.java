package org.scatterproof.suite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.generate.Draws;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * What two worlds have in common whose difference must not show in the map from bytes to device
 * addresses. Nothing here knows the right map: an implementation is compared with itself.
 *
 * <p>Commands only iterate, so that nothing is copied. Maps are compared where both worlds are
 * generated to their end: who may refuse one of them is a matter for the rulebook.
 */
enum Relation {
  /** Arrays of one slot and of several. */
  CAPACITY {
    @Override
    Optional<String> difference(Implementation who, Draws draws) {
      World world = World.draw(draws);
      int capacity = draws.small(2, 3, 7, 32);
      return compare(
          "one slot a call",
          world.map(who, 0, world.length(), 1),
          capacity + " slots a call",
          world.map(who, 0, world.length(), capacity));
    }
  },
  /** An extent, and the same bytes as two that are adjacent. */
  SPLIT {
    @Override
    Optional<String> difference(Implementation who, Draws draws) {
      World world = World.draw(draws);
      World split = world.split(draws);
      return compare(
          world.toString(), world.map(who, 0, world.length(), 4),
          split.toString(), split.map(who, 0, world.length(), 4));
    }
  },
  /** All memory, moved by a multiple of every alignment. */
  SHIFT {
    @Override
    Optional<String> difference(Implementation who, Draws draws) {
      World world = World.draw(draws);
      long by = draws.between(1, 0x7fff) * 0x10000L;
      AddressMap map = world.map(who, 0, world.length(), 4);
      return compare(
          world + " moved by " + Unsigned.hex(by),
          map == null ? null : map.moved(by),
          "memory moved itself",
          world.moved(by).map(who, 0, world.length(), 4));
    }
  },
  /** A part that is prepared, and that part of the whole. */
  SLICE {
    @Override
    Optional<String> difference(Implementation who, Draws draws) {
      World world = World.draw(draws);
      long from = World.GRAIN * draws.below((int) (world.length() / World.GRAIN));
      long bytes = World.GRAIN * draws.between(1, (int) ((world.length() - from) / World.GRAIN));
      AddressMap whole = world.map(who, 0, world.length(), 4);
      // Whether the range's end or the descriptor's ends generation is an open question.
      AddressMap part = world.map(who, from, bytes, 4);
      return compare(
          "a part of " + world,
          whole == null ? null : whole.slice(from, bytes),
          "prepared from " + Unsigned.hex(from),
          part == null ? null : part.slice(0, bytes));
    }
  };

  /** One line that says how the maps of two worlds differ; empty where they do not. */
  abstract Optional<String> difference(Implementation who, Draws draws);

  private static Optional<String> compare(
      String one, @Nullable AddressMap first, String other, @Nullable AddressMap second) {
    return first == null || second == null || first.equals(second)
        ? Optional.empty()
        : Optional.of(one + ": " + first + "; " + other + ": " + second);
  }

  /**
   * Memory and what a command is given for it.
   *
   * @param extents addresses and lengths, in turn
   */
  private record World(List<Long> extents, DmaConstraints constraints) {
    /** Every address and length is a multiple of it, and it of every alignment. */
    static final long GRAIN = 16;

    private static final int MOST_CALLS = 10_000;

    static World draw(Draws draws) {
      List<Long> extents = new ArrayList<>();
      long next = 0x10000L * draws.between(1, 9);
      for (int i = draws.between(1, 5); i > 0; i--) {
        long length = GRAIN * draws.small(1, 2, 0x10, 0xff, 0x100, 0x101, 0x234);
        extents.add(next);
        extents.add(length);
        next += draws.chance(30) ? length : 0x10000L * draws.between(1, 9) + length;
      }
      DmaConstraints constraints =
          new DmaConstraints(
              AddressMapOutput.OUTPUT,
              draws.small(0, 40, 64),
              draws.number(0, 0x100, 0x700, 0x1000),
              0,
              draws.number(1, 2, GRAIN),
              draws.number(1, 4, GRAIN),
              0,
              0,
              true);
      return new World(extents, constraints);
    }

    World split(Draws draws) {
      int index = 2 * draws.below(extents.size() / 2);
      long length = extents.get(index + 1);
      long cut = GRAIN * draws.below((int) (length / GRAIN));
      if (cut == 0) {
        return this;
      }
      List<Long> split = new ArrayList<>(extents);
      split.set(index + 1, cut);
      split.add(index + 2, extents.get(index) + cut);
      split.add(index + 3, length - cut);
      return new World(split, constraints);
    }

    World moved(long by) {
      List<Long> moved = new ArrayList<>(extents);
      for (int i = 0; i < moved.size(); i += 2) {
        moved.set(i, moved.get(i) + by);
      }
      return new World(moved, constraints);
    }

    long length() {
      return bytes().total();
    }

    private RunList bytes() {
      RunList bytes = new RunList();
      for (int i = 0; i < extents.size(); i += 2) {
        bytes.add(extents.get(i), extents.get(i + 1));
      }
      return bytes;
    }

    /** The map of a prepared range; null where something is refused, or it does not end. */
    @Nullable AddressMap map(Implementation who, long from, long length, int capacity) {
      SimulatedPlatform machine = new SimulatedPlatform(PlatformLengths.ofPage(0x1000));
      DmaCommand command = who.dmaCommand(constraints, machine);
      SimulatedDescriptor memory = new SimulatedDescriptor(Direction.OUT, bytes());
      if (command == null
          || command.setMemoryDescriptor(memory, false) != IOReturn.SUCCESS
          || command.prepare(from, length, true, true) != IOReturn.SUCCESS) {
        return null;
      }
      AddressMap map = new AddressMap();
      LongHolder offset = new LongHolder(0);
      for (int calls = 0; calls < MOST_CALLS; calls++) {
        IntHolder count = new IntHolder(capacity);
        ByteBuffer segments = ByteBuffer.allocate(capacity * AddressMapOutput.SLOT);
        int code = command.genIOVMSegments(offset, segments, count);
        if (code != IOReturn.SUCCESS) {
          return code == IOReturn.OVERRUN ? map : null;
        }
        for (int i = 0; i < count.value && i < capacity; i++) {
          map.add(
              segments.getLong(i * AddressMapOutput.SLOT),
              segments.getLong(i * AddressMapOutput.SLOT + Long.BYTES));
        }
      }
      return null;
    }

    @Override
    public String toString() {
      AddressMap memory = new AddressMap();
      for (int i = 0; i < extents.size(); i += 2) {
        memory.add(extents.get(i), extents.get(i + 1));
      }
      return "memory " + memory;
    }
  }

  /** A vendor's function: two 64-bit words a slot, address and length. */
  private static final class AddressMapOutput {
    static final int SLOT = 2 * Long.BYTES;

    static final DmaSegmentFunction OUTPUT =
        (target, address, length, segments, index) -> {
          if (segments != null && (index + 1) * SLOT <= segments.capacity()) {
            segments.putLong(index * SLOT, address);
            segments.putLong(index * SLOT + Long.BYTES, length);
          }
          return true;
        };

    private AddressMapOutput() {}
  }
}
