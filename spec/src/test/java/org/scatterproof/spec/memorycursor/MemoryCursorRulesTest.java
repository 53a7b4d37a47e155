package org.scatterproof.spec.memorycursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.rule.Finding.HOLDS;
import static org.scatterproof.spec.rule.Finding.NOT_EXERCISED;
import static org.scatterproof.spec.rule.Finding.READING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

class MemoryCursorRulesTest {

  private static final CursorSegmentFunction RECORDING = (address, length, segments, index) -> {};

  private final Rulebook<MemoryCursorStep> rulebook = MemoryCursorRules.rulebook();
  private final Findings<MemoryCursorStep> findings = rulebook.newFindings();
  private final MemoryCursorLedger ledger = new MemoryCursorLedger();
  private final MemoryCursorCall call =
      new MemoryCursorCall().reset(MemoryCursorOperation.GENERATE);
  private final MemoryCursorObservation seen = new MemoryCursorObservation();
  private final RunList memory = new RunList();
  private MemoryCursorConstraints constraints =
      new MemoryCursorConstraints(RECORDING, 0x1000, 0, 1);

  MemoryCursorRulesTest() {
    memory.add(0x1000, 0x1800);
    memory.add(0x8000, 0x800);
    call.descriptor = 0;
    call.maxSegments = 8;
    call.maxTransferSize = 0x10000;
  }

  @Test
  void theWholeMemoryInThreeSegmentsHolds() {
    answered(0x1000, 0x1000, 0x2000, 0x800, 0x8000, 0x800);

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
    assertThat(finding("memory-cursor.gen.coverage")).isEqualTo(HOLDS);
    assertThat(finding("memory-cursor.gen.generates")).isEqualTo(HOLDS);
    assertThat(finding("memory-cursor.gen.canonical-list")).isEqualTo(HOLDS);
    assertThat(finding("memory-cursor.gen.transfer-limit")).isEqualTo(HOLDS);
  }

  @Test
  void oneSegmentIsAnAnswerTooButNotTheCanonicalOne() {
    answered(0x1000, 0x1000);

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.canonical-list");
    assertThat(text())
        .isEqualTo("the canonical list goes on at 0x1000; this one stops with 1 of 8 slots");
  }

  @Test
  void nothingFromInsideTheMemoryIsBlamed() {
    answered();

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.generates");
  }

  @Test
  void aListThatEndsWithAnExtentTellsNothingOfTheSmallerLimit() {
    constraints = new MemoryCursorConstraints(RECORDING, 0x1000, 0x800, 1);
    memory.clear();
    memory.add(0x1000, 0x800);
    memory.add(0x1800, 0x800);
    call.maxSegments = 8;
    answered(0x1000, 0x800);

    judge();

    assertThat(finding("memory-cursor.gen.transfer-limit")).isEqualTo(HOLDS);
  }

  @Test
  void aListThatEndsWithItsArrayTellsNothingOfTheSmallerLimit() {
    constraints = new MemoryCursorConstraints(RECORDING, 0x1000, 0x800, 1);
    call.maxSegments = 1;
    answered(0x1000, 0x800);

    judge();

    assertThat(finding("memory-cursor.gen.transfer-limit")).isEqualTo(HOLDS);
  }

  @Test
  void pastTheEndTheTransferSizeMayBeLeftAloneWhereTheArrayIsMissingToo() {
    call.fromPosition = 0x2000;
    call.withoutSegments = true;
    answered();
    seen.transferSize = MemoryCursorCall.TRANSFER_BEFORE;

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
  }

  @Test
  void pastTheEndTheTransferSizeMayComeOutAsZeroWhereThereIsNoSlotEither() {
    call.fromPosition = 0x2000;
    call.maxSegments = 0;
    answered();
    seen.transferSize = 0;

    judge();

    assertThat(findings.blamed()).isEqualTo(-1);
  }

  @Test
  void nothingForACallWithoutLimitIsOnlyAdvisedAgainst() {
    call.maxTransferSize = 0;
    answered();

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.default-limit");
  }

  @Test
  void anotherByteOfTheMemoryIsAWrongPosition() {
    call.fromPosition = 0x1800;
    answered(0x1000, 0x800);

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.position");
    assertThat(text())
        .isEqualTo(
            "byte 0x1800 of the descriptor lives at 0x8000; the list begins at 0x1000, where"
                + " another byte of it lives");
  }

  @Test
  void aByteOfNobodyIsAMatterOfCoverage() {
    answered(0x1000, 0x1000, 0x2000, 0x1000);

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.coverage");
    assertThat(text())
        .isEqualTo("byte 0x1800 of the descriptor lives at 0x8000; the list placed it at 0x2800");
  }

  @Test
  void aListLongerThanItsLimitIsBlamed() {
    call.maxTransferSize = 0xfff;
    answered(0x1000, 0x1000);

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.transfer-limit");
  }

  @Test
  void aLimitAboveTheConstraintsMayCountOrNot() {
    constraints = new MemoryCursorConstraints(RECORDING, 0x1000, 0x1234, 1);
    answered(0x1000, 0x1000, 0x2000, 0x800, 0x8000, 0x800);

    judge();

    assertThat(finding("memory-cursor.gen.transfer-limit")).isEqualTo(READING);

    answered(0x1000, 0x1000, 0x2000, 0x234);

    judge();

    assertThat(finding("memory-cursor.gen.transfer-limit")).isEqualTo(READING);
  }

  @Test
  void aTransferSizeThatIsNotTheSumIsBlamed() {
    answered(0x1000, 0x1000, 0x2000, 0x800);
    seen.transferSize = 0x1000;

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.sums");
  }

  @Test
  void anAlignmentIsKeptAlwaysOrNever() {
    constraints = new MemoryCursorConstraints(RECORDING, 0x1000, 0, 64);
    call.fromPosition = 1;
    answered();
    judge();
    assertThat(findings.blamed()).isEqualTo(-1);
    ledger.advance(step());

    call.fromPosition = 2;
    answered(0x1002, 0x800);
    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.alignment");
  }

  @Test
  void aSegmentThatWrapsIsBlamedThoughItsBytesAreRight() {
    memory.clear();
    memory.add(-0x800, 0x1000);
    answered(-0x800, 0x1000);

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.no-wrap");
  }

  @Test
  void theEndLeavesATransferSizeOfZero() {
    call.fromPosition = 0x2000;
    answered();
    seen.transferSize = MemoryCursorCall.TRANSFER_BEFORE;

    judge();

    assertThat(blamed()).isEqualTo("memory-cursor.gen.tells-nothing");
    assertThat(finding("memory-cursor.gen.ends")).isEqualTo(HOLDS);
    assertThat(finding("memory-cursor.gen.failure-truthful")).isEqualTo(HOLDS);
  }

  @Test
  void aSegmentSizeOfZeroIsOpen() {
    constraints = new MemoryCursorConstraints(RECORDING, 0, 0, 1);
    call.reset(MemoryCursorOperation.CREATE);
    seen.created = false;

    judge();

    assertThat(finding("memory-cursor.init.accepts")).isEqualTo(READING);
    assertThat(finding("memory-cursor.init.refuses")).isEqualTo(NOT_EXERCISED);
  }

  private void answered(long... segments) {
    seen.segments.clear(call.maxSegments);
    seen.answer = segments.length / 2;
    seen.transferSize = 0;
    for (int i = 0; i < seen.answer; i++) {
      seen.segments.output(i, segments[2 * i], segments[2 * i + 1], true, true);
      seen.transferSize += segments[2 * i + 1];
    }
  }

  private MemoryCursorStep step() {
    MemoryCursorSetting setting = new MemoryCursorSetting(constraints, 0x1000, List.of(memory));
    return new MemoryCursorStep(setting, ledger, call, seen);
  }

  private void judge() {
    rulebook.judge(step(), findings);
  }

  private String blamed() {
    return findings.requirement(findings.blamed()).id();
  }

  private String text() {
    return findings.note(findings.blamed()).text();
  }

  private Finding finding(String id) {
    for (int i = 0; i < findings.size(); i++) {
      if (findings.requirement(i).id().equals(id)) {
        return findings.finding(i);
      }
    }
    throw new AssertionError("no requirement " + id);
  }
}
