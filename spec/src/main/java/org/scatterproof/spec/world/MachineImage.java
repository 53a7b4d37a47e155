package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.RunMap;

/**
 * A machine as it was at one moment. Taken again, it copies only when something has changed; where
 * nothing is copied or mapped that is never, and where it is, it allocates only to grow.
 */
public final class MachineImage implements MachineView {

  private final TaggedMemory memory = new TaggedMemory();
  private final Holdings held = new Holdings();
  private final RunMap pages = new RunMap();
  private int reservations;
  private @Nullable SimulatedPlatform source;
  private long changes;

  /** Makes this the image of a machine as it is now. */
  @SuppressWarnings("ReferenceEquality") // the very same machine is asked for
  public void take(SimulatedPlatform machine) {
    if (machine == source && changes == machine.changes()) {
      return;
    }
    source = machine;
    changes = machine.changes();
    memory.copyFrom(machine.memory());
    held.copyFrom(machine.holdings());
    SimulatedMapper mapper = machine.mapper();
    if (mapper == null) {
      reservations = 0;
      pages.clear();
    } else {
      reservations = mapper.reservations().count();
      pages.copyFrom(mapper.pages());
    }
  }

  /** Copies what it holds. */
  void give(TaggedMemory intoMemory, Holdings intoHeld, RunMap intoPages) {
    intoMemory.copyFrom(memory);
    intoHeld.copyFrom(held);
    intoPages.copyFrom(pages);
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
