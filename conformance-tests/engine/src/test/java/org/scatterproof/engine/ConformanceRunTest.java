package org.scatterproof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.example.toy.DmaToy;
import org.example.toy.ExitingToy;
import org.example.toy.RestartingToy;
import org.example.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.explore.ExamplesExplorer;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** A run, from the request to the files, its verdict and its exit code. */
final class ConformanceRunTest {

  private static final String CONTINUES = "dma.gen.continues";

  @TempDir private Path out;

  @Test
  void aRunThatExercisesAllThatItNamesIsConformant() throws Exception {
    RunSummary run = run(Toy.class, Set.of(), "dma.gen.overrun");

    assertThat(run.exitCode()).isZero();
    assertThat(run.scenarios())
        .extracting(scenario -> scenario.id())
        .containsExactly("dma.example.ring-of-one@4k", "dma.example.ring-of-one@16k");
    assertThat(requirement(run, "dma.gen.overrun").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(requirement(run, "dma.gen.overrun").exercised()).isEqualTo(2);
    assertThat(run.verdict())
        .startsWith("conformant as far as asked: ")
        .endsWith(" requirements (dma, mbuf), profile documented, only dma.gen.overrun");
  }

  @Test
  void whatNoScenarioExercisesMakesTheWholeInconclusive() throws Exception {
    RunSummary run = run(Toy.class, Set.of());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.verdict()).startsWith("inconclusive: ");
    assertThat(requirement(run, "dma.gen.alignment").outcome()).isEqualTo(Outcome.UNTESTED);
    assertThat(requirement(run, "dma.gen.alignment").reason())
        .isEqualTo("no scenario is there to exercise it");
    assertThat(requirement(run, "dma.gen.canonical-list").reason())
        .isEqualTo("asked by profile exact only");
  }

  @Test
  void aViolationBlamesOneRequirementAndSavesItsCounterexample() throws Exception {
    RunSummary run = run(RestartingToy.class, Set.of(Capability.DMA));

    RequirementResult blamed = requirement(run, CONTINUES);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(blamed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(blamed.violatingScenarios())
        .containsExactly("dma.example.ring-of-one@4k", "dma.example.ring-of-one@16k");
    assertThat(blamed.counterexample()).isEqualTo("counterexamples/dma.gen.continues.1.json");
    assertThat(requirement(run, "dma.gen.coverage").alsoScenarios()).isEqualTo(2);
    assertThat(requirement(run, "mbuf.gen.coverage").reason()).isEqualTo("area mbuf was not asked");

    Path file = run.folder().resolve("counterexamples/dma.gen.continues.1.json");
    JsonNode saved = new ObjectMapper().readTree(file.toFile());
    assertThat(saved.get("blamed").asText()).isEqualTo(CONTINUES);
    assertThat(Catalog.ofFiles(List.of(file)).scenarios()).hasSize(1);
  }

  @Test
  void whoEndsTheProcessIsConvictedAndTheRestIsJudged() throws Exception {
    RunSummary run = run(ExitingToy.class, Set.of());

    RequirementResult answers = requirement(run, "spi.answers");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(answers.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(answers.text())
        .contains(
            "one of these calls ended the process with exit code 3: it was in genIOVMSegments");
    assertThat(requirement(run, "mbuf.gen.coverage").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whatIsNotDeclaredIsInapplicable() throws Exception {
    RunSummary run = run(DmaToy.class, Set.of(), "dma.example.*", "mbuf.example.*");

    assertThat(run.scenarios()).hasSize(4);
    assertThat(run.verdict()).contains(" (dma), ");
    assertThat(requirement(run, "mbuf.gen.coverage").reason())
        .isEqualTo("the implementation does not declare capability mbuf");
  }

  @Test
  void nothingExecutedIsNeverConformant() throws Exception {
    RunSummary run = run(DmaToy.class, Set.of(Capability.MBUF));

    assertThat(run.scenarios()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.verdict())
        .isEqualTo("inconclusive: nothing was executed (no area), profile documented");
  }

  @Test
  void resultsAreOneObjectALineFromHeaderToFooter() throws Exception {
    RunSummary run = run(Toy.class, Set.of());

    List<String> lines = Files.readAllLines(run.folder().resolve("results.jsonl"));
    assertThat(lines.get(0)).startsWith("{\"type\":\"header\",\"format\":1,");
    assertThat(lines.get(1)).startsWith("{\"type\":\"requirement\",\"id\":\"spi.answers\",");
    assertThat(lines.get(lines.size() - 2)).startsWith("{\"type\":\"scenario\",");
    assertThat(lines.get(lines.size() - 1)).startsWith("{\"type\":\"footer\",");
    assertThat(run.footer().lines()).isEqualTo(lines.size() - 1);
  }

  @Test
  void laterResultsReplaceEarlierOnesWhole() throws Exception {
    Path stale = run(RestartingToy.class, Set.of()).folder().resolve("counterexamples");
    assertThat(stale).isDirectory();

    run(Toy.class, Set.of());

    assertThat(stale).doesNotExist();
    assertThat(out.toFile().list()).containsExactly("toy");
  }

  @Test
  void earlierResultsStayWhenTheLastStepFails() throws Exception {
    Path results = run(Toy.class, Set.of()).folder().resolve("results.jsonl");
    String earlier = Files.readString(results);

    assertThatThrownBy(
            () ->
                ConformanceRun.run(
                    request(Toy.class, Set.of()),
                    Examples.catalog(),
                    ProgressListener.SILENT,
                    (folder, place) -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(Files.readString(results)).isEqualTo(earlier);
    assertThat(out.toFile().list()).containsExactly("toy");
  }

  @Test
  void aFolderOfSomethingElseIsNeverReplaced() throws Exception {
    Path precious = Files.createDirectories(out.resolve("toy")).resolve("thesis.tex");
    Files.writeString(precious, "years of work");

    assertThatThrownBy(() -> run(Toy.class, Set.of()))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "--out: "
                + out.resolve("toy")
                + " holds no earlier results but something else; name another folder");
    assertThat(precious).hasContent("years of work");
  }

  @Test
  void anOutThatIsAFileIsRefusedBeforeTheRun() throws Exception {
    Path file = Files.writeString(out.resolve("file"), "");
    RunRequest request =
        new RunRequest(
            new ImplementationChoice.BuiltIn("none"),
            Set.of(),
            Profile.DOCUMENTED,
            List.of(),
            List.of(),
            file.resolve("deeper"),
            Duration.ofSeconds(5),
            "");

    assertThatThrownBy(() -> ConformanceRun.run(request, ProgressListener.SILENT))
        .isInstanceOf(UsageError.class)
        .hasMessage("--out: " + file + " is no folder; name another one");
  }

  @Test
  void whatAnExplorationFindsFailsItsRequirement() throws Exception {
    RunRequest request =
        new RunRequest(
            new ImplementationChoice.Named(RestartingToy.class.getName(), List.of()),
            Set.of(),
            Profile.DOCUMENTED,
            List.of(ExamplesExplorer.ALL.id()),
            List.of(),
            Effort.USUAL,
            out,
            Duration.ofSeconds(30),
            "./scatterproof run");

    RunSummary run =
        ConformanceRun.run(
            request, Examples.catalog(), ProgressListener.SILENT, (folder, place) -> {});

    assertThat(run.scenarios()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    ExplorationResult exploration = run.explorations().get(0);
    assertThat(exploration.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(exploration.blamed()).isEqualTo("dma.gen.continues");
    assertThat(exploration.counterexample()).isEqualTo("counterexamples/dma.gen.continues.1.json");
    assertThat(requirement(run, "dma.gen.continues").violatingScenarios())
        .containsExactly("dma.examples");
    assertThat(out.resolve("toy").resolve("counterexamples/dma.gen.continues.1.json")).exists();
    assertThat(Files.readString(out.resolve("toy/results.jsonl")))
        .contains("{\"type\":\"exploration\",\"id\":\"dma.examples\"");
  }

  @Test
  void anUnknownIdOrClassPathIsRefused() {
    assertThatThrownBy(() -> run(Toy.class, Set.of(), "dma.gen.continue"))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "--only: there is no requirement, scenario or exploration dma.gen.continue (did you"
                + " mean dma.gen.continues?); see ./scatterproof list");
    ImplementationChoice noJar =
        new ImplementationChoice.Named("com.acme.Dma", List.of(out.resolve("acme.jar")));
    assertThatThrownBy(() -> ConformanceRun.run(request(noJar, Set.of()), ProgressListener.SILENT))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessage("--classpath: there is no " + out.resolve("acme.jar"));
    assertThat(out).isEmptyDirectory();
  }

  private RunSummary run(Class<?> toy, Set<Capability> areas, String... only) throws Exception {
    return ConformanceRun.run(
        request(toy, areas, only),
        Examples.catalog(),
        ProgressListener.SILENT,
        (folder, place) -> {});
  }

  private RunRequest request(Class<?> toy, Set<Capability> areas, String... only) {
    return request(new ImplementationChoice.Named(toy.getName(), List.of()), areas, only);
  }

  private RunRequest request(ImplementationChoice choice, Set<Capability> areas, String... only) {
    return new RunRequest(
        choice,
        areas,
        Profile.DOCUMENTED,
        List.of(only),
        List.of(),
        out,
        Duration.ofSeconds(30),
        "./scatterproof run");
  }

  private static RequirementResult requirement(RunSummary run, String id) {
    return run.requirements().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }
}
