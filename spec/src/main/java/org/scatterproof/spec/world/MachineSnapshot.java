package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.RunMap;
import org.scatterproof.spec.value.Unsigned;

/**
 * A machine at one moment as numbers that can be written down and read again: what memory holds,
 * what is handed out, where device addresses lead. What is not in it was never touched.
 */
public final class MachineSnapshot implements MachineView {

  private final TaggedMemory memory = new TaggedMemory();
  private final Holdings held = new Holdings();
  private final RunMap pages = new RunMap();
  private int reservations;

  /** Back to an untouched machine. */
  public void clear() {
    memory.clear();
    held.clear();
    pages.clear();
    reservations = 0;
  }

  /** Becomes what another view shows, where that is one of this package's. */
  public void take(MachineView view) {
    if (view instanceof MachineSnapshot other) {
      memory.copyFrom(other.memory);
      held.copyFrom(other.held);
      pages.copyFrom(other.pages);
      reservations = other.reservations;
    } else if (view instanceof MachineImage image) {
      image.give(memory, held, pages);
      reservations = image.reservationCount();
    } else if (view instanceof SimulatedPlatform platform) {
      memory.copyFrom(platform.memory());
      held.copyFrom(platform.holdings());
      SimulatedMapper mapper = platform.mapper();
      takePages(mapper == null ? null : mapper.pages());
      reservations = platform.reservationCount();
    } else {
      throw new IllegalArgumentException("nobody knows what " + view.getClass() + " holds");
    }
  }

  private void takePages(@Nullable RunMap other) {
    if (other == null) {
      pages.clear();
    } else {
      pages.copyFrom(other);
    }
  }

  /** Whether both show the same machine. */
  public boolean isSame(MachineSnapshot other) {
    boolean same =
        reservations == other.reservations
            && held.count() == other.held.count()
            && pages.count() == other.pages.count()
            && memory.runCount() == other.memory.runCount();
    for (int i = 0; same && i < held.count(); i++) {
      same = held.address(i) == other.held.address(i) && held.length(i) == other.held.length(i);
    }
    for (int i = 0; same && i < pages.count(); i++) {
      same =
          pages.first(i) == other.pages.first(i)
              && pages.last(i) == other.pages.last(i)
              && pages.value(i) == other.pages.value(i);
    }
    for (int i = 0; same && i < memory.runCount(); i++) {
      same =
          memory.runStart(i) == other.memory.runStart(i)
              && memory.runLength(i) == other.memory.runLength(i)
              && memory.runTag(i) == other.memory.runTag(i);
    }
    return same;
  }

  /** Runs of written memory whose tags are consecutive, by ascending address. */
  public int writtenCount() {
    return memory.runCount();
  }

  /** Physical address of a run's first byte. */
  public long writtenAddress(int run) {
    return memory.runStart(run);
  }

  /** Bytes of a run; 0 stands for all 2^64. */
  public long writtenLength(int run) {
    return memory.runLength(run);
  }

  /** The tag of a run's first byte. */
  public long writtenTag(int run) {
    return memory.runTag(run);
  }

  /** Runs of mapped device addresses that lead to consecutive physical ones. */
  public int mappedCount() {
    return pages.count();
  }

  /** Device address of a run's first byte. */
  public long mappedDevice(int run) {
    return pages.first(run);
  }

  /** Bytes of a run. */
  public long mappedLength(int run) {
    return pages.last(run) - pages.first(run) + 1;
  }

  /** Physical address that a run's first byte leads to. */
  public long mappedPhysical(int run) {
    return pages.value(run);
  }

  /** Says what a stretch of memory holds. */
  public void addWritten(long address, long length, long tag) {
    memory.write(address, length, tag);
  }

  /** Says that a stretch is handed out; it meets no other. */
  public void addHeld(long address, long length) {
    held.add(address, length);
  }

  /** Says where a stretch of device addresses leads; empty, or wrapping, it is left out. */
  public void addMapped(long device, long length, long physical) {
    if (length != 0 && !Unsigned.isBelow(device + (length - 1), device)) {
      pages.put(device, device + (length - 1), physical);
    }
  }

  /** Says how many reservations of mapper pages are not released. */
  public void setReservations(int count) {
    reservations = count;
  }

  @Override
  public void readTags(long address, long length, RunList into) {
    memory.readTags(address, length, into);
  }

  @Override
  public int heldCount() {
    return held.count();
  }

  @Override
  public long heldAddress(int index) {
    return held.address(index);
  }

  @Override
  public long heldLength(int index) {
    return held.length(index);
  }

  @Override
  public int reservationCount() {
    return reservations;
  }

  @Override
  public boolean resolve(long device, long length, RunList into) {
    return pages.read(device, length, into);
  }
}
