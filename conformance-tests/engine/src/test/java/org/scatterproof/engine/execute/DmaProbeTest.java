package org.scatterproof.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.example.toy.Toy;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

final class DmaProbeTest {

  private static final int CALLS = 20_000;

  @Test
  void aCallAndItsJudgementAllocateNothing() {
    DmaProbe recorded = prepared(DmaProbe.recordingFunction());
    DmaProbe written = prepared(NamedDmaOutput.BIG_64);
    DmaCall call = new DmaCall().reset(DmaOperation.GENERATE);
    call.capacity = 2;
    allocatedBy(recorded, call);
    allocatedBy(written, call);

    long bytes = allocatedBy(recorded, call) + allocatedBy(written, call);

    assertThat(bytes).isLessThan(CALLS); // less than one byte in two calls
  }

  @Test
  void theLedgerStaysWhereAViolatingCallFoundIt() {
    DmaProbe probe = prepared(null);

    assertThat(probe.hasCommand()).isFalse();
    assertThat(probe.ledger().isCreated()).isFalse();
  }

  private static long allocatedBy(DmaProbe probe, DmaCall call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      probe.perform(call, false);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static DmaProbe prepared(DmaOutput output) {
    RunList bytes = new RunList();
    bytes.add(0x1000, 0x1000);
    bytes.add(0x8000, 0x800);
    DmaConstraints constraints = new DmaConstraints(output, 0, 0, 0, 1, 1, 0, 0, false);
    DmaProbe probe =
        new DmaProbe(
            new Toy(),
            new SimulatedPlatform(PlatformLengths.ofPage(0x1000)),
            new DmaSetting(constraints, 0x1000, List.of(bytes)),
            List.of(new SimulatedDescriptor(Direction.OUT, bytes)),
            DmaRules.rulebook(),
            new SegmentArrays(16));
    DmaCall call = new DmaCall();
    probe.perform(call.reset(DmaOperation.CREATE), false);
    if (probe.hasCommand()) {
      call.reset(DmaOperation.SET).descriptor = 0;
      probe.perform(call, false);
    }
    return probe;
  }
}
