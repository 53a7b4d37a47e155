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
  private final RunCursor run = new RunCursor();

  @Test
  void movingWithinTheRunLooksAtNothing() {
    run.reset(pages, true);
    run.moveTo(0x100);
    pages.looks = 0;

    run.moveTo(0x7fff);
    run.moveTo(0);

    assertThat(pages.looks).isZero();
    assertThat(run.end()).isEqualTo(0x8000);
    assertThat(run.addressOf(0x7fff)).isEqualTo(0x17fff);
  }

  @Test
  void movingOnLooksAtEachExtentOnce() {
    run.reset(pages, true);
    run.moveTo(0);
    pages.looks = 0;

    run.moveTo(0x8000);

    assertThat(pages.looks).isEqualTo(8);
    assertThat(run.end()).isEqualTo(0x10000);
    assertThat(run.addressOf(0x8000)).isEqualTo(0x98000);
  }

  @Test
  void movingElsewhereFindsTheWholeRun() {
    run.reset(pages, true);
    run.moveTo(0x9000);

    assertThat(run.end()).isEqualTo(0x10000);
    assertThat(run.addressOf(0x8000)).isEqualTo(0x98000);
  }

  @Test
  void resettingForgets() {
    run.reset(pages, true);
    run.moveTo(0x9000);
    run.reset(Dma.descriptor(0x5000, 0x10), true);
    run.moveTo(0);

    assertThat(run.end()).isEqualTo(0x10);
    assertThat(run.addressOf(0)).isEqualTo(0x5000);
  }
}
