package org.scatterproof.spec.dma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** What the rules say of copies that a test makes by hand. */
class CopyRulesTest {

  private static long takePage(ToldCopies told) {
    LongHolder page = new LongHolder(0);
    told.platform.allocateMemory(0x1000, 0x1000, 32, page);
    return page.value;
  }

  @Test
  void aFilledCopyIsRight() {
    ToldCopies told = new ToldCopies(Direction.OUT);
    long page = takePage(told);
    told.platform.copyMemory(ToldCopies.HOME, page, 0x1000);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(page);

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void anEmptyCopyOfATransferOutIsBlamed() {
    ToldCopies told = new ToldCopies(Direction.OUT);
    long page = takePage(told);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(page);

    assertThat(told.blamed()).isEqualTo("dma.prepare.copies-out");
  }

  @Test
  void anEmptyCopyOfATransferInIsRight() {
    ToldCopies told = new ToldCopies(Direction.IN);
    long page = takePage(told);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(page);

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void memoryThatNobodyHandedOutIsNoPlace() {
    ToldCopies told = new ToldCopies(Direction.IN);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(0x20000);

    assertThat(told.blamed()).isEqualTo("dma.gen.coverage");
  }

  @Test
  void anotherPageThanBeforeIsBlamed() {
    ToldCopies told = new ToldCopies(Direction.IN);
    long first = takePage(told);
    long second = takePage(told);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(first).generated(second);

    assertThat(told.blamed()).isEqualTo("dma.gen.place-constant");
  }

  @Test
  void memoryThatCouldBeHadIsNoReasonToRefuse() {
    ToldCopies told = new ToldCopies(Direction.OUT);

    told.tell(DmaOperation.PREPARE, IOReturn.NO_RESOURCES);

    assertThat(told.blamed()).isEqualTo("dma.prepare.accepts");
  }

  @Test
  void aPageThatIsKeptAfterTheLastCompleteIsBlamed() {
    ToldCopies told = new ToldCopies(Direction.OUT);
    long page = takePage(told);
    told.platform.copyMemory(ToldCopies.HOME, page, 0x1000);

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).tell(DmaOperation.COMPLETE, IOReturn.SUCCESS);

    assertThat(told.blamed()).isEqualTo("dma.complete.frees");
  }

  @Test
  void whatTheDeviceWroteMustComeBack() {
    ToldCopies told = new ToldCopies(Direction.IN);
    long page = takePage(told);
    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).generated(page);
    told.platform.freeMemory(page);

    told.tell(DmaOperation.COMPLETE, IOReturn.SUCCESS);

    assertThat(told.blamed()).isEqualTo("dma.complete.copies-in");
  }

  @Test
  void aForcedCopyThatIsNotMadeIsBlamed() {
    ToldCopies told = new ToldCopies(Direction.IN);
    long page = takePage(told);
    DmaCall force = new DmaCall().reset(DmaOperation.SYNCHRONIZE);
    force.options = SynchronizeOptions.FORCE_DOUBLE_BUFFER;

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS)
        .tell(force, IOReturn.SUCCESS)
        .generated(ToldCopies.HOME);

    assertThat(page).isNotZero();
    assertThat(told.blamed()).isEqualTo("dma.synchronize.forces");
  }

  @Test
  void bothDirectionsAtOnceAreInvalid() {
    ToldCopies told = new ToldCopies(Direction.OUT_IN);
    takePage(told);
    DmaCall both = new DmaCall().reset(DmaOperation.SYNCHRONIZE);
    both.options = SynchronizeOptions.IN | SynchronizeOptions.OUT;

    told.tell(DmaOperation.PREPARE, IOReturn.SUCCESS).tell(both, IOReturn.SUCCESS);

    assertThat(told.blamed()).isEqualTo("dma.synchronize.invalid-options");
  }
}
