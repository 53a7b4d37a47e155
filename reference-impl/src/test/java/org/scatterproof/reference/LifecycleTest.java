package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.reference.Dma.FREE;
import static org.scatterproof.reference.Dma.command;
import static org.scatterproof.reference.Dma.descriptor;
import static org.scatterproof.reference.Dma.prepared;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.world.SimulatedDescriptor;

/** What is prepared when, and what is answered otherwise. */
final class LifecycleTest {

  @Test
  void settingPreparesTheWholeDescriptor() {
    Dma dma = command(FREE);

    assertThat(dma.set(descriptor(0x1000, 0x800, 0x5000, 0x800), true)).isEqualTo("Success");
    assertThat(dma.range()).isEqualTo("0x0 +0x1000");
  }

  @Test
  void settingWithoutPrepareLeavesTheCommandInactive() {
    Dma dma = command(FREE);

    assertThat(dma.set(descriptor(0x1000, 0x800), false)).isEqualTo("Success");
    assertThat(dma.range()).isEqualTo("NotReady");
    assertThat(dma.gen(0, 1)).isEqualTo("NotReady");
    assertThat(dma.complete()).isEqualTo("NotReady");
  }

  @Test
  void settingIsBusyWhileActiveAndChangesNothing() {
    MemoryDescriptor first = descriptor(0x1000, 0x800);
    Dma dma = command(FREE);
    dma.set(first, true);

    assertThat(dma.set(descriptor(0x9000, 0x10), true)).isEqualTo("Busy");
    assertThat(dma.set(first, true)).isEqualTo("Busy");
    assertThat(dma.command.getMemoryDescriptor()).isSameAs(first);
    assertThat(dma.gen(0, 1)).isEqualTo("[0x1000 +0x800] offset 0x800");
  }

  @Test
  void aMissingDescriptorIsABadArgument() {
    assertThat(command(FREE).set(null, true)).isEqualTo("BadArgument");
  }

  @Test
  void aDescriptorThatIsTooLongToPrepareIsDropped() {
    Dma dma = command(Dma.withTransfer(0x40));

    assertThat(dma.set(descriptor(0x1000, 0x80), true)).isEqualTo("NoSpace");
    assertThat(dma.command.getMemoryDescriptor()).isNull();
    assertThat(dma.prepare(0, 0x40)).isEqualTo("NotReady");
  }

  @Test
  void aPartOfALongDescriptorIsPrepared() {
    // Z20
    Dma dma = command(Dma.withTransfer(0x40));

    assertThat(dma.set(descriptor(0x10000, 0x80), false)).isEqualTo("Success");
    assertThat(dma.prepare(0, 0)).isEqualTo("NoSpace");
    assertThat(dma.prepare(0x40, 0x40)).isEqualTo("Success");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x10040 +0x40] offset 0x40");
  }

  @Test
  void preparingNestsForTheSameRangeOnly() {
    Dma dma = prepared(FREE, 0x1000, 0x1000);

    assertThat(dma.prepare(0, 0)).isEqualTo("Success");
    assertThat(dma.prepare(0, 0x1000)).isEqualTo("Success");
    assertThat(dma.prepare(0, 0x800)).isEqualTo("NotReady");
    assertThat(dma.complete()).isEqualTo("Success");
    assertThat(dma.complete()).isEqualTo("Success");
    assertThat(dma.range()).isEqualTo("0x0 +0x1000");
    assertThat(dma.complete()).isEqualTo("Success");
    assertThat(dma.range()).isEqualTo("NotReady");
  }

  @Test
  void lengthZeroIsTheRemainder() {
    Dma dma = command(FREE);
    dma.set(descriptor(0x1000, 0x1000), false);

    assertThat(dma.prepare(0xc00, 0)).isEqualTo("Success");
    assertThat(dma.range()).isEqualTo("0xc00 +0x400");
  }

  @Test
  void nothingPastTheDescriptorIsPrepared() {
    Dma dma = command(FREE);
    dma.set(descriptor(0x1000, 0x1000), false);

    assertThat(dma.prepare(0xc00, 0x401)).isEqualTo("BadArgument");
    assertThat(dma.prepare(0x1000, 0)).isEqualTo("BadArgument");
    assertThat(dma.prepare(0x1001, 0)).isEqualTo("BadArgument");
    assertThat(dma.prepare(0x800, -0x400)).isEqualTo("BadArgument");
    assertThat(dma.range()).isEqualTo("NotReady");
  }

  @Test
  void aLengthOffItsAlignmentIsNotPrepared() {
    Dma dma = command(Dma.constraints(64, 0, 1, 0x10, 1));
    dma.set(descriptor(0x1000, 0x1000), false);

    assertThat(dma.prepare(0, 0x18)).isEqualTo("NotAligned");
    assertThat(dma.prepare(0, 0x20)).isEqualTo("Success");
  }

  @Test
  void aDescriptorOfNoBytesIsPreparedAndExhausted() {
    Dma dma = prepared(FREE);

    assertThat(dma.range()).isEqualTo("0x0 +0x0");
    assertThat(dma.gen(0, 1)).isEqualTo("Overrun");
  }

  @Test
  void clearingCompletesEveryPrepareUnlessToldNotTo() {
    Dma dma = prepared(FREE, 0x1000, 0x1000);
    dma.prepare(0, 0);

    assertThat(dma.clear(false)).isEqualTo("NotReady");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x1000 +0x1000] offset 0x1000");
    assertThat(dma.clear(true)).isEqualTo("Success");
    assertThat(dma.command.getMemoryDescriptor()).isNull();
    assertThat(dma.complete()).isEqualTo("NotReady");
    assertThat(dma.clear(false)).isEqualTo("Success");
  }

  @Test
  void aDescriptorThatChangedInPlaceIsReadAnew() {
    RunList former = new RunList();
    former.add(0x1000, 0x1000);
    RunList other = new RunList();
    other.add(0x9000, 0x10);
    other.add(0x4000, 0x10);
    SimulatedDescriptor descriptor = new SimulatedDescriptor(Direction.OUT, former);
    Dma dma = command(FREE);
    dma.set(descriptor, true);
    dma.gen(0, 1);
    dma.complete();

    descriptor.replaceExtents(other);

    assertThat(dma.prepare(0, 0)).isEqualTo("Success");
    assertThat(dma.gen(0x8, 8)).isEqualTo("[0x9008 +0x8][0x4000 +0x10] offset 0x20");
  }

  @Test
  void eitherOutputOfThePreparedRangeMayBeMissing() {
    Dma dma = prepared(FREE, 0x1000, 0x1000);
    LongHolder length = new LongHolder(0);

    assertThat(dma.command.getPreparedOffsetAndLength(null, length)).isEqualTo(IOReturn.SUCCESS);
    assertThat(dma.command.getPreparedOffsetAndLength(length, null)).isEqualTo(IOReturn.SUCCESS);
    assertThat(length.value).isZero();
  }

  @Test
  void anUnspecifiedCommandIsPreparedWithItsFirstConstraints() {
    DmaConstraints two = Dma.with(Dma.ACCEPTING, Dma.constraints(64, 2, 1, 1, 1));
    DmaCommand command = ReferenceDmaCommand.createUnspecified(Dma.PLATFORM);
    command.setMemoryDescriptor(descriptor(0x1000, 0x10), false);

    assertThat(command.prepare(0, 0, true, true)).isEqualTo(IOReturn.NOT_READY);
    assertThat(command.prepareWithSpecification(two, 0, 4, true, true)).isEqualTo(IOReturn.SUCCESS);
    assertThat(command.prepareWithSpecification(two, 0, 4, true, true))
        .isEqualTo(IOReturn.NOT_PERMITTED);
  }

  @Test
  void constraintsThatAreRefusedLeaveTheFormerOnes() {
    Dma dma = command(Dma.constraints(64, 0x800, 1, 1, 1));
    dma.set(descriptor(0x1000, 0x1000), false);

    int code = dma.command.prepareWithSpecification(FREE, 0, 0, true, true);

    assertThat(IOReturn.name(code)).isEqualTo("BadArgument"); // FREE lacks an output function
    assertThat(dma.prepare(0, 0)).isEqualTo("Success");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x1000 +0x800] offset 0x800");
  }

  @Test
  void aRangeThatIsRefusedLeavesTheFormerConstraints() {
    Dma dma = command(Dma.constraints(64, 0x800, 1, 1, 1));
    dma.set(descriptor(0x1000, 0x1000), false);
    DmaConstraints other = Dma.with(Dma.ACCEPTING, FREE);

    int code = dma.command.prepareWithSpecification(other, 0, 0x2000, true, true);

    assertThat(IOReturn.name(code)).isEqualTo("BadArgument");
    assertThat(dma.prepare(0, 0)).isEqualTo("Success");
    assertThat(dma.gen(0, 1)).isEqualTo("[0x1000 +0x800] offset 0x800");
  }
}
