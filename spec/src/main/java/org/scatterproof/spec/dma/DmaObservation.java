package org.scatterproof.spec.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.value.Direction;

/**
 * What was seen of one call; a flyweight that its prober fills anew for every step. Fields that the
 * operation has no use for mean nothing.
 */
public final class DmaObservation {

  /** Stands for a descriptor that is none of the setting's. */
  public static final int FOREIGN_DESCRIPTOR = -2;

  /** The number that the operation answered; for creation, Success or the refusal ERROR. */
  public int returnCode;

  /** The in/out offset after the call; for getPreparedOffsetAndLength the offset told. */
  public long offset;

  /** getPreparedOffsetAndLength: the length told. */
  public long length;

  /** genIOVMSegments: the in/out count after the call, unsigned. */
  public int count;

  /** getMemoryDescriptor: index in the setting, NO_DESCRIPTOR or FOREIGN_DESCRIPTOR. */
  public int descriptor = DmaCall.NO_DESCRIPTOR;

  /** readBytes, writeBytes: the number of bytes answered. */
  public long transferred;

  /**
   * createCopyBuffer, getIOMemoryDescriptor: the physical addresses that the answered descriptor
   * names; empty where none was answered.
   */
  public final RunList memory = new RunList();

  /** createCopyBuffer, getIOMemoryDescriptor: what the answered descriptor says of itself. */
  public Direction direction = Direction.NONE;

  /** cloneCommand: whether the answered command is another one than the one called. */
  public boolean isNewCommand;

  /** readBytes, writeBytes: physical address of the caller's buffer, in nobody else's memory. */
  public long bufferAddress;

  /**
   * readBytes, writeBytes: what the caller's buffer holds after the call, as tags. As long as the
   * length asked for, but no longer than the longest descriptor.
   */
  public final RunList buffer = new RunList();

  /** What the implementation did to its platform in this call. */
  public final PlatformLog events = new PlatformLog();

  /** The machine before the call; null where the prober did not look. */
  public @Nullable MachineView before;

  /** The machine after the call; null where the prober did not look. */
  public @Nullable MachineView after;

  /**
   * Where the lists of this preparation so far put the bytes of the prepared range; null where the
   * prober does not keep it.
   */
  public @Nullable ToldMap told;

  /** genIOVMSegments: what the output function received and what stands in the array. */
  public final SegmentLog segments = new SegmentLog();

  /**
   * genIOVMSegments: the same call on a fresh command in an equal world that was prepared alike;
   * null where the prober did not repeat it.
   */
  public @Nullable DmaObservation fresh;

  /**
   * genIOVMSegments: a call at the same offset with another capacity on a fresh command; null where
   * the prober did not make it.
   */
  public @Nullable DmaObservation otherCapacity;

  /**
   * The same call on a command that took back the state that this one saved before it, on a machine
   * in the same state; null where the prober did not make it.
   */
  public @Nullable DmaObservation restored;
}
