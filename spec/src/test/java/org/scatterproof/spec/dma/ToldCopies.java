package org.scatterproof.spec.dma;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.MachineImage;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * A command that may copy, told call by call beside the machine on which its test does by hand what
 * an implementation would do. One page at 2^32 is prepared; the device has 32 address bits.
 */
final class ToldCopies {

  static final long HOME = 1L << 32;

  final SimulatedPlatform platform =
      new SimulatedPlatform(
          PlatformLengths.ofPage(0x1000), Refusals.none(), CopyWorld.usual(0x1000));

  private final DmaSetting setting;
  private final DmaLedger ledger = new DmaLedger();
  private final Rulebook<DmaStep> rulebook = DmaRules.rulebook();
  private final Findings<DmaStep> findings = rulebook.newFindings();
  private final MachineImage before = new MachineImage();
  private final ToldMap told = new ToldMap();

  ToldCopies(Direction direction) {
    RunList bytes = new RunList();
    bytes.add(HOME, 0x1000);
    platform.addDescriptorMemory(bytes);
    DmaConstraints plain = Told.PLAIN;
    DmaConstraints limited =
        new DmaConstraints(plain.output(), 32, 0, 0, 1, 1, 0, plain.mapping(), false);
    setting =
        new DmaSetting(
            List.of(limited),
            0x1000,
            List.of(bytes),
            new DmaSurroundings(
                Set.of(Capability.DMA, Capability.COPY), List.of(direction), 0, false));
    before.take(platform);
    tell(new DmaCall().reset(DmaOperation.CREATE), IOReturn.SUCCESS);
    DmaCall set = new DmaCall().reset(DmaOperation.SET);
    set.descriptor = 0;
    set.automatic = false;
    tell(set, IOReturn.SUCCESS);
  }

  ToldCopies tell(DmaOperation operation, int code) {
    return tell(new DmaCall().reset(operation), code);
  }

  ToldCopies tell(DmaCall call, int code) {
    return tell(call, Told.answer(code));
  }

  /** A generating call that put all of the page at one address. */
  ToldCopies generated(long address) {
    DmaObservation seen = Told.answer(IOReturn.SUCCESS);
    seen.segments.clear(1);
    seen.segments.output(0, address, 0x1000, true, true);
    seen.offset = 0x1000;
    seen.count = 1;
    tell(Told.generate(0, 1), seen);
    told.add(0, address, 0x1000);
    return this;
  }

  private ToldCopies tell(DmaCall call, DmaObservation seen) {
    seen.before = before;
    seen.after = platform;
    seen.told = told;
    seen.events.copyFrom(platform.log());
    DmaStep step = new DmaStep(setting, ledger, call, seen);
    rulebook.judge(step, findings);
    ledger.advance(step);
    platform.log().clear();
    before.take(platform);
    return this;
  }

  /** What is blamed for the last call; empty when it breaks no rule. */
  String blamed() {
    int index = findings.blamed();
    return index < 0 ? "" : findings.requirement(index).id();
  }
}
