package org.scatterproof.spec.dma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.rule.Finding.HOLDS;
import static org.scatterproof.spec.rule.Finding.NOT_EXERCISED;
import static org.scatterproof.spec.rule.Finding.READING;
import static org.scatterproof.spec.rule.Finding.VIOLATED;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;

class GenerateRulesTest {

  @Test
  void aCallThatContinuesWithTheNextByteHolds() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1800)
            .prepared(0, 0)
            .generated(0, 1, 0x1000, 0x1000)
            .generated(0x1000, 1, 0x2000, 0x800);

    assertThat(told.blamed()).isEmpty();
    assertThat(told.finding("dma.gen.continues")).isEqualTo(HOLDS);
    assertThat(told.finding("dma.gen.discards")).isEqualTo(NOT_EXERCISED);
  }

  @Test
  void aCallThatRestartsIsBlamedForNotContinuing() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1800)
            .prepared(0, 0)
            .generated(0, 1, 0x1000, 0x1000)
            .generated(0x1000, 1, 0x1000, 0x800);

    assertThat(told.blamed()).isEqualTo("dma.gen.continues");
    assertThat(told.why())
        .isEqualTo(
            "byte 0x1000 of the prepared range lives at 0x2000; the call that continues there"
                + " placed it at 0x1000");
  }

  @Test
  void aCallThatKeepsItsPlaceInsteadOfDiscardingItIsBlamedForThat() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1800)
            .prepared(0, 0)
            .generated(0, 1, 0x1000, 0x1000)
            .generated(0, 1, 0x2000, 0x800);

    assertThat(told.blamed()).isEqualTo("dma.gen.discards");
  }

  @Test
  void anOffsetTakenAsTheDescriptorsIsBlamedForThat() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1800).prepared(0x800, 0x800).generated(0, 1, 0x1000, 0x800);

    assertThat(told.blamed()).isEqualTo("dma.gen.relative");
  }

  @Test
  void aSegmentAcrossAGapIsBlamedForCoverage() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000, 0x5000, 0x1000)
            .prepared(0, 0)
            .generated(0, 1, 0x1000, 0x2000);

    assertThat(told.blamed()).isEqualTo("dma.gen.coverage");
    assertThat(told.why())
        .isEqualTo(
            "byte 0x1000 of the prepared range lives at 0x5000; the list placed it at 0x2000");
  }

  @Test
  void anExtentAtPhysicalZeroIsAnExtentLikeAnyOther() {
    Told told =
        Told.of(Told.PLAIN, 0, 0x1000, 0x5000, 0x1000)
            .prepared(0, 0)
            .generated(0, 2, 0, 0x1000, 0x5000, 0x1000);

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void aListPastThePreparedRangeIsBlamedForTheProgressItClaims() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0x800).generated(0, 1, 0x1000, 0x1000);

    assertThat(told.blamed()).isEqualTo("dma.gen.progress");
    assertThat(told.finding("dma.gen.coverage")).isEqualTo(VIOLATED);
  }

  @Test
  void theEndOfThePreparedRangeIsOverrun() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0x800).failed(IOReturn.OVERRUN, 0x800, 1);

    assertThat(told.blamed()).isEmpty();
    assertThat(told.finding("dma.gen.overrun")).isEqualTo(HOLDS);
  }

  @Test
  void theDescriptorsOwnEndIsTheOtherReadingOfExhausted() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0x800).generated(0x800, 1, 0x1800, 0x800);

    assertThat(told.blamed()).isEmpty();
    assertThat(told.finding("dma.gen.overrun")).isEqualTo(READING);
  }

  @Test
  void noSegmentAtTheEndIsNoReadingOfExhausted() {
    Told told = Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0x800).generated(0x800, 1);

    assertThat(told.blamed()).isEqualTo("dma.gen.overrun");
  }

  @Test
  void overrunInsideTheRangeIsNotJustified() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0).failed(IOReturn.OVERRUN, 0xfff, 1);

    assertThat(told.blamed()).isEqualTo("dma.gen.refusal-justified");
  }

  @Test
  void aRefusalOfManySlotsIsAReading() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0).failed(IOReturn.BAD_ARGUMENT, 0, 33);

    assertThat(told.finding("dma.gen.refusal-justified")).isEqualTo(READING);
  }

  @Test
  void aRefusalOfThirtyTwoSlotsIsNot() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0).failed(IOReturn.BAD_ARGUMENT, 0, 32);

    assertThat(told.blamed()).isEqualTo("dma.gen.refusal-justified");
  }

  @Test
  void notAlignedIsJustifiedByAnExtentThatEndsOffTheAlignment() {
    Told told =
        Told.of(Told.constraints(0, 4, 4, 4), 0x1000, 0x1002, 0x5000, 0x1000)
            .prepared(0, 0)
            .failed(IOReturn.NOT_ALIGNED, 0, 8);

    assertThat(told.finding("dma.gen.refusal-justified")).isEqualTo(HOLDS);
  }

  @Test
  void notAlignedIsNotJustifiedWhereEverythingIsAligned() {
    Told told =
        Told.of(Told.constraints(0, 4, 4, 4), 0x1000, 0x1004, 0x5000, 0x1000)
            .prepared(0, 0)
            .failed(IOReturn.NOT_ALIGNED, 0, 8);

    assertThat(told.blamed()).isEqualTo("dma.gen.refusal-justified");
  }

  @Test
  void twoReadingsOfTheFirstSegmentInOneTraceAreConvicted() {
    Told told =
        Told.of(Told.constraints(0x100, 1, 1, 0x100), 0x1010, 0x1000)
            .prepared(0, 0)
            .generated(0, 1, 0x1010, 0xf0)
            .generated(0xf0, 2, 0x1100, 0x80, 0x1180, 0x80);

    assertThat(told.blamed()).isEqualTo("dma.gen.alignment");
  }

  @Test
  void aCountOfOneMoreThanWasWrittenIsBlamed() {
    DmaObservation seen = Told.answer(IOReturn.SUCCESS);
    seen.segments.clear(2);
    seen.segments.output(0, 0x1000, 0x1000, true, true);
    seen.offset = 0x1000;
    seen.count = 2;

    Told told = Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0).judge(Told.generate(0, 2), seen);

    assertThat(told.blamed()).isEqualTo("dma.gen.count");
    assertThat(told.why()).isEqualTo("the count answered is 2, and slot 1 was never written");
  }

  @Test
  void anOutputBeyondTheCapacityIsBlamedOnAFailingCallToo() {
    DmaObservation seen = Told.answer(IOReturn.MESSAGE_TOO_LARGE);
    SegmentLog log = seen.segments;
    log.clear(1);
    log.output(0, 0x1000, 0x1000, true, true);
    log.output(1, 0x5000, 0x1000, false, true);
    seen.count = 1;

    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000, 0x5000, 0x1000)
            .prepared(0, 0)
            .judge(Told.generate(0, 1), seen);

    assertThat(told.blamed()).isEqualTo("dma.gen.capacity");
  }

  @Test
  void lengthsWhoseSumWrapsAreNotTheAdvance() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .prepared(0, 0)
            .generated(0, 2, 0x1000, -0x1000L, 0, 0x2000);

    assertThat(told.finding("dma.gen.sums")).isEqualTo(VIOLATED);
  }

  @Test
  void wordsWithTheirHalvesExchangedAreBlamedForTheLayout() {
    Told told =
        Told.of(Told.named(NamedDmaOutput.LITTLE_64), 0x1000, 0x1000)
            .prepared(0, 0)
            .decoded(0, 1, 0x1000L << 32, 0x1000L << 32);

    assertThat(told.blamed()).isEqualTo("dma.gen.layout");
  }

  @Test
  void aWrongLayoutIsNotMistakenForAWrongPosition() {
    Told told =
        Told.of(Told.named(NamedDmaOutput.LITTLE_64), 0x1000, 0x1800)
            .prepared(0, 0)
            .decoded(0, 1, 0x1000, 0x1000)
            .decoded(0x1000, 1, 0x800, 0x2000);

    assertThat(told.blamed()).isEqualTo("dma.gen.layout");
    assertThat(told.finding("dma.gen.continues")).isEqualTo(VIOLATED);
  }

  @Test
  void aTruncatedAddressIsNotMistakenForAWrongLayout() {
    Told told =
        Told.of(Told.named(NamedDmaOutput.LITTLE_64), 1L << 40, 1L << 16)
            .prepared(0, 0)
            .decoded(0, 1, 0, 1L << 16);

    assertThat(told.blamed()).isEqualTo("dma.gen.coverage");
  }

  @Test
  void anAddressThatIsAnothersSwapIsNotMistakenForAWrongLayout() {
    Told told =
        Told.of(Told.named(NamedDmaOutput.LITTLE_32), 0x1000, 0x1000, 0x100000, 0x1000)
            .prepared(0, 0)
            .decoded(0, 1, 0x1000, 0x1000)
            .decoded(0x1000, 1, 0x1000, 0x1000);

    assertThat(told.blamed()).isEqualTo("dma.gen.continues");
  }

  @Test
  void aLaterSegmentWithItsWordsExchangedIsBlamedForTheLayout() {
    DmaObservation seen = Told.answer(IOReturn.SUCCESS);
    seen.segments.clear(2);
    seen.segments.slot(0, 0x1000, 0x1000);
    seen.segments.slot(1, 0x800, 0x4000);
    seen.offset = 0x1800;
    seen.count = 2;

    Told told =
        Told.of(Told.named(NamedDmaOutput.LITTLE_64), 0x1000, 0x1000, 0x4000, 0x800)
            .prepared(0, 0)
            .judge(Told.generate(0, 2), seen);

    assertThat(told.blamed()).isEqualTo("dma.gen.layout");
  }

  @Test
  void aRefusalOfManySlotsIsAReadingWhereOtherErrorsAreTrueAsWell() {
    Told beyond = Told.of(bits(14), 0x1000000, 0x1000).prepared(0, 0);
    Told odd = Told.of(Told.constraints(0, 1, 4, 1), 0x1f41, 0x1001).prepared(0, 0);
    Told past = Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0, 0);

    assertThat(beyond.failed(IOReturn.BAD_ARGUMENT, 0, 33).blamed()).isEmpty();
    assertThat(odd.failed(IOReturn.BAD_ARGUMENT, 0, 33).blamed()).isEmpty();
    assertThat(past.failed(IOReturn.BAD_ARGUMENT, 0x1000, 33).blamed()).isEmpty();
    assertThat(past.failed(IOReturn.BAD_ARGUMENT, 0x1000, 32).blamed())
        .isEqualTo("dma.gen.overrun");
  }

  @Test
  void whoGoesOnToTheDescriptorsEndMayFindABytePastTheRangeOutOfReach() {
    Told told = Told.of(bits(14), 0x1000, 0x1000, 0x1000000, 0x1000).prepared(0, 0x1000);

    assertThat(told.failed(IOReturn.MESSAGE_TOO_LARGE, 0x1000, 1).finding("dma.gen.overrun"))
        .isEqualTo(READING);
    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void whoGoesOnToTheDescriptorsEndFindsNoErrorThatIsNotThere() {
    Told told = Told.of(bits(14), 0x1000, 0x1000, 0x3000, 0x1000).prepared(0, 0x1000);

    assertThat(told.failed(IOReturn.MESSAGE_TOO_LARGE, 0x1000, 1).blamed())
        .isEqualTo("dma.gen.overrun");
  }

  private static DmaConstraints bits(int bits) {
    DmaSegmentFunction recording = (target, address, length, segments, index) -> true;
    return new DmaConstraints(recording, bits, 0, 0, 1, 1, 1, 0, false);
  }
}
