package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Direction;

/** Answers are tested with genIOVMSegments; here is what they cost. */
final class RunCursorTest {

  /** Eight adjacent pages, a gap, eight adjacent pages; counts the looks at an extent. */
  private static final class Pages implements MemoryDescriptor {
    int looks;

    @Override
    public long length() {
      return 16 * 0x1000;
    }

    @Override
    public Direction direction() {
      return Direction.OUT;
    }

    @Override
    public int extentCount() {
      return 16;
    }

    @Override
    public long extentAddress(int index) {
      looks++;
      return index * 0x1000L + (index < 8 ? 0x10000 : 0x90000);
    }

    @Override
    public long extentLength(int index) {
      return 0x1000;
    }

    @Override
    public long extentOffset(int index) {
      return index * 0x1000L;
    }
  }

  private final Pages pages = new Pages();
  private final RunCursor run = new RunCursor(pages, true);

  @Test
  void movingWithinTheStretchLooksAtNoAddress() {
    run.remember(run.stretchAt(0));
    pages.looks = 0;

    long there = run.stretchAt(0x7fff);

    assertThat(pages.looks).isZero();
    assertThat(run.end(there)).isEqualTo(0x8000);
    assertThat(run.base(there) + 0x7fff).isEqualTo(0x17fff);
  }

  @Test
  void movingOnLooksAtEachExtentOnce() {
    run.remember(run.stretchAt(0));
    pages.looks = 0;

    long next = run.stretchAt(0x8000);

    assertThat(pages.looks).isEqualTo(8);
    assertThat(next).isEqualTo(run.stretchBehind(run.remembered()));
    assertThat(run.end(next)).isEqualTo(0x10000);
    assertThat(run.base(next) + 0x8000).isEqualTo(0x98000);
  }

  @Test
  void movingElsewhereFindsTheEndOfTheRun() {
    long there = run.stretchAt(0x9123);

    assertThat(run.end(there)).isEqualTo(0x10000);
    assertThat(run.base(there) + 0x9123).isEqualTo(0x99123);
  }

  @Test
  void aRunEndsWhereAddressesDo() {
    RunCursor wrapping = new RunCursor(Dma.descriptor(-0x100, 0x180), true);

    long there = wrapping.stretchAt(0x10);
    long base = wrapping.base(there);

    assertThat(RunCursor.endOfRun(0x10, base, wrapping.end(there))).isEqualTo(0x100);
    assertThat(base + 0x100).isZero();
    assertThat(RunCursor.endOfRun(0x100, base, wrapping.end(there))).isEqualTo(0x180);
  }
}
