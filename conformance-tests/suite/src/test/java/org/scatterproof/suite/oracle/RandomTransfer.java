package org.scatterproof.suite.oracle;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * One random transfer: a range is prepared, device and driver read and write it in any order, and
 * it is completed. Everything that is seen on the way is told to a {@link ByteOracle}.
 */
final class RandomTransfer {

  private static final int ACTIONS = 8;

  private final SplittableRandom random;
  private final RandomMachine machine;
  private final SimulatedPlatform platform;
  private final RunList received = new RunList();
  private final RunList resolved = new RunList();
  private final RunList tags = new RunList();
  private long nextTag = 1L << 32;
  private long deviceBytes;

  RandomTransfer(long seed) {
    random = new SplittableRandom(seed);
    machine = new RandomMachine(random);
    platform = machine.platform();
  }

  /** Bytes that the device saw, each counted as often as it saw it. */
  long deviceBytes() {
    return deviceBytes;
  }

  /** Runs the transfer; answers what went wrong, or null. */
  @Nullable String run(Implementation implementation) {
    DmaSegmentFunction function =
        (target, address, length, segments, index) -> {
          received.add(address, length);
          return true;
        };
    DmaConstraints constraints = machine.constraints(function);
    DmaCommand command = implementation.dmaCommand(constraints, platform);
    if (command == null) {
      return null;
    }
    SimulatedDescriptor descriptor = machine.descriptor();
    RunList bytes = descriptor.bytes();
    int total = (int) bytes.total();
    int offset = random.nextInt(4) == 0 ? random.nextInt(total) : 0;
    int length = offset == 0 && random.nextBoolean() ? total : 1 + random.nextInt(total - offset);
    command.setMemoryDescriptor(descriptor, false);
    boolean filled = random.nextInt(8) != 0;
    int code = command.prepare(offset, length, random.nextBoolean(), filled);
    if (code != IOReturn.SUCCESS) {
      return holdings("prepare answered " + IOReturn.name(code) + ", and ");
    }
    Direction direction = descriptor.direction();
    RunList range = new RunList();
    for (int k = offset; k < offset + length; k++) {
      range.add(bytes.at(k), 1);
    }
    ByteOracle oracle =
        new ByteOracle(
            read(range), !constraints.iterateOnly(), filled && direction != Direction.IN);
    for (int action = 0; action < ACTIONS; action++) {
      String wrong = act(command, oracle, range);
      if (wrong != null) {
        return wrong;
      }
    }
    return end(command, oracle, range, direction);
  }

  private @Nullable String end(
      DmaCommand command, ByteOracle oracle, RunList range, Direction direction) {
    boolean copiedBack = random.nextInt(8) != 0;
    int code =
        copiedBack && random.nextBoolean()
            ? command.clearMemoryDescriptor(true)
            : command.complete(random.nextBoolean(), copiedBack);
    if (code != IOReturn.SUCCESS) {
      return "the end answered " + IOReturn.name(code);
    }
    if (copiedBack && direction != Direction.OUT) {
      oracle.copyIn();
    }
    String wrong = driverReads(oracle, range);
    if (wrong != null) {
      return "after the end: " + wrong;
    }
    wrong = machine.firstTouched();
    return wrong != null ? wrong : holdings("the transfer ended, and ");
  }

  private @Nullable String act(DmaCommand command, ByteOracle oracle, RunList range) {
    int length = (int) range.total();
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        return deviceReads(command, oracle, random.nextInt(length));
      }
      case 2 -> {
        return deviceWrites(command, oracle, random.nextInt(length));
      }
      case 3 -> {
        for (int k = random.nextInt(length); k < length; k++) {
          platform.memory().write(range.at(k), 1, nextTag);
          oracle.driverWrites(k, nextTag++);
        }
      }
      case 4 -> {
        return driverReads(oracle, range);
      }
      case 5 -> {
        return synchronize(command, oracle);
      }
      case 6 -> {
        return readBytes(command, oracle, random.nextInt(length + 2), length);
      }
      default -> writeBytes(command, oracle, random.nextInt(length + 2), length);
    }
    return null;
  }

  /** The device walks the range in lists of some capacity, as far as the command lets it. */
  private @Nullable String deviceReads(DmaCommand command, ByteOracle oracle, int from) {
    LongHolder offset = new LongHolder(from);
    int capacity = 1 + random.nextInt(4);
    while (true) {
      int k = (int) offset.value;
      if (!generates(command, offset, capacity)) {
        return null;
      }
      if (resolved.total() != offset.value - k) {
        return "from " + k + " a list of " + resolved.total() + " bytes moved to " + offset;
      }
      for (long tag : read(resolved)) {
        deviceBytes++;
        if (!oracle.deviceSees(k, tag)) {
          return "the device saw " + Unsigned.hex(tag) + " in byte " + k;
        }
        k++;
      }
    }
  }

  private @Nullable String deviceWrites(DmaCommand command, ByteOracle oracle, int from) {
    LongHolder offset = new LongHolder(from);
    if (!generates(command, offset, 1 + random.nextInt(4))) {
      return null;
    }
    for (int i = 0; i < resolved.total(); i++) {
      platform.memory().write(resolved.at(i), 1, nextTag);
      oracle.deviceWrites(from + i, nextTag++);
    }
    return null;
  }

  /** One list, as the physical addresses of its bytes; false where there is none. */
  private boolean generates(DmaCommand command, LongHolder offset, int capacity) {
    received.clear();
    resolved.clear();
    int code = command.genIOVMSegments(offset, ByteBuffer.allocate(0), new IntHolder(capacity));
    if (code != IOReturn.SUCCESS) {
      return false;
    }
    for (int segment = 0; segment < received.count(); segment++) {
      long address = received.start(segment);
      long length = received.length(segment);
      if (!machine.isMapped()) {
        resolved.add(address, length);
      } else if (!platform.resolve(address, length, resolved)) {
        return true; // the sums will not agree
      }
    }
    return true;
  }

  private @Nullable String synchronize(DmaCommand command, ByteOracle oracle) {
    int options =
        new int[] {
              SynchronizeOptions.IN, SynchronizeOptions.OUT, SynchronizeOptions.FORCE_DOUBLE_BUFFER
            }
            [random.nextInt(3)];
    int code = command.synchronize(options);
    if (code == IOReturn.SUCCESS) {
      switch (options) {
        case SynchronizeOptions.IN -> oracle.copyIn();
        case SynchronizeOptions.OUT -> oracle.copyOut();
        default -> oracle.forceCopy();
      }
    } else if (options != SynchronizeOptions.FORCE_DOUBLE_BUFFER) {
      return "synchronize answered " + IOReturn.name(code);
    }
    return null;
  }

  private @Nullable String readBytes(DmaCommand command, ByteOracle oracle, int from, int length) {
    int asked = random.nextInt(length + 2);
    long copied = command.readBytes(from, RandomMachine.BUFFER, asked);
    if (copied != Math.max(0, Math.min(asked, length - from))) {
      return "readBytes from " + from + " answered " + copied + " of " + asked;
    }
    tags.clear();
    platform.readTags(RandomMachine.BUFFER, copied, tags);
    for (int i = 0; i < copied; i++) {
      if (!oracle.deviceSees(from + i, tags.at(i))) {
        return "readBytes found " + Unsigned.hex(tags.at(i)) + " in byte " + (from + i);
      }
    }
    return null;
  }

  private void writeBytes(DmaCommand command, ByteOracle oracle, int from, int length) {
    int asked = random.nextInt(length + 2);
    platform.memory().write(RandomMachine.BUFFER, asked + 1L, nextTag);
    long copied = command.writeBytes(from, RandomMachine.BUFFER, asked);
    for (int i = 0; i < copied; i++) {
      oracle.deviceWrites(from + i, nextTag + i);
    }
    nextTag += asked + 1L;
  }

  private @Nullable String driverReads(ByteOracle oracle, RunList range) {
    long[] seen = read(range);
    for (int k = 0; k < seen.length; k++) {
      if (!oracle.driverSees(k, seen[k])) {
        return "the driver saw " + Unsigned.hex(seen[k]) + " in byte " + k;
      }
    }
    return null;
  }

  private long[] read(RunList addresses) {
    tags.clear();
    for (int run = 0; run < addresses.count(); run++) {
      platform.readTags(addresses.start(run), addresses.length(run), tags);
    }
    long[] read = new long[(int) addresses.total()];
    for (int i = 0; i < read.length; i++) {
      read[i] = tags.at(i);
    }
    return read;
  }

  private @Nullable String holdings(String when) {
    if (platform.heldCount() != 0) {
      return when + platform.heldCount() + " stretches of memory are held";
    }
    return platform.reservationCount() == 0
        ? null
        : when + platform.reservationCount() + " reservations are held";
  }
}
