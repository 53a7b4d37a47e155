package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.engine.ProgressListener;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.dma.RestartsInsteadOfContinuing;
import org.scatterproof.faults.dma.SpansPhysicalGap;
import org.scatterproof.faults.misbehaving.ExhaustsMemory;
import org.scatterproof.faults.misbehaving.ExitsTheProcess;
import org.scatterproof.faults.misbehaving.LoopsForever;
import org.scatterproof.faults.misbehaving.PrintsToStdout;
import org.scatterproof.faults.misbehaving.ThrowsInConstructor;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Profile;

/**
 * Implementations of a user's, in jars that see nothing but the SPI: those that misbehave are
 * convicted of that, and the rest of the run is as it would be.
 */
final class MisbehavingTest {

  /** Creates a command and calls nothing that hangs or dies. */
  private static final String HARMLESS = "dma.short.refuses-mapping";

  private static final String WALK = "dma.bug.2-*";

  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(classes = {ExitsTheProcess.class, ExhaustsMemory.class, LoopsForever.class})
  void whatDoesNotAnswerIsConvictedOfThatAndTheRestIsRun(Class<?> type) throws Exception {
    RunSummary run = run(type, allFaults(), WALK, HARMLESS);

    assertThat(run.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(failed(run)).containsExactly("spi.answers");
    assertThat(run.scenarios())
        .filteredOn(scenario -> scenario.outcome() == Outcome.PASSED)
        .extracting(ScenarioResult::id)
        .containsExactly(HARMLESS);
  }

  @Test
  void whatCannotBeMadeIsUnavailable() {
    assertThatThrownBy(() -> run(ThrowsInConstructor.class, allFaults(), WALK))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessageContaining("ThrowsInConstructor");
  }

  @Test
  void whatItPrintsDisturbsNothing() throws Exception {
    RunSummary run = run(PrintsToStdout.class, allFaults(), WALK, HARMLESS, "mbuf.bug.*");

    assertThat(failed(run)).isEmpty();
    assertThat(run.scenarios()).hasSizeGreaterThan(2);
  }

  @Test
  void aJarOfItsOwnIsEnoughToBeBlamedForNotContinuing() throws Exception {
    RunSummary run =
        run(RestartsInsteadOfContinuing.class, jar("restarts"), "dma.continue.one-at-a-time");

    assertThat(failed(run)).containsExactly("dma.gen.continues");
  }

  @Test
  void aJarOfItsOwnIsEnoughToBeBlamedForAGap() throws Exception {
    RunSummary run = run(SpansPhysicalGap.class, jar("spans-gap"), "dma.continue.one-at-a-time");

    assertThat(failed(run)).containsExactly("dma.gen.coverage");
  }

  private RunSummary run(Class<?> type, Path classPath, String... only)
      throws CannotRun, IOException {
    return ConformanceRun.run(
        new RunRequest(
            new ImplementationChoice.Named(type.getName(), List.of(classPath)),
            Set.of(),
            Profile.DOCUMENTED,
            List.of(only),
            List.of(),
            out,
            Duration.ofSeconds(2),
            "./scatterproof run"),
        ProgressListener.SILENT);
  }

  private static List<String> failed(RunSummary run) {
    return run.requirements().stream()
        .filter(r -> r.outcome() == Outcome.FAILED || r.outcome() == Outcome.BROKEN)
        .map(RequirementResult::id)
        .toList();
  }

  /** The faults module's jar, or its classes where it was not packed yet. */
  private static Path allFaults() throws URISyntaxException {
    return Path.of(Faults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Path jar(String classifier) throws URISyntaxException {
    Path jar = allFaults().resolveSibling("scatterproof-fault-" + classifier + ".jar");
    assumeThat(jar).as("packed by phase package").exists();
    return jar;
  }
}
