package org.scatterproof.suite.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.execute.DmaProbe;
import org.scatterproof.engine.execute.SegmentArrays;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * What a probe observes of memory that is copied, on the reference: a page at 2^32 that 32 address
 * bits cannot reach, so that it is bounced, and one that they can. No rule judges here.
 */
final class CopiedMemoryProbeTest {

  private static final long BUFFER = 1L << 62;

  private final SimulatedPlatform platform = new SimulatedPlatform(PlatformLengths.ofPage(0x1000));
  private final DmaProbe probe = probe(platform);
  private final DmaCall call = new DmaCall();

  @BeforeEach
  void prepare() {
    perform(DmaOperation.CREATE);
    call.reset(DmaOperation.SET).descriptor = 0;
    probe.perform(call, false);
  }

  @Test
  void eventsAndBothMachinesBelongToTheCall() {
    DmaObservation seen = probe.step().seen();

    assertThat(events(seen))
        .containsExactly(
            "allocate memory 4096 -> 0x10000", "copy memory 0x100000000 -> 0x10000 length 4096");
    assertThat(seen.before.heldCount()).isZero();
    assertThat(seen.after.heldCount()).isEqualTo(1);
    assertThat(tags(seen.before, 0x10000)).isEqualTo("0x10000");
    assertThat(tags(seen.after, 0x10000)).isEqualTo("0x100000000");
  }

  @Test
  void aTransferGoesThroughABufferOfItsOwn() {
    call.reset(DmaOperation.READ_BYTES).length = 0x10;
    DmaObservation read = perform();

    assertThat(read.transferred).isEqualTo(0x10);
    assertThat(read.bufferAddress).isEqualTo(BUFFER);
    assertThat(Unsigned.hex(read.buffer.start(0))).isEqualTo("0x100000000");
    assertThat(read.buffer.total()).isEqualTo(0x10);
  }

  @Test
  void everyWriteHasTagsOfItsOwnThatWereThereBefore() {
    call.reset(DmaOperation.WRITE_BYTES).length = 0x10;
    DmaObservation written = perform();
    assertThat(tags(written.before, BUFFER)).isEqualTo("0x8000000000000000");
    assertThat(tags(written.after, 0x10000)).isEqualTo("0x8000000000000000");

    assertThat(tags(perform().after, 0x10000)).isEqualTo("0x8000000000000010");
  }

  @Test
  void aLongerTransferThanAnyDescriptorIsSeenAsFarAsADescriptorReaches() {
    call.reset(DmaOperation.READ_BYTES).length = -1;

    assertThat(perform().transferred).isEqualTo(0x2000);
    assertThat(probe.step().seen().buffer.total()).isEqualTo(0x2000);
  }

  @Test
  void theDeviceWritesWhatTheLastListNamed() {
    generate();
    perform(DmaOperation.DEVICE_WRITES);

    assertThat(tags(platform, 0x10000)).isEqualTo("0x8000000000000000");
    assertThat(tags(platform, 0x5000)).isEqualTo("0x8000000000001000");
    assertThat(tags(platform, 1L << 32)).isEqualTo("0x100000000");
  }

  @Test
  void theDeviceWritesNothingAfterThePreparation() {
    generate();
    perform(DmaOperation.COMPLETE);
    perform(DmaOperation.DEVICE_WRITES);

    assertThat(tags(platform, 0x5000)).isEqualTo("0x5000");
  }

  @Test
  void theDriverWritesADescriptorsMemory() {
    call.reset(DmaOperation.DRIVER_WRITES).descriptor = 0;
    perform();

    assertThat(tags(platform, 1L << 32)).isEqualTo("0x8000000000000000");
    assertThat(tags(platform, 0x5000)).isEqualTo("0x8000000000001000");
    assertThat(tags(platform, 0x10000)).isEqualTo("0x100000000");
  }

  @Test
  void aCopyBufferIsLookedAtAndGivenBack() {
    call.reset(DmaOperation.COPY_BUFFER).length = 0x1800;
    call.direction = Direction.IN;
    DmaObservation seen = perform();

    assertThat(seen.descriptor).isEqualTo(DmaObservation.FOREIGN_DESCRIPTOR);
    assertThat(seen.direction).isEqualTo(Direction.IN);
    assertThat(Unsigned.hex(seen.memory.start(0))).isEqualTo("0x11000");
    assertThat(seen.memory.total()).isEqualTo(0x1800);
    assertThat(platform.heldCount()).isEqualTo(1);
  }

  @Test
  void aControlDisturbsNothing() {
    generate();
    DmaObservation seen = probe.step().seen();

    assertThat(seen.fresh.segments.address(0)).isEqualTo(0x10000);
    assertThat(seen.fresh.after.heldCount()).isEqualTo(1);
    assertThat(seen.otherCapacity.after.heldAddress(0)).isEqualTo(0x10000);
    assertThat(events(seen)).isEmpty();
    assertThat(platform.heldCount()).isEqualTo(1);
  }

  @Test
  void whatWasToldIsKeptUntilTheCopyIsForced() {
    generate();
    generate();
    assertThat(probe.step().seen().told.count()).isEqualTo(2);

    call.reset(DmaOperation.SYNCHRONIZE).options = SynchronizeOptions.FORCE_DOUBLE_BUFFER;
    assertThat(perform().returnCode).isEqualTo(IOReturn.SUCCESS);
    generate();
    assertThat(probe.step().seen().told.address(0)).isEqualTo(0x11000);
    assertThat(probe.step().seen().told.count()).isEqualTo(1);
  }

  @Test
  void aCloneHasALedgerOfItsOwn() {
    call.reset(DmaOperation.CLONE).clone = 3;
    assertThat(perform().isNewCommand).isTrue();
    assertThat(probe.hasCommand(3)).isTrue();
    assertThat(probe.hasCommand(1)).isFalse();

    call.reset(DmaOperation.GET).command = 3;
    assertThat(perform().descriptor).isEqualTo(DmaCall.NO_DESCRIPTOR);
    assertThat(probe.ledger().isCreated()).isTrue();
    assertThat(probe.ledger().isSpecified()).isTrue();
    assertThat(probe.ledger().hasDescriptor()).isFalse();
    perform(DmaOperation.GET);
    assertThat(probe.ledger().isActive()).isTrue();
  }

  @Test
  void aRestartBeginsWithThePristineMachine() {
    probe.restart();

    assertThat(platform.heldCount()).isZero();
    assertThat(tags(platform, 0x10000)).isEqualTo("0x10000");
    assertThat(probe.hasCommand()).isFalse();
    assertThat(probe.ledger().isCreated()).isFalse();
  }

  private void generate() {
    call.reset(DmaOperation.GENERATE).capacity = 8;
    probe.perform(call, true);
  }

  private void perform(DmaOperation operation) {
    probe.perform(call.reset(operation), false);
  }

  private DmaObservation perform() {
    probe.perform(call, false);
    return probe.step().seen();
  }

  private static String tags(MachineView machine, long address) {
    RunList tags = new RunList();
    machine.readTags(address, 1, tags);
    return Unsigned.hex(tags.start(0));
  }

  private static List<String> events(DmaObservation seen) {
    return IntStream.range(0, seen.events.kept()).mapToObj(seen.events::line).toList();
  }

  private static DmaProbe probe(SimulatedPlatform platform) {
    RunList bytes = new RunList();
    bytes.add(1L << 32, 0x1000);
    bytes.add(0x5000, 0x1000);
    DmaConstraints constraints =
        new DmaConstraints(DmaProbe.recordingFunction(), 32, 0, 0, 1, 1, 0, 0, false);
    return new DmaProbe(
        new ReferenceImplementation(),
        platform,
        new DmaSetting(constraints, 0x1000, List.of(bytes)),
        List.of(new SimulatedDescriptor(Direction.OUT_IN, bytes)),
        new Rulebook<>(new ArrayList<>()),
        new SegmentArrays(16));
  }
}
