package org.scatterproof.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Fate.End;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.dma.SpansPhysicalGap;
import org.scatterproof.faults.misbehaving.ExitsTheProcess;
import org.scatterproof.faults.misbehaving.ThrowsInConstructor;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.faults.stateful.RestartsAfterOverrun;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;
import org.scatterproof.spec.result.SelftestMatrix.Standing;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/** What is right is called right, and each way to be wrong is found. */
final class SelftestTest {

  private static final Effort FEW = new Effort(true, 1, 200);

  /** Claims to be right, and answers Busy to every clear. */
  @Conforms
  public static final class FalseControl extends PlainDma {
    @Override
    protected PlainDmaCommand newCommand(Platform platform) {
      return new PlainDmaCommand(platform) {
        @Override
        public int clearMemoryDescriptor(boolean autoComplete) {
          return IOReturn.BUSY;
        }
      };
    }
  }

  /** Makes no mistake, and does not say so. */
  public static final class NoFault extends PlainImplementation {}

  @Test
  void aFaultIsConvictedByTheNameThatItGives() throws Exception {
    Fate fate = judge(Subject.named("SpansPhysicalGap").get(0));

    assertThat(fate.end()).isEqualTo(End.CONVICTED);
    assertThat(fate.blamed()).isEqualTo("dma.gen.coverage");
    assertThat(fate.calls()).isEqualTo(2);
    assertThat(fate.text()).contains("dma.gen.coverage violated by");
  }

  @Test
  void aFaultThatIsBlamedForSomethingElseIsBlamedWrongly() throws Exception {
    Fate fate = judge(fault(SpansPhysicalGap.class, "dma.gen.overrun"));

    assertThat(fate.end()).isEqualTo(End.WRONGLY_BLAMED);
    assertThat(fate.end().isRight()).isFalse();
  }

  @Test
  void aBlameThatTheFaultAdmitsIsPassedOverUntilTheMainOneComes() throws Exception {
    Fate fate =
        judge(
            new Subject(
                SpansPhysicalGap.class,
                "dma.gen.capacity-zero",
                Set.of(
                    "dma.gen.coverage",
                    "dma.gen.refusal-justified",
                    "dma.gen.continues",
                    "dma.gen.relative"),
                null,
                false));

    assertThat(fate.end()).isEqualTo(End.ESCAPED);
  }

  @Test
  void whatIsRightEscapesAsAFault() throws Exception {
    Fate fate = judge(fault(NoFault.class, "mbuf.gen.count"));

    assertThat(fate.end()).isEqualTo(End.ESCAPED);
    assertThat(fate.blamed()).isNull();
  }

  @Test
  void aStatefulFaultIsFoundByItsModelAlone() throws Exception {
    Fate fate = judge(Subject.named("RestartsAfterOverrun").get(0));

    assertThat(fate.end()).isEqualTo(End.CONVICTED);
    assertThat(fate.evidence()).startsWith("dma.continuation, try ");
    assertThat(fate.subject().type()).isEqualTo(RestartsAfterOverrun.class);
  }

  @Test
  void aControlThatIsWrongIsAccused() throws Exception {
    Fate fate = judge(fault(FalseControl.class, null));

    assertThat(fate.end()).isEqualTo(End.ACCUSED);
    assertThat(fate.blamed()).startsWith("dma.clear.");
  }

  @Test
  void whatTakesItsProcessWithItIsConvictedOfNotAnswering() throws Exception {
    List<Fate> fates =
        new Selftest(2, FEW, FEW, Path.of("stress.jar"))
            .judge(
                List.of(
                    Subject.named(ExitsTheProcess.class.getName()).get(0),
                    Subject.named(ThrowsInConstructor.class.getName()).get(0)),
                fate -> {});

    assertThat(fates).extracting(Fate::end).containsOnly(End.CONVICTED);
    assertThat(fates).extracting(Fate::blamed).containsOnly("spi.answers");
    assertThat(fates.get(0).evidence()).endsWith(", exit(0)");
    assertThat(fates.get(1).evidence()).isEqualTo("it cannot be made");
  }

  @Test
  void theMatrixHoldsWhatEachTechniqueFindsByItself() throws Exception {
    SelftestMatrix matrix =
        new Selftest(2, FEW, FEW, Path.of("stress.jar"))
            .matrix(
                List.of(
                    fault(SpansPhysicalGap.class, "dma.gen.coverage"),
                    fault(NoFault.class, "mbuf.gen.count"),
                    Subject.named("RestartsAfterOverrun").get(0),
                    Subject.named("LoopsForever").get(0),
                    Subject.named("NeverMergesExtents").get(0)),
                row -> {});

    assertThat(matrix.faults())
        .extracting(FaultRow::standing)
        .containsExactly(
            Standing.BLAMED_WRONGLY, Standing.ESCAPED, Standing.CONVICTED, Standing.CONVICTED);
    assertThat(matrix.faults().get(0).evidence().get("catalog").convictions()).isGreaterThan(100);
    assertThat(matrix.faults().get(0).evidence().get("catalog").wrong())
        .containsExactly("dma.gen.refusal-justified");
    assertThat(matrix.faults().get(0).evidence().get("scope").first()).isEqualTo("tiny.dma");
    assertThat(matrix.faults().get(1).evidence().get("scope").convictions()).isZero();
    assertThat(matrix.faults().get(3).evidence()).containsOnlyKeys("catalog");
  }

  /** What profile documented admits is no fault there. */
  @Test
  void whatOnlyExactAsksIsJudgedByExact() throws Exception {
    SelftestMatrix matrix =
        new Selftest(2, FEW, FEW, Path.of("stress.jar"))
            .matrix(
                List.of(
                    Subject.named("EndsMemorySegmentsAtPages").get(0),
                    Subject.named("CutsPacketSegmentsInTwo").get(0)),
                row -> {});

    assertThat(matrix.faults()).extracting(FaultRow::standing).containsOnly(Standing.CONVICTED);
    assertThat(matrix.faults().get(0).breaks()).isEqualTo("memory-cursor.gen.canonical-list");
    assertThat(matrix.faults().get(0).evidence().get("catalog").convictions()).isPositive();
    assertThat(matrix.faults().get(1).evidence().get("catalog").convictions()).isPositive();
  }

  @Test
  void everyImplementationOfTheModuleIsJudged() {
    assertThat(Subject.all()).hasSameSizeAs(Faults.all());
    assertThat(Subject.all()).filteredOn(Subject::isControl).hasSizeGreaterThan(20);
  }

  @Test
  void oneMistakeInTwoAreasIsToldApartByItsPackage() throws Exception {
    assertThat(Subject.named("RefusesLongArrays"))
        .extracting(Subject::name)
        .containsExactly("dma.RefusesLongArrays", "unusual.RefusesLongArrays");
    assertThat(Subject.named("unusual.RefusesLongArrays"))
        .extracting(Subject::isControl)
        .containsExactly(true);
  }

  @Test
  void aNameThatDoesNotExistGetsTheNearestOne() {
    assertThatThrownBy(() -> Subject.named("SpansPhysicalGaps"))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "--fault: there is no fault SpansPhysicalGaps (did you mean SpansPhysicalGap?)");
  }

  private static Subject fault(Class<? extends Implementation> type, @Nullable String breaks) {
    return new Subject(type, breaks, Set.of(), null, false);
  }

  private static Fate judge(Subject subject) throws Exception {
    return new Selftest(1, FEW, FEW, Path.of("stress.jar"))
        .judge(List.of(subject), fate -> {})
        .get(0);
  }
}
