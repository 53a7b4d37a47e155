package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scatterproof.engine.generate.Draws;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.dma.SpansGapInSingleSlot;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** Whoever is right maps alike in both worlds, and each relation tells who does not. */
final class RelationTest {
  private static final long TRIES = 300;
  private static final long SEED = Long.getLong("scatterproof.seed", 1);

  /** Generates what a map says, and lets a test spoil it. */
  private abstract static class Spoiled extends PlainDma {
    @Override
    protected PlainDmaCommand newCommand(Platform platform) {
      return new PlainDmaCommand(platform) {
        @Override
        protected long addressOf(long position) {
          return spoiled(super.addressOf(position), preparedOffset(), extentAt(position));
        }
      };
    }

    abstract long spoiled(long address, long preparedOffset, int extent);
  }

  @TestFactory
  Stream<DynamicTest> whoIsRightMapsAlike() {
    return Stream.concat(Faults.conforming().stream(), Stream.of(ReferenceImplementation.class))
        .map(RelationTest::made)
        .filter(each -> each.capabilities().contains(Capability.DMA))
        .flatMap(
            who ->
                Stream.of(Relation.values())
                    .map(
                        relation ->
                            DynamicTest.dynamicTest(
                                who.name() + ", " + relation + ", seed " + SEED,
                                () -> assertThat(first(relation, who)).isEmpty())));
  }

  @Test
  void aMapThatLosesHighBitsDoesNotMoveWithItsMemory() {
    Implementation who =
        new Spoiled() {
          @Override
          long spoiled(long address, long preparedOffset, int extent) {
            return address & 0xffffff;
          }
        };

    assertThat(first(Relation.SHIFT, who)).get().asString().startsWith("memory [0x");
    assertThat(first(Relation.CAPACITY, who)).isEmpty();
  }

  @Test
  void aMapThatForgetsThePreparedOffsetIsNotThatPartOfTheWhole() {
    Implementation who =
        new Spoiled() {
          @Override
          long spoiled(long address, long preparedOffset, int extent) {
            return address - preparedOffset;
          }
        };

    assertThat(first(Relation.SLICE, who)).get().asString().contains("prepared from 0x");
    assertThat(first(Relation.SHIFT, who)).isEmpty();
  }

  @Test
  void aMapThatCountsExtentsIsNotTheSameWhenOneIsTwo() {
    Implementation who =
        new Spoiled() {
          @Override
          long spoiled(long address, long preparedOffset, int extent) {
            return extent < 2 ? address : address + 0x10;
          }
        };

    assertThat(first(Relation.SPLIT, who)).get().asString().contains("; memory [0x");
    assertThat(first(Relation.CAPACITY, who)).isEmpty();
  }

  @Test
  void aMapThatDependsOnTheNumberOfSlotsIsNotTheSameForEveryCapacity() {
    Implementation who = new SpansGapInSingleSlot();

    assertThat(first(Relation.CAPACITY, who)).get().asString().startsWith("one slot a call: [0x");
    assertThat(first(Relation.SHIFT, who)).isEmpty();
  }

  private static Optional<String> first(Relation relation, Implementation who) {
    return LongStream.range(0, TRIES)
        .mapToObj(number -> relation.difference(who, Draws.ofTry(SEED, number)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Implementation made(Class<? extends Implementation> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
