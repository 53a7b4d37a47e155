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
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;

/**
 * Draws machines, constraints and memory for models of area dma. Corners are common: extents begin
 * and end at pages, at the address limit and at 2^64 as often as anywhere else, lengths are
 * multiples of the limit or next to one.
 *
 * <p>Everything is measured in a unit, a page or a few bytes, so that a list has tens of segments
 * at most, whatever the limit.
 */
final class DmaWorlds {

  private static final long FAR = 0x10_0000;
  private static final int MOST_EXTENTS = 5;

  /** Far from every extent that is drawn. */
  private static final long COPIES = 0x40_0000;

  private static final long MAPPED = 0x8000_0000L;

  private final Draws draws;
  private final long page;
  private final long unit;
  private final DmaConstraints constraints;
  private final @Nullable CopyWorld copies;

  private DmaWorlds(
      Draws draws, long page, long unit, DmaConstraints constraints, @Nullable CopyWorld copies) {
    this.draws = draws;
    this.page = page;
    this.unit = unit;
    this.constraints = constraints;
    this.copies = copies;
  }

  /**
   * A draft without steps.
   *
   * @param descriptors how many
   * @param sets how many sets of constraints
   */
  static DmaDraft draw(
      String id, Draws draws, Set<Capability> declared, int descriptors, int sets) {
    return draw(id, draws, declared, descriptors, sets, false);
  }

  /**
   * A draft of an implementation that copies: memory out of alignment or beyond the limit is
   * copied, or mapped, while some requests are refused.
   */
  static DmaDraft drawCopying(String id, Draws draws, Set<Capability> declared, int descriptors) {
    return draw(id, draws, declared, descriptors, 1, true);
  }

  private static DmaDraft draw(
      String id,
      Draws draws,
      Set<Capability> declared,
      int descriptors,
      int sets,
      boolean copying) {
    long page = draws.number(0x1000, 0x1000, 0x1000, 0x4000);
    long unit = draws.number(page, page, page, 0x40, 0x10);
    CopyWorld copies = copying ? copyWorld(draws, page, declared) : null;
    boolean iterates = !copying && declared.contains(Capability.COPY);
    List<ConstraintSet> constraints = new ArrayList<>();
    for (int i = 0; i < sets; i++) {
      ConstraintSet set = constraintSet(draws, page, unit, iterates);
      boolean explicit =
          copies != null
              && copies.mapperPageLength() != 0
              && !copies.systemMapper()
              && set.numbers().mapping() == Mapping.MAPPED;
      constraints.add(new ConstraintSet(set.output(), set.numbers(), explicit));
    }
    DmaWorlds world = new DmaWorlds(draws, page, unit, constraints.get(0).numbers(), copies);
    List<DescriptorData> memory = new ArrayList<>();
    for (int i = 0; i < descriptors; i++) {
      Direction direction = draws.of(Direction.OUT, Direction.OUT, Direction.IN, Direction.OUT_IN);
      memory.add(new DescriptorData(direction, world.extents(i)));
    }
    return new DmaDraft(
        id,
        PlatformLengths.ofPage(page),
        unit,
        declared,
        constraints,
        memory,
        copies,
        world::extents);
  }

  private static CopyWorld copyWorld(Draws draws, long page, Set<Capability> declared) {
    boolean mapped = declared.contains(Capability.MAPPER) && draws.chance(30);
    return new CopyWorld(
        COPIES,
        refusals(draws),
        mapped ? draws.number(page, page, 4 * page) : 0,
        mapped && draws.chance(50),
        mapped ? MAPPED : 0,
        mapped ? refusals(draws) : Refusals.none(),
        false); // a scenario's file has no word for addresses that are given again
  }

  private static Refusals refusals(Draws draws) {
    if (draws.chance(65)) {
      return Refusals.none();
    }
    return draws.chance(15) ? Refusals.all() : Refusals.at(draws.between(1, 4));
  }

  /** Memory that a descriptor may take, or describe from the beginning. */
  ExtentList extents(int region) {
    List<Extents> extents = new ArrayList<>();
    int count = draws.small(1, 2, 2, 2, 3, 3, draws.between(1, MOST_EXTENTS));
    long alignment = Math.max(constraints.effectiveAlignment(), 1);
    long base = (region + 1L) * FAR * 0x10;
    long end = 0;
    for (int i = 0; i < count; i++) {
      long length = length();
      long address;
      if (i > 0 && draws.chance(25)) {
        address = end; // adjacent: one run
      } else if (draws.chance(8)) {
        address = atLimit(length);
      } else {
        address = base + i * FAR + draws.number(0, 0, 0, page - unit, alignment, 2 * alignment);
      }
      if (draws.chance(6)) {
        address += draws.number(1, alignment - 1, alignment / 2);
      }
      if (copies == null && draws.chance(2)) {
        address = 0;
      }
      extents.add(new Extents(address, length, 1, length));
      end = address + length;
    }
    return new ExtentList(extents);
  }

  /** Bytes of an extent, around a multiple of the unit or of the greatest segment. */
  private long length() {
    long most = constraints.maxSegmentSize();
    boolean isSmall = most != 0 && Long.compareUnsigned(most, 8 * unit) <= 0;
    long whole = draws.between(1, 4) * (isSmall && draws.chance(40) ? most : unit);
    long alignment = Math.max(constraints.effectiveAlignmentLength(), 1);
    long rounded = Math.max(alignment, whole - Long.remainderUnsigned(whole, alignment));
    long off = draws.chance(15) ? draws.number(1, -1, alignment, -alignment) : 0;
    return rounded + off > 0 ? rounded + off : rounded;
  }

  /** Where memory ends at the address limit, or begins, or reaches beyond it by a byte. */
  private long atLimit(long length) {
    int bits = constraints.effectiveAddressBits();
    long limit = bits >= Long.SIZE ? 0 : 1L << bits; // 2^64 is 0
    return limit - length + draws.number(0, 0, -page, 1, length);
  }

  /**
   * @param copies whether the command may copy what it must not hand out as it lies, unless it is
   *     told to iterate only
   */
  private static ConstraintSet constraintSet(Draws draws, long page, long unit, boolean copies) {
    OutputChoice output =
        draws.chance(70)
            ? OutputChoice.RECORDING
            : new OutputChoice(draws.of(NamedDmaOutput.values()).name());
    boolean plain = draws.chance(45);
    long alignment = plain ? 1 : draws.number(1, 2, 4, 4, 8, unit, page);
    long internal = plain ? 0 : draws.number(0, 0, 1, 4, unit);
    long inLength = plain ? 1 : draws.number(1, 1, 2, 4, unit);
    int bits = draws.small(0, 0, 0, 0, 32, 32, 36, 64, Long.numberOfTrailingZeros(page));
    int narrow = output.name().endsWith("32") ? Math.min(bits, Integer.SIZE) : bits;
    DmaConstraints numbers =
        new DmaConstraints(
            null,
            narrow,
            draws.number(0, 0, unit, unit, 2 * unit, 2 * unit - 4, unit + 4, page, 3 * unit / 2),
            draws.number(0, 0, 0, 0, 4 * unit, 2 * unit),
            alignment,
            inLength,
            internal,
            draws.small(Mapping.MAPPED, Mapping.MAPPED, Mapping.MAPPED, Mapping.UNMAPPED),
            copies || draws.chance(30));
    return new ConstraintSet(output, numbers);
  }
}
