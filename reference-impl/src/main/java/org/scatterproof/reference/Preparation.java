package org.scatterproof.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * A range that is held for the device: from the prepare that begins it to the complete that it owes
 * last. Copies, maps and flushes only at these two; between them the device's addresses stay as
 * they are, unless a copy is forced.
 *
 * <p>Invariant: nothing is held and nothing is known of a range exactly when no complete is owed.
 */
final class Preparation {

  private final Platform platform;

  private long completesOwed;
  private @Nullable HeldRange held;
  private Direction direction = Direction.NONE;
  private @Nullable DeviceMemory memory;

  Preparation(Platform platform) {
    this.platform = platform;
  }

  boolean isActive() {
    return completesOwed > 0;
  }

  /** The range; null where nothing is prepared. */
  @Nullable HeldRange held() {
    return held;
  }

  long completesOwed() {
    return completesOwed;
  }

  @Nullable DeviceMemory memory() {
    return memory;
  }

  /** The copy that holds the whole range; null where there is none. */
  @Nullable MemoryDescriptor copy() {
    DeviceMemory current = memory;
    return current == null ? null : current.copy(direction);
  }

  /** Prepares the same range once more. */
  void nest() {
    completesOwed++;
  }

  /**
   * Begins with a range that lies inside the descriptor.
   *
   * @return Success, or NoResources with nothing held
   */
  int begin(
      DmaLimits limits,
      MemoryDescriptor descriptor,
      long from,
      long bytes,
      boolean flushCache,
      boolean synchronize) {
    DeviceMemory next = null;
    if (!limits.leavesMemory() || limits.isNonCoherent()) {
      next = new DeviceMemory(platform, limits, Runs.of(descriptor, from, bytes));
      if (!limits.leavesMemory() && !place(limits, next, false)) {
        return IOReturn.NO_RESOURCES;
      }
      if (synchronize && isRead(descriptor.direction())) {
        next.copyOut();
      }
      if (flushCache) {
        next.flush();
      }
    }
    hold(descriptor, from, bytes, 1, next);
    return IOReturn.SUCCESS;
  }

  /** Undoes one prepare. */
  void complete(boolean invalidateCache, boolean synchronize) {
    if (completesOwed > 1) {
      completesOwed--;
      return;
    }
    DeviceMemory current = memory;
    if (current != null) {
      if (invalidateCache) {
        current.invalidate();
      }
      if (synchronize && isWritten(direction)) {
        current.copyIn();
      }
      current.release();
    }
    forget();
  }

  /** Copies one way, whatever the descriptor's direction; nothing where nothing is copied. */
  void synchronize(int options) {
    DeviceMemory current = memory;
    if (current != null && (options & SynchronizeOptions.OUT) != 0) {
      current.copyOut();
    } else if (current != null && (options & SynchronizeOptions.IN) != 0) {
      current.copyIn();
    }
  }

  /**
   * Puts the whole range into a copy, with the bytes that the device would have read before. A
   * range that has one keeps it.
   *
   * @return Success, or NoResources with everything as it was
   */
  int copyWhole(DmaLimits limits, MemoryDescriptor descriptor) {
    DeviceMemory former = memory;
    if (former != null && former.isCopied) {
      return IOReturn.SUCCESS;
    }
    HeldRange range = Objects.requireNonNull(held, "only what is prepared is copied");
    DeviceMemory next =
        new DeviceMemory(platform, limits, Runs.of(descriptor, range.offset(), range.length()));
    if (!place(limits, next, true)) {
      return IOReturn.NO_RESOURCES;
    }
    if (former == null) {
      next.copyOut();
    } else {
      next.takeOver(former);
      former.release();
    }
    hold(descriptor, range.offset(), range.length(), completesOwed, next);
    return IOReturn.SUCCESS;
  }

  /** Copies bytes from the held range, as the device would see them; answers how many. */
  long read(MemoryDescriptor descriptor, DmaLimits limits, long at, long buffer, long bytes) {
    HeldRange range = Objects.requireNonNull(held);
    if (!Unsigned.isBelow(at, range.length())) {
      return 0;
    }
    long clipped = Unsigned.min(bytes, range.length() - at);
    memoryOf(descriptor, limits, range).read(at, buffer, clipped);
    return clipped;
  }

  /** Copies bytes to where the device would see the held range; answers how many. */
  long write(MemoryDescriptor descriptor, DmaLimits limits, long at, long buffer, long bytes) {
    HeldRange range = Objects.requireNonNull(held);
    if (!Unsigned.isBelow(at, range.length())) {
      return 0;
    }
    long clipped = Unsigned.min(bytes, range.length() - at);
    memoryOf(descriptor, limits, range).write(at, buffer, clipped);
    return clipped;
  }

  /** Takes up a range that is held already, with what was made for it. */
  HeldRange hold(
      MemoryDescriptor descriptor, long from, long bytes, long owed, @Nullable DeviceMemory made) {
    completesOwed = owed;
    direction = descriptor.direction();
    memory = made;
    HeldRange range =
        made == null
            ? new HeldRange(from, bytes, from, new RunCursor(descriptor, true))
            : new HeldRange(
                from,
                bytes,
                0,
                new RunCursor(new ExtentList(made.device, direction), !made.isBounced));
    held = range;
    return range;
  }

  /** Holds nothing any more; gives nothing back. */
  void forget() {
    completesOwed = 0;
    direction = Direction.NONE;
    memory = null;
    held = null;
  }

  private boolean place(DmaLimits limits, DeviceMemory next, boolean wholeCopy) {
    Acquisition acquisition = new PlatformAcquisition(platform, limits);
    boolean placed =
        new DevicePlacement(limits, platform.pageLength(), acquisition, next).place(wholeCopy);
    if (!placed) {
      next.release();
    }
    return placed;
  }

  private DeviceMemory memoryOf(MemoryDescriptor descriptor, DmaLimits limits, HeldRange range) {
    DeviceMemory current = memory;
    return current != null
        ? current
        : new DeviceMemory(platform, limits, Runs.of(descriptor, range.offset(), range.length()));
  }

  private static boolean isRead(Direction direction) {
    return direction != Direction.IN;
  }

  private static boolean isWritten(Direction direction) {
    return direction != Direction.OUT;
  }
}
