package org.scatterproof.reference;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.segment.RunList;

/**
 * The words of a preparation's hidden state: whether it has device memory of its own and whether
 * the range has a copy, completes owed, the range, what the run cursor remembers, and the addresses
 * of everything acquired, in the order of the acquisitions. Where each byte lies follows from
 * these.
 */
final class DmaState {

  private static final int FIXED = 7;

  private DmaState() {}

  /** Writes the words from an index on; answers the index after the last one, room or not. */
  static int save(Preparation preparation, long[] words, int at) {
    DeviceMemory memory = preparation.memory();
    int allocated = memory == null ? 0 : memory.allocated.count();
    int reserved = memory == null ? 0 : memory.reserved.count();
    int end = at + FIXED + allocated + reserved;
    if (end > words.length) {
      return end;
    }
    words[at] = memory == null ? 0 : memory.leavesMemory() ? 1 : memory.isCopied ? 3 : 2;
    words[at + 1] = preparation.completesOwed();
    HeldRange held = preparation.held();
    words[at + 2] = held == null ? 0 : held.offset();
    words[at + 3] = held == null ? 0 : held.length();
    words[at + 4] = allocated;
    words[at + 5] = reserved;
    words[at + 6] = held == null ? 0 : held.run().remembered();
    if (memory != null) {
      starts(memory.allocated, words, at + FIXED);
      starts(memory.reserved, words, at + FIXED + allocated);
    }
    return end;
  }

  /** Makes a preparation what it was when the words were saved. */
  static void load(
      Preparation preparation,
      Platform platform,
      @Nullable DmaLimits limits,
      @Nullable MemoryDescriptor descriptor,
      long[] words,
      int at) {
    preparation.forget();
    if (limits == null || descriptor == null || words[at + 1] == 0) {
      return;
    }
    long offset = words[at + 2];
    long length = words[at + 3];
    DeviceMemory memory = null;
    if (words[at] != 0) {
      memory = new DeviceMemory(platform, limits, Runs.of(descriptor, offset, length));
      int allocated = at + FIXED;
      int reserved = allocated + (int) words[at + 4];
      if (words[at] != 1) {
        SavedAcquisition saved = new SavedAcquisition(words, allocated, reserved);
        new DevicePlacement(limits, platform.pageLength(), saved, memory).place(words[at] == 3);
      }
    }
    HeldRange held = preparation.hold(descriptor, offset, length, words[at + 1], memory);
    held.run().remember(words[at + 6]);
  }

  private static void starts(RunList runs, long[] words, int at) {
    for (int i = 0; i < runs.count(); i++) {
      words[at + i] = runs.start(i);
    }
  }
}
