package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.world.Runs.runs;
import static org.scatterproof.spec.world.Runs.text;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.segment.RunList;

final class TaggedMemoryTest {

  private final TaggedMemory memory = new TaggedMemory();

  @Test
  void anUnwrittenByteHoldsItsOwnAddress() {
    assertThat(read(0x1000, 0x10)).isEqualTo("[0x1000 +0x10]");
  }

  @Test
  void noBytesAreNoRun() {
    assertThat(read(0x1000, 0)).isEmpty();
  }

  @Test
  void aWriteIsReadAmongItsSurroundings() {
    memory.write(0x1004, 4, 0x77);

    assertThat(read(0x1000, 0x10)).isEqualTo("[0x1000 +0x4][0x77 +0x4][0x1008 +0x8]");
  }

  @Test
  void aWriteIntoTheMiddleOfAWriteLeavesBothEnds() {
    memory.write(0x1000, 8, 0x70);
    memory.write(0x1002, 2, 0x50);

    assertThat(read(0x1000, 8)).isEqualTo("[0x70 +0x2][0x50 +0x2][0x74 +0x4]");
  }

  @Test
  void aWriteOverSeveralWritesReplacesWhatItCovers() {
    memory.write(0x1000, 4, 0x70);
    memory.write(0x1008, 4, 0x80);
    memory.write(0x1010, 4, 0x90);
    memory.write(0x1002, 0x10, 0x500);

    assertThat(read(0x1000, 0x14)).isEqualTo("[0x70 +0x2][0x500 +0x10][0x92 +0x2]");
  }

  @Test
  void aCopyMovesTagsAndLeavesTheSource() {
    memory.copy(0x1000, 0x9000, 0x10);

    assertThat(read(0x9000, 0x10)).isEqualTo("[0x1000 +0x10]");
    assertThat(read(0x1000, 0x10)).isEqualTo("[0x1000 +0x10]");
  }

  @Test
  void aCopyOfACopyTellsTheOrigin() {
    memory.copy(0x1000, 0x9000, 0x10);
    memory.copy(0x9004, 0x5000, 4);

    assertThat(read(0x5000, 4)).isEqualTo("[0x1004 +0x4]");
  }

  @Test
  void overlapIsCopiedAsItWasBefore() {
    memory.copy(0x1000, 0x1002, 4);

    assertThat(read(0x1000, 8)).isEqualTo("[0x1000 +0x2][0x1000 +0x4][0x1006 +0x2]");
  }

  @Test
  void terabytesAreOneRun() {
    memory.copy(0x1000, 1L << 50, 1L << 48);

    assertThat(read(1L << 50, 1L << 48)).isEqualTo("[0x1000 +0x1000000000000]");
  }

  @Test
  void aWriteWrapsAtTheEndOfTheAddressSpace() {
    memory.write(-2, 4, 0x70);

    assertThat(read(-4, 8)).isEqualTo("[0xfffffffffffffffc +0x2][0x70 +0x2][0x72 +0x2][0x2 +0x2]");
  }

  @Test
  void aCopyOntoTheLastByteOfTheAddressSpaceWorks() {
    memory.copy(0x10, -1, 1);

    assertThat(read(-1, 1)).isEqualTo("[0x10 +0x1]");
  }

  @Test
  void bytesCopiedOneByOneAreOneRun() {
    memory.copy(0x10, 0x80, 1);
    memory.copy(0x11, 0x81, 1);
    memory.copy(0x12, 0x82, 1);

    assertThat(read(0x80, 3)).isEqualTo("[0x10 +0x3]");
  }

  @Test
  void readingAppends() {
    RunList list = runs(0x1, 1);
    memory.readTags(0x20, 2, list);

    assertThat(text(list)).isEqualTo("[0x1 +0x1][0x20 +0x2]");
  }

  private String read(long address, long length) {
    RunList list = new RunList();
    memory.readTags(address, length, list);
    return text(list);
  }
}
