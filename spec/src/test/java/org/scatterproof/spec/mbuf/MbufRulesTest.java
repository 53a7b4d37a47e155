package org.scatterproof.spec.mbuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.rule.Finding.HOLDS;
import static org.scatterproof.spec.rule.Finding.NOT_EXERCISED;
import static org.scatterproof.spec.rule.Finding.READING;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;

class MbufRulesTest {

  private static final CursorSegmentFunction RECORDING = (address, length, segments, index) -> {};
  private static final MbufStep.World WORLD = new MbufStep.World(0x1000, 2048);

  private final Rulebook<MbufStep> rulebook = MbufRules.rulebook();
  private final Findings<MbufStep> findings = rulebook.newFindings();
  private final MbufLedger ledger = new MbufLedger();
  private final MbufCall call = new MbufCall().reset(MbufOperation.GENERATE);
  private final MbufObservation seen = new MbufObservation();
  private MbufConstraints constraints = new MbufConstraints(RECORDING, 1520, 6);

  MbufRulesTest() {
    call.chain = 0;
  }

  @Test
  void aPacketOfTwoMbufsInTwoSegmentsHolds() {
    packet(0x1000, 14, 0x5000, 1500);
    answered(0x1000, 14, 0x5000, 1500);

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
    assertThat(finding("mbuf.gen.coverage")).isEqualTo(HOLDS);
    assertThat(finding("mbuf.gen.generates")).isEqualTo(HOLDS);
  }

  @Test
  void aPacketThatFitsAndIsAnsweredZeroIsBlamed() {
    packet(0x1000, 14, 0x5000, 1500);
    answered();

    judge();

    assertThat(blamed()).isEqualTo("mbuf.gen.generates");
  }

  @Test
  void aPacketThatNeedsOneSegmentMoreThanAllowedMayBeAnsweredZero() {
    constraints = new MbufConstraints(RECORDING, 1520, 1);
    packet(0x1000, 14, 0x5000, 1500);
    answered();

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
    assertThat(finding("mbuf.gen.limit")).isEqualTo(HOLDS);
    assertThat(finding("mbuf.gen.generates")).isEqualTo(NOT_EXERCISED);
  }

  @Test
  void aPacketThatIsCoalescedWithinItsOwnLimitReadsThatAsTheSmallerOne() {
    constraints = new MbufConstraints(RECORDING, 1520, 1);
    call.maxSegs = 2;
    call.doCoalesce = true;
    packet(0x1000, 14, 0x5000, 100);
    seen.chainAfter.begin(true, 114);
    seen.chainAfter.addMbuf(7, 0x9000, 114);
    answered(0x9000, 114);

    judge();

    assertThat(finding("mbuf.gen.generates")).isEqualTo(READING);
    assertThat(reading("mbuf.gen.generates")).isEqualTo(1);
  }

  @Test
  void aSegmentOverTheSizeIsBlamedForOneMbufToo() {
    packet(0x1000, 2000);
    answered(0x1000, 2000);

    judge();

    assertThat(blamed()).isEqualTo("mbuf.gen.segment-size");
    assertThat(findings.note(findings.blamed()).text())
        .isEqualTo("segment 0 has 2000 bytes, and maxSegmentSize is 1520");
  }

  @Test
  void aListThatLosesTheLastMbufIsBlamedForCoverage() {
    packet(0x1000, 14, 0x5000, 1500);
    answered(0x1000, 14);

    judge();

    assertThat(blamed()).isEqualTo("mbuf.gen.coverage");
  }

  @Test
  void onePacketInOneClusterMustBeCoalesced() {
    constraints = new MbufConstraints(RECORDING, 2048, 1);
    call.doCoalesce = true;
    packet(0x1000, 1024, 0x5000, 1024);
    answered();

    judge();

    assertThat(blamed()).isEqualTo("mbuf.coalesce.one-cluster");
  }

  @Test
  void aPoolThatRefusedExcusesTheZero() {
    constraints = new MbufConstraints(RECORDING, 2048, 1);
    call.doCoalesce = true;
    packet(0x1000, 1024, 0x5000, 1024);
    answered();
    seen.poolRefusals = 1;

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
  }

  @Test
  void oneByteMoreThanAClusterIsOnlyAdvisedToBeCoalesced() {
    constraints = new MbufConstraints(RECORDING, 2048, 2);
    call.doCoalesce = true;
    packet(0x1000, 1024, 0x5000, 1024, 0x9000, 1);
    answered();

    judge();

    assertThat(blamed()).isEqualTo("mbuf.coalesce.fits");
  }

  @Test
  void bytesThatOnlyMaxSegsAboveMaxNumSegmentsHoldsNeedNotBeCoalesced() {
    constraints = new MbufConstraints(RECORDING, 1520, 1);
    call.maxSegs = 2;
    call.doCoalesce = true;
    packet(0x1000, 1000, 0x3000, 1000, 0x5000, 1000);
    answered();

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
    assertThat(finding("mbuf.coalesce.fits")).isEqualTo(NOT_EXERCISED);
  }

  @Test
  void aChainThatIsRewrittenThoughItFitsIsBlamed() {
    call.doCoalesce = true;
    packet(0x1000, 14, 0x5000, 1500);
    answered(0x1000, 14, 0x5000, 1500);
    seen.chainAfter.begin(true, 1514);
    seen.chainAfter.addMbuf(0, 0x1000, 0);
    seen.chainAfter.addMbuf(7, 0x9000, 1514);
    seen.chainAfter.payload().add(0x1000, 14);
    seen.chainAfter.payload().add(0x5000, 1500);

    judge();

    assertThat(blamed()).isEqualTo("mbuf.gen.not-rewritten");
  }

  @Test
  void anEmptyPacketIsAnOpenQuestion() {
    packet(0x1000, 0);
    answered();

    judge();

    assertThat(finding("mbuf.gen.generates")).isEqualTo(READING);
  }

  @Test
  void aCountThatWasNotResetIsBlamed() {
    call.reset(MbufOperation.COALESCE_COUNT);
    seen.answer = 1;

    judge();

    assertThat(blamed()).isEqualTo("mbuf.count.exact");
  }

  @Test
  void aLeakIsBlamedWhateverIsAnswered() {
    packet(0x1000, 14);
    answered(0x1000, 14);
    seen.leaked = 1;

    judge();

    assertThat(blamed()).isEqualTo("mbuf.coalesce.pool");
  }

  /** A packet of mbufs that lie within a page each; tags are addresses. */
  private void packet(long... addressesAndLengths) {
    long total = 0;
    for (int i = 1; i < addressesAndLengths.length; i += 2) {
      total += addressesAndLengths[i];
    }
    for (ChainImage image : new ChainImage[] {seen.chainBefore, seen.chainAfter}) {
      image.begin(true, total);
      for (int i = 0; i < addressesAndLengths.length; i += 2) {
        image.addMbuf(i / 2, addressesAndLengths[i], addressesAndLengths[i + 1]);
        image.payload().add(addressesAndLengths[i], addressesAndLengths[i + 1]);
        if (addressesAndLengths[i + 1] != 0) {
          image.addPiece(addressesAndLengths[i + 1], true);
        }
      }
    }
  }

  private void answered(long... addressesAndLengths) {
    seen.answer = addressesAndLengths.length / 2;
    seen.segments.clear(6);
    for (int i = 0; i < addressesAndLengths.length; i += 2) {
      seen.segments.output(i / 2, addressesAndLengths[i], addressesAndLengths[i + 1], true, true);
      seen.deviceView.add(addressesAndLengths[i], addressesAndLengths[i + 1]);
    }
  }

  private void judge() {
    rulebook.judge(new MbufStep(constraints, WORLD, ledger, call, seen), findings);
  }

  private String blamed() {
    return findings.requirement(findings.blamed()).id();
  }

  private Finding finding(String requirement) {
    return findings.finding(index(requirement));
  }

  /** The reading that a rule saw; its finding is one. */
  private int reading(String requirement) {
    return findings.note(index(requirement)).reading();
  }

  private int index(String requirement) {
    for (int i = 0; i < findings.size(); i++) {
      if (findings.requirement(i).id().equals(requirement)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no rule for " + requirement);
  }
}
