package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;

/**
 * Draws machines, constraints and memory from the edges of what area dma can be given: constraints
 * that no command keeps, numbers that are negative to whoever compares them signed, memory of more
 * than 2^32 bytes and beyond 2^63, either byte order.
 *
 * <p>Memory is either <em>far</em>, in units of 2^31 bytes and then in few segments and never
 * copied, or near, in pages.
 */
final class ExtremeWorlds {

  private static final long FAR_UNIT = 1L << 31;
  private static final long REGION = 0x100_0000;
  private static final long COPIES = 0x4000_0000;
  private static final long MAPPED = 0x8000_0000L;
  private static final int DESCRIPTORS = 2;
  private static final int SETS = 2;
  private static final int MOST_EXTENTS = 3;

  private final Draws draws;
  private final Set<Capability> declared;
  private final long page;
  private final boolean isFar;
  private final long unit;

  private ExtremeWorlds(Draws draws, Set<Capability> declared) {
    this.draws = draws;
    this.declared = Set.copyOf(declared);
    page = draws.number(0x1000, 0x1000, 0x4000);
    isFar = draws.chance(50);
    unit = isFar ? FAR_UNIT : page;
  }

  /** A draft without steps. */
  static DmaDraft draw(String id, Draws draws, Set<Capability> declared) {
    return new ExtremeWorlds(draws, declared).draw(id);
  }

  private DmaDraft draw(String id) {
    PlatformLengths usual = PlatformLengths.ofPage(page);
    PlatformLengths lengths =
        new PlatformLengths(page, usual.clusterLength(), usual.smallMbufLength(), draws.chance(30));
    // What is created in the short form copies, and far memory is too much to copy.
    DmaCall.Form brief =
        isFar && declared.contains(Capability.COPY) ? DmaCall.Form.LONG : DmaCall.Form.SHORT;
    DmaCall.Form form =
        draws.of(DmaCall.Form.LONG, DmaCall.Form.LONG, brief, DmaCall.Form.UNSPECIFIED);
    CopyWorld copies = copies();
    List<ConstraintSet> sets = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      boolean isShort = i == 0 && form == DmaCall.Form.SHORT;
      boolean names =
          !isShort && copies != null && copies.mapperPageLength() != 0 && draws.chance(50);
      sets.add(new ConstraintSet(output(), constraints(isShort), names));
    }
    List<DescriptorData> memory = new ArrayList<>();
    for (int i = 0; i < DESCRIPTORS; i++) {
      Direction direction = draws.of(Direction.OUT, Direction.IN, Direction.NONE);
      memory.add(new DescriptorData(direction, extents(i)));
    }
    DmaDraft draft = new DmaDraft(id, lengths, unit, declared, sets, memory, copies, this::extents);
    draft.create(form);
    return draft;
  }

  private @Nullable CopyWorld copies() {
    if (isFar || !declared.contains(Capability.COPY)) {
      return null;
    }
    boolean mapped = declared.contains(Capability.MAPPER) && draws.chance(40);
    return new CopyWorld(
        COPIES,
        Refusals.none(),
        mapped ? page : 0,
        mapped && draws.chance(50),
        mapped ? MAPPED : 0,
        Refusals.none(),
        false);
  }

  private OutputChoice output() {
    if (draws.chance(5)) {
      return OutputChoice.MISSING;
    }
    return draws.chance(55)
        ? OutputChoice.RECORDING
        : new OutputChoice(draws.of(NamedDmaOutput.values()).name());
  }

  private DmaConstraints constraints(boolean isShort) {
    int bits =
        isFar ? draws.small(0, 0, 0, 33, 63, 64, 65) : draws.small(0, 0, 0, 0, 11, 12, 31, 32, 33);
    long most = isFar ? draws.number(unit, 2 * unit) : draws.number(page, page, page / 64);
    long alignment = draws.number(1, 1, 1, 1, 0, 3, 4, page);
    boolean mayCopy = !isFar && declared.contains(Capability.COPY);
    return new DmaConstraints(
        null,
        bits,
        draws.number(0, most, most, -1, Long.MIN_VALUE, Long.MAX_VALUE),
        draws.number(0, 0, 0, 0, 4 * unit, -1, Long.MIN_VALUE),
        alignment,
        isShort ? 1 : draws.number(1, 1, 1, 0, 4),
        isShort ? 0 : draws.number(0, 0, 1, 4),
        draws.small(
            Mapping.MAPPED,
            Mapping.MAPPED,
            Mapping.MAPPED,
            Mapping.UNMAPPED,
            Mapping.NON_COHERENT,
            Mapping.BYPASSED,
            Mapping.UNMAPPED + 1),
        !isShort && (!mayCopy || draws.chance(30)));
  }

  private ExtentList extents(int region) {
    List<Extents> extents = new ArrayList<>();
    int count = draws.between(1, MOST_EXTENTS);
    for (int i = 0; i < count; i++) {
      long length = draws.between(1, 3) * unit;
      long address =
          isFar
              ? draws.number(
                  i * 8L * unit, 1L << 40, Long.MIN_VALUE - unit, Long.MIN_VALUE, -length, -unit)
              : (region + 1) * 4L * REGION
                  + i * REGION
                  + draws.number(0, 0, 0, 4, page / 2, page - 4);
      extents.add(new Extents(address, length, 1, length));
    }
    return new ExtentList(extents);
  }
}
