package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The gate and what else reads results, as users have them: exit codes and first lines. */
@TestInstance(Lifecycle.PER_CLASS)
final class GateIT {
  private static final String FAULT = "out/restarts-instead-of-continuing";

  /** Enough for every corner; what is gated here is any run. */
  private static final String TRIES = "2000";

  private Path folder;
  private Distribution distribution;

  @BeforeAll
  void runBoth(@TempDir Path temporary) throws Exception {
    folder = temporary;
    distribution = Distribution.in(folder);
    distribution.scatterproof("run", "--area", "dma", "--tries", TRIES);
    distribution.scatterproof(
        "run",
        "--impl",
        "class=org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
        "--classpath",
        Distribution.fault("scatterproof-fault-restarts.jar"),
        "--tries",
        TRIES);
    Files.writeString(folder.resolve("policy.yaml"), "areas: [dma]\n");
    Files.writeString(folder.resolve("mbuf.yaml"), "areas: [dma, mbuf]\n");
  }

  @Test
  void whatConformsMayGoOn() throws Exception {
    assertRan(distribution.scatterproof("gate", "out/reference"), 0, "conformant (dma), profile");
  }

  @Test
  void whatFailsMayNot() throws Exception {
    Ran ran = distribution.scatterproof("gate", FAULT);

    assertRan(ran, 2, "policy failed: 1 rule is not met (dma), profile documented");
    assertThat(ran.out()).contains("dma.gen.continues failed (MUST), v1-");
  }

  @Test
  void anAreaThatWasNotAskedMayNot() throws Exception {
    Ran ran = distribution.scatterproof("gate", "out/reference", "--policy", "mbuf.yaml");

    assertRan(ran, 2, "policy failed: ");
    assertThat(ran.out()).contains("area mbuf was not asked");
  }

  @Test
  void waiversThatSomebodyCompletedLetItPass() throws Exception {
    assertRan(distribution.scatterproof("waivers", "draft", FAULT, "--out", "waivers.yaml"), 0, "");
    assertRefused(65, "waivers.yaml:6:13: ", "gate", FAULT, "--waivers", "waivers.yaml");
    assertRefused(64, "exists", "waivers", "draft", FAULT, "--out", "waivers.yaml");
    Path file = folder.resolve("waivers.yaml");
    Files.writeString(file, Files.readString(file).replace("\"\"", "2099-01-31"));

    Ran ran = distribution.scatterproof("gate", FAULT, "--waivers", "waivers.yaml");

    assertRan(ran, 0, "conformant with waivers: 3 failures waived (dma), profile documented");
  }

  @Test
  void explainTellsOfEveryRule() throws Exception {
    Ran ran = distribution.scatterproof("gate", "out/reference", "--explain");

    assertRan(ran, 0, "conformant (dma), profile documented");
    assertThat(ran.out().lines().filter(line -> line.startsWith("met  "))).hasSize(7);
  }

  @Test
  void whatGotWorseMayNotGoOn() throws Exception {
    Ran same =
        distribution.scatterproof(
            "gate", "out/reference", "--baseline", "out/reference/verdict.json");
    Ran worse =
        distribution.scatterproof("gate", FAULT, "--baseline", "out/reference/verdict.json");

    assertRan(same, 0, "conformant (dma)");
    assertRan(worse, 2, "policy failed: 2 rules are not met");
    assertThat(worse.out()).contains("requirement dma.gen.continues passed before, and does not");
  }

  @Test
  void aPolicyThatIsNotThereIsRefused() throws Exception {
    assertRefused(65, "none.yaml: there is no such", "gate", FAULT, "--policy", "none.yaml");
  }

  @Test
  void resultsThatAreNotThereAreRefused() throws Exception {
    assertRefused(65, "there is no such file; run first", "gate", "out/nobody");
  }

  @Test
  void compareTellsTheDifference() throws Exception {
    Ran same = distribution.scatterproof("compare", FAULT, FAULT);
    Ran other = distribution.scatterproof("compare", "out/reference", FAULT);

    assertThat(same.out()).contains(" behave alike, ");
    assertThat(same.exitCode()).isZero();
    assertThat(other.out()).contains(" differ in ", "requirement  dma.gen.continues");
    assertThat(other.exitCode()).isEqualTo(1);
  }

  @Test
  void resultsAreCompleteCutOffOrDamaged() throws Exception {
    Path file = folder.resolve("out/reference/results.jsonl");
    String text = Files.readString(file);
    Files.writeString(folder.resolve("cut.jsonl"), text.substring(0, text.length() / 2));
    Files.writeString(folder.resolve("changed.jsonl"), text.replaceFirst("PASSED", "FAILED"));

    assertRan(distribution.scatterproof("verify-results", file.toString()), 0, "complete: ");
    assertRefused(65, "cut off: the run did not finish", "verify-results", "cut.jsonl");
    assertRefused(65, "is not what it is of", "verify-results", "changed.jsonl");
  }

  @Test
  void reportWritesAfreshWhatRunWrote() throws Exception {
    Path verdict = folder.resolve("out/reference/verdict.json");
    byte[] before = Files.readAllBytes(verdict);
    Files.delete(verdict);
    Files.delete(folder.resolve("out/matrix.html"));

    Ran ran = distribution.scatterproof("report");

    assertRan(ran, 0, "out/reference: conformant (dma");
    assertThat(verdict).hasBinaryContent(before);
    assertThat(folder.resolve("out/matrix.html")).isRegularFile();
    assertRefused(64, "is no folder", "report", "nowhere");
  }

  private static void assertRan(Ran ran, int exitCode, String beginning) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith(beginning);
    assertThat(ran.exitCode()).isEqualTo(exitCode);
  }

  private void assertRefused(int exitCode, String line, String... args) throws Exception {
    Ran ran = distribution.scatterproof(args);

    assertThat(ran.err()).startsWith("scatterproof: ").contains(line).containsOnlyOnce("\n");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exitCode()).isEqualTo(exitCode);
  }
}
