package org.scatterproof.spec.dma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.rule.Finding.HOLDS;
import static org.scatterproof.spec.rule.Finding.NOT_EXERCISED;
import static org.scatterproof.spec.rule.Finding.READING;
import static org.scatterproof.spec.rule.Finding.VIOLATED;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;

class LifecycleRulesTest {

  @Test
  void aCompleteThatEndsBothOfTwoPreparationsIsBlamedForThePairs() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .prepared(0, 0)
            .prepared(0, 0)
            .answers(DmaOperation.COMPLETE, IOReturn.SUCCESS)
            .failed(IOReturn.NOT_READY, 0, 1);

    assertThat(told.blamed()).isEqualTo("dma.complete.pairs");
  }

  @Test
  void aCommandThatIsActiveAfterAFailedPrepareIsBlamedForThat() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .prepareAnswers(IOReturn.BAD_ARGUMENT, 0x2000, 0x1000)
            .answers(DmaOperation.COMPLETE, IOReturn.SUCCESS);

    assertThat(told.blamed()).isEqualTo("dma.prepare.failure-inactive");
  }

  @Test
  void aRangePastTheDescriptorMayBeRefused() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepareAnswers(IOReturn.BAD_ARGUMENT, 0x800, 0x1000);

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void aRangePastTheDescriptorThatIsPreparedNeverGivesABytePastIt() {
    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000).prepared(0x800, 0x1000).generated(0, 1, 0x1800, 0x1000);

    assertThat(told.finding("dma.gen.coverage")).isEqualTo(VIOLATED);
  }

  @Test
  void whoAsksForNeitherOffsetNorLengthIsOwedNoParticularAnswer() {
    DmaCall neither = new DmaCall().reset(DmaOperation.PREPARED_RANGE);
    neither.withoutOffset = true;
    neither.withoutCount = true;

    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .prepared(0, 0)
            .judge(neither, Told.answer(IOReturn.BAD_ARGUMENT));

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void lengthZeroPreparesAllOfTheDescriptor() {
    Told told = Told.of(Told.PLAIN, 0x1000, 0x1000).prepareAnswers(IOReturn.NOT_READY, 0, 0);

    assertThat(told.blamed()).isEqualTo("dma.prepare.accepts");
  }

  @Test
  void exactlyTheTransferSizeMayBeTooLongAlsoWhereNothingIsPreparedOnTheWay() {
    DmaConstraints limited =
        new DmaConstraints(NamedDmaOutput.LITTLE_64, 0, 0, 0x1000, 1, 1, 0, 0, false);
    DmaCall set = new DmaCall().reset(DmaOperation.SET);
    set.descriptor = 0;
    set.automatic = false;

    Told told =
        Told.of(limited, 0x1000, 0x1000)
            .answers(DmaOperation.CLEAR, IOReturn.SUCCESS)
            .judge(set, Told.answer(IOReturn.NO_SPACE));

    assertThat(told.finding("dma.set.accepts")).isEqualTo(READING);
  }

  @Test
  void theSameDescriptorSetAgainMayOrMayNotBePrepared() {
    DmaCall again = new DmaCall().reset(DmaOperation.SET);
    again.descriptor = 0;

    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .judge(again, Told.answer(IOReturn.SUCCESS))
            .failed(IOReturn.NOT_READY, 0, 1);

    assertThat(told.blamed()).isEmpty();
    assertThat(told.failed(IOReturn.NOT_READY, 0, 1).finding("dma.gen.not-ready"))
        .as("the answer settled it")
        .isEqualTo(HOLDS);
  }

  @Test
  void theSameDescriptorOnAnActiveCommandMayStayAsItIs() {
    DmaCall same = new DmaCall().reset(DmaOperation.SET);
    same.descriptor = 0;

    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .prepared(0, 0)
            .judge(same, Told.answer(IOReturn.SUCCESS));

    assertThat(told.finding("dma.set.busy")).isEqualTo(READING);
  }

  @Test
  void theSameDescriptorSetAgainAndNotPreparedMayBeGivenUpWithoutComplete() {
    DmaCall clear = new DmaCall().reset(DmaOperation.CLEAR);
    clear.automatic = false;

    Told told = setAgain().judge(clear, Told.answer(IOReturn.SUCCESS));

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void theSameDescriptorSetAgainAndNotPreparedMayBePreparedInPart() {
    assertThat(setAgain().prepared(0, 1).blamed()).isEmpty();
  }

  @Test
  void theSameDescriptorSetAgainAndNotPreparedMayBePreparedWithConstraints() {
    DmaCall prepareWith = new DmaCall().reset(DmaOperation.PREPARE_WITH);

    Told told = setAgain().judge(prepareWith, Told.answer(IOReturn.SUCCESS));

    assertThat(told.blamed()).isEmpty();
  }

  @Test
  void aPrepareAfterTheSameDescriptorWasSetAgainMayBeTheFirstOrOneMore() {
    Told told = setAgain().prepared(0, 0).answers(DmaOperation.COMPLETE, IOReturn.SUCCESS);

    assertThat(told.answers(DmaOperation.COMPLETE, IOReturn.NOT_READY).blamed()).isEmpty();
  }

  @Test
  void badArgumentDoesNotTellWhetherTheSameDescriptorWasPreparedAgain() {
    DmaCall withoutCount = Told.generate(0, 1);
    withoutCount.withoutCount = true;
    DmaObservation refused = Told.answer(IOReturn.BAD_ARGUMENT);
    refused.segments.clear(1);

    Told told = setAgain().judge(withoutCount, refused);

    assertThat(told.blamed()).isEmpty();
    assertThat(told.answers(DmaOperation.COMPLETE, IOReturn.NOT_READY).blamed()).isEmpty();
  }

  @Test
  void theSameDescriptorSetAgainThatIsFoundPreparedIsHeldToIt() {
    Told told = setAgain().generated(0, 1, 0x1000, 0x1000);

    assertThat(told.answers(DmaOperation.COMPLETE, IOReturn.NOT_READY).blamed())
        .isEqualTo("dma.complete.pairs");
  }

  @Test
  void afterASetThatFailedTheDescriptorMayBeTheOneThatIsSetAlready() {
    DmaCall set = new DmaCall().reset(DmaOperation.SET);
    set.descriptor = 0;

    Told told =
        Told.of(Told.PLAIN, 0x1000, 0x1000)
            .judge(set, Told.answer(IOReturn.NO_RESOURCES))
            .judge(set, Told.answer(IOReturn.SUCCESS))
            .failed(IOReturn.NOT_READY, 0, 1);

    assertThat(told.blamed()).isEmpty();
  }

  private static Told setAgain() {
    DmaCall again = new DmaCall().reset(DmaOperation.SET);
    again.descriptor = 0;
    return Told.of(Told.PLAIN, 0x1000, 0x1000).judge(again, Told.answer(IOReturn.SUCCESS));
  }

  @Test
  void theSameDescriptorOfExactlyTheTransferSizeSetAgainDoesNotTellWhetherThatFits() {
    DmaConstraints limited =
        new DmaConstraints(NamedDmaOutput.LITTLE_64, 0, 0, 0x1000, 1, 1, 0, 0, false);
    DmaCall again = new DmaCall().reset(DmaOperation.SET);
    again.descriptor = 0;
    again.automatic = true;

    Told told = Told.of(limited, 0x1000, 0x1000).judge(again, Told.answer(IOReturn.SUCCESS));

    assertThat(told.finding("dma.set.accepts")).isEqualTo(HOLDS);
  }

  @Test
  void aDescriptorThatIsTooLongSetAgainWithoutPrepareDoesNotTellWhenThatIsFound() {
    DmaConstraints limited =
        new DmaConstraints(NamedDmaOutput.LITTLE_64, 0, 0, 0x800, 1, 1, 0, 0, false);
    DmaCall again = new DmaCall().reset(DmaOperation.SET);
    again.descriptor = 0;
    again.automatic = false;

    Told told = Told.of(limited, 0x1000, 0x1000).judge(again, Told.answer(IOReturn.SUCCESS));

    assertThat(told.finding("dma.set.no-space")).isEqualTo(NOT_EXERCISED);
  }
}
