package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MAPPER;

import java.util.List;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Unsigned;

/** Commands whose device reaches memory through a mapper. */
final class MapperRules {

  static final Requirement MAPPED =
      Requirement.constraint(
          MAPPER,
          "dma.gen.mapped",
          MUST,
          DERIVED,
          "Where a mapper stands before the device, every address of a list MUST be one that it"
              + " leads to memory.",
          "A device that names another address reaches nothing, or somebody else's bytes.",
          "withSpecification, header: mapper");

  static final Requirement BYPASS =
      Requirement.operation(
          MAPPER,
          "dma.create.bypass",
          SHOULD,
          OBSERVED,
          "A command that bypasses SHOULD be refused where there is a mapper.",
          "Nobody believes to have passed a mapper that cannot be passed.",
          "withSpecification, header and as observed");

  static final Requirement UNMAPPED =
      Requirement.operation(
          MAPPER,
          "dma.prepare.unmapped",
          SHOULD,
          OBSERVED,
          "An unmapped command SHOULD take no pages of the system's mapper.",
          "A device that the mapper does not stand before is given plain addresses.",
          "withSpecification, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(MAPPED, MapperRules::mapped),
          new Rule<>(BYPASS, MapperRules::bypass),
          new Rule<>(UNMAPPED, MapperRules::unmapped));

  private MapperRules() {}

  private static Finding mapped(DmaStep step, Note note) {
    MachineView after = step.seen().after;
    if (step.route() != DmaRoute.MAPPED
        || !step.isGenerated()
        || !step.isListComplete()
        || after == null) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < step.slots(); i++) {
      RunList memory = new RunList();
      boolean leads =
          !Unsigned.sumWraps(list.address(i), list.length(i))
              && after.resolve(list.address(i), list.length(i), memory);
      if (!leads) {
        return note.violated(
            "segment {d} is {x} +{x}, and the mapper leads {x} bytes of it to memory",
            i,
            list.address(i),
            list.length(i),
            memory.total());
      }
    }
    return Finding.HOLDS;
  }

  private static Finding bypass(DmaStep step, Note note) {
    DmaConstraints constraints = step.constraints();
    DmaSurroundings around = step.setting().surroundings();
    boolean hasMapper = constraints.mapper() != null || around.systemMapper();
    if (step.call().operation != DmaOperation.CREATE
        || step.call().form == DmaCall.Form.UNSPECIFIED
        || constraints.mapping() != Mapping.BYPASSED
        || !hasMapper) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? note.violated("the machine has a mapper, and a command that bypasses it was created")
        : Finding.HOLDS;
  }

  private static Finding unmapped(DmaStep step, Note note) {
    boolean ignoresSystems =
        step.setting().surroundings().systemMapper()
            && step.constraints().mapper() == null
            && step.constraints().mapping() == Mapping.UNMAPPED;
    if (!ignoresSystems || !step.isFirstPrepare() || !step.succeeded()) {
      return Finding.NOT_EXERCISED;
    }
    return Holding.has(step.seen(), Event.PAGES_RESERVED)
        ? note.violated("the command is unmapped, and took pages of the system's mapper")
        : Finding.HOLDS;
  }
}
