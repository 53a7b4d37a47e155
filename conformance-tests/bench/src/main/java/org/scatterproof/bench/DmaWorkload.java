package org.scatterproof.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** genIOVMSegments, over the whole range or one call at a time. */
final class DmaWorkload implements Workload {

  private static final long FIRST_RANDOM = 1;
  private static final long RANDOM_FACTOR = 6364136223846793005L;
  private static final long RANDOM_INCREMENT = 1442695040888963407L;
  private static final int RANDOM_SHIFT = 40;

  private final Walk walk;
  private final int capacity;
  private final long length;
  private final long extentLength;
  private final long lastExtent;
  private final DmaCommand command;
  private final ByteBuffer segments;
  private final LongHolder offset = new LongHolder(0);
  private final IntHolder numSegments = new IntHolder(0);
  private long random = FIRST_RANDOM;

  DmaWorkload(DmaCase given, Implementation implementation) {
    DmaWorld world = DmaWorld.of(given, implementation);
    MemoryDescriptor descriptor = world.descriptor();
    walk = given.walk();
    capacity = given.capacity();
    length = descriptor.length();
    extentLength = given.extentLength();
    lastExtent = given.extents() - 1L;
    command = world.command();
    segments =
        ByteBuffer.allocateDirect(capacity * NamedDmaOutput.HOST_64.slotLength())
            .order(ByteOrder.nativeOrder());
    DmaWorld.check("prepare", command.prepare(0, 0, false, false));
  }

  @Override
  public long operation() {
    chooseOffset();
    long made = 0;
    do {
      made += generate();
    } while (walk == Walk.WHOLE && offset.value != length);
    return made;
  }

  @Override
  public long hash(long hash) {
    chooseOffset();
    long mixed = hash;
    do {
      mixed = ListHash.mix(mixed, segments, generate());
    } while (walk == Walk.WHOLE && offset.value != length);
    return mixed;
  }

  @Override
  public void restart() {
    offset.value = 0;
    random = FIRST_RANDOM;
  }

  private void chooseOffset() {
    if (walk == Walk.ARBITRARY) {
      random = random * RANDOM_FACTOR + RANDOM_INCREMENT;
      offset.value = ((random >>> RANDOM_SHIFT) & lastExtent) * extentLength;
    } else if (walk == Walk.WHOLE || offset.value == length) {
      offset.value = 0;
    }
  }

  private int generate() {
    long before = offset.value;
    numSegments.value = capacity;
    int code = command.genIOVMSegments(offset, segments, numSegments);
    if (code != IOReturn.SUCCESS) {
      DmaWorld.check("genIOVMSegments", code);
    }
    if (Unsigned.isAtMost(offset.value, before)) {
      throw new CannotMeasure("genIOVMSegments succeeded and did not move on");
    }
    return numSegments.value;
  }
}
