package org.scatterproof.spec.dma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.rule.Finding.HOLDS;
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
}
