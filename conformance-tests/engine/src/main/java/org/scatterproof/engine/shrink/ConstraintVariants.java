package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;

/** Simpler constraints: one of them left out, then one of them rounder. */
final class ConstraintVariants {

  private final ConstraintSet set;
  private final List<ConstraintSet> variants = new ArrayList<>();

  private ConstraintVariants(ConstraintSet set) {
    this.set = set;
  }

  static List<ConstraintSet> of(ConstraintSet set) {
    ConstraintVariants variants = new ConstraintVariants(set);
    variants.addAll();
    return variants.variants;
  }

  private void addAll() {
    DmaConstraints now = set.numbers();
    if (!set.output().equals(OutputChoice.RECORDING)) {
      variants.add(new ConstraintSet(OutputChoice.RECORDING, now, set.explicitMapper()));
    }
    addUnless(now.numAddressBits() == 0, with(Field.BITS, 0));
    addUnless(now.maxSegmentSize() == 0, with(Field.SEGMENT, 0));
    addUnless(now.maxTransferSize() == 0, with(Field.TRANSFER, 0));
    addUnless(now.alignment() == 1, with(Field.ALIGNMENT, 1));
    addUnless(now.alignmentLength() == 1, with(Field.LENGTH, 1));
    addUnless(now.alignmentInternalSegments() == 0, with(Field.INTERNAL, 0));
    addUnless(now.mapping() == Mapping.MAPPED, with(Field.MAPPING, Mapping.MAPPED));
    addUnless(!now.iterateOnly(), with(Field.ITERATE, 0));
    RounderNumbers.limits(now.maxSegmentSize()).forEach(n -> variants.add(with(Field.SEGMENT, n)));
    RounderNumbers.limits(now.maxTransferSize())
        .forEach(n -> variants.add(with(Field.TRANSFER, n)));
    addUnless(now.alignment() <= 4, with(Field.ALIGNMENT, 4));
    addUnless(now.alignmentLength() <= 4, with(Field.LENGTH, 4));
    addUnless(now.alignmentInternalSegments() <= 4, with(Field.INTERNAL, 4));
  }

  private void addUnless(boolean same, ConstraintSet variant) {
    if (!same) {
      variants.add(variant);
    }
  }

  private enum Field {
    BITS,
    SEGMENT,
    TRANSFER,
    ALIGNMENT,
    LENGTH,
    INTERNAL,
    MAPPING,
    ITERATE
  }

  private ConstraintSet with(Field field, long value) {
    DmaConstraints now = set.numbers();
    return new ConstraintSet(
        set.output(),
        new DmaConstraints(
            now.output(),
            field == Field.BITS ? (int) value : now.numAddressBits(),
            field == Field.SEGMENT ? value : now.maxSegmentSize(),
            field == Field.TRANSFER ? value : now.maxTransferSize(),
            field == Field.ALIGNMENT ? value : now.alignment(),
            field == Field.LENGTH ? value : now.alignmentLength(),
            field == Field.INTERNAL ? value : now.alignmentInternalSegments(),
            field == Field.MAPPING ? (int) value : now.mapping(),
            field == Field.ITERATE ? value != 0 : now.iterateOnly(),
            now.mapper()),
        set.explicitMapper());
  }
}
