package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and the one line that goes with each, of the program as users have it. */
final class DistributionIT {
  private final Path folder;
  private final Distribution distribution;

  /** Finds no Allure, whose page would take most of the time of a short run. */
  private final Distribution pageless;

  DistributionIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.distribution = Distribution.in(folder);
    this.pageless = distribution.withoutAllure(folder.resolve("home"));
  }

  @Test
  void version() throws Exception {
    Ran ran = distribution.scatterproof("--version");

    assertThat(ran.out()).matches("scatterproof [0-9]+\\.[0-9]+\\.[0-9]+\n");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void unknownCommand() throws Exception {
    assertRefused(64, "unknown command ruin (did you mean run?)", "ruin");
  }

  @Test
  void unknownOption() throws Exception {
    assertRefused(64, "unknown option --outt (did you mean --out?)", "run", "--outt", "x");
  }

  @Test
  void unknownArea() throws Exception {
    assertRefused(64, "unknown area dna (did you mean dma?)", "run", "--area", "dna");
  }

  @Test
  void unknownScenarioOrRequirement() throws Exception {
    assertRefused(64, "dma.gen.continue ", "run", "--only", "dma.gen.continue");
  }

  @Test
  void unwritableFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));

    assertRefused(64, file.toString(), "run", "--out", file.toString());
    assertThat(file).isEmptyFile();
  }

  @Test
  void unknownImplementation() throws Exception {
    assertRefused(69, "refrence", "run", "--impl", "refrence");
  }

  @Test
  void missingJar() throws Exception {
    assertRefused(69, "no.jar", "run", "--impl", "class=Mine", "--classpath", "no.jar");
  }

  @Test
  void missingClass() throws Exception {
    assertRefused(
        69,
        "com.example.Mine",
        "run",
        "--impl",
        "class=com.example.Mine",
        "--classpath",
        Distribution.fault("scatterproof-fault-restarts.jar"));
  }

  @Test
  void theReferenceIsConformant() throws Exception {
    Ran ran = distribution.scatterproof("run");

    assertThat(ran.out())
        .startsWith(
            "conformant (dma with copy, mapper, clone, transfer; mbuf; memory-cursor; state),"
                + " profile documented\n");
    assertThat(ran.out().lines()).hasSizeLessThan(50);
    assertThat(ran.exitCode()).isZero();
    assertThat(list("out/reference"))
        .contains("results.jsonl", "verdict.json", "junit.xml", "allure-results", "report.html");
    assertThat(list("out")).containsExactly("matrix.html", "reference");
  }

  @Test
  void aFaultIsBlamedByName() throws Exception {
    Ran ran =
        run(
            "org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
            Distribution.fault("scatterproof-fault-restarts.jar"),
            "--only",
            "dma.continue.one-at-a-time@4k");

    assertThat(ran.out())
        .startsWith("not conformant: 1 of ")
        .contains("dma.gen.continues violated by \"restarts-instead-of-continuing\"")
        .contains("  Let     ", "  Then    ", "  But     ")
        .contains("out/restarts-instead-of-continuing/counterexamples/dma.gen.continues.1.json\n")
        .contains("out/restarts-instead-of-continuing/counterexamples/dma.gen.continues.1.svg\n")
        .contains(
            "out/restarts-instead-of-continuing/counterexamples/dma.gen.continues.1.test.java\n");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void whoThrowsIsBlamed() throws Exception {
    Ran ran = misbehaving("AlwaysThrows", "--only", "dma.continue.one-at-a-time@4k");

    assertThat(ran.out()).contains("spi.answers violated by", "threw java.lang.");
    assertThat(ran.err()).doesNotContain("Exception");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void whoExitsIsBlamed() throws Exception {
    Ran ran = misbehaving("ExitsTheProcess", "--only", "dma.continue.one-at-a-time@4k");

    assertThat(ran.out()).contains("spi.answers violated by", "ended the process with exit code");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void whoHangsIsBlamedInTime() throws Exception {
    Ran ran =
        misbehaving("LoopsForever", "--only", "dma.continue.one-at-a-time@4k", "--deadline", "1");

    assertThat(ran.out()).contains("spi.answers violated by", "did not return within 1 s");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void whoCannotBeMadeIsUnavailable() throws Exception {
    Ran ran = misbehaving("ThrowsInConstructor");

    assertThat(ran.err()).startsWith("scatterproof: ").containsOnlyOnce("\n");
    assertThat(ran.exitCode()).isEqualTo(69);
  }

  @Test
  void aCounterexampleReplays() throws Exception {
    run(
        "org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
        Distribution.fault("scatterproof-fault-restarts.jar"),
        "--only",
        "dma.continue.one-at-a-time@4k");

    String counterexamples = "out/restarts-instead-of-continuing/counterexamples/";
    String first = list(counterexamples).get(0);
    Ran ran = distribution.scatterproof("replay", counterexamples + first);

    assertThat(ran.out()).startsWith("nothing wrong as far as replayed");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void aBrokenScenarioIsRefusedWithItsPlace() throws Exception {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "area: dma\ntitle: Broken\nscenarios:\n  - id: 7\n");

    assertRefused(65, "broken.yaml:4", "replay", "broken.yaml");
  }

  @Test
  void aReportThatCannotBeMadeLosesNoResult() throws Exception {
    Ran ran =
        new Distribution(folder, folder.resolve("nowhere"))
            .scatterproof("run", "--only", "dma.continue.one-at-a-time@4k");

    assertThat(ran.err().lines()).last().asString().startsWith("scatterproof: ").contains("report");
    assertThat(ran.out()).startsWith("conformant as far as asked");
    assertThat(ran.exitCode()).isZero();
    assertThat(list("out/reference"))
        .contains("results.jsonl", "verdict.json", "junit.xml")
        .doesNotContain("report.html");
  }

  @Test
  void nothingExecutedIsNoVerdict() throws Exception {
    Ran ran =
        run(
            "org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
            Distribution.fault("scatterproof-fault-restarts.jar"),
            "--area",
            "mbuf");

    assertThat(ran.out()).startsWith("inconclusive: nothing was executed");
    assertThat(ran.exitCode()).isEqualTo(3);
  }

  @Test
  void anErrorLeavesEarlierResultsAsTheyAre() throws Exception {
    pageless.scatterproof("run", "--only", "dma.continue.one-at-a-time@4k");
    byte[] before = Files.readAllBytes(folder.resolve("out/reference/results.jsonl"));

    pageless.scatterproof("run", "--only", "no.such.id");
    pageless.scatterproof("run", "--impl", "class=Mine", "--classpath", "no.jar");

    assertThat(folder.resolve("out/reference/results.jsonl")).hasBinaryContent(before);
    assertThat(list("out")).containsExactly("matrix.html", "reference");
  }

  @Test
  void anEndedRunLeavesNothingBehind() throws Exception {
    pageless.scatterproof("run", "--only", "dma.continue.one-at-a-time@4k");
    byte[] before = Files.readAllBytes(folder.resolve("out/reference/results.jsonl"));

    Process process = distribution.start("run");
    assertThat(process.errorReader(UTF_8).readLine()).startsWith("scatterproof: judging ");
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(children).isNotEmpty();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (children.stream().anyMatch(DistributionIT::isRunning) && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    assertThat(children).noneMatch(DistributionIT::isRunning);
    assertThat(folder.resolve("out/reference/results.jsonl")).hasBinaryContent(before);
    // What it had begun is hidden, and the next run takes it away.
    assertThat(list("out"))
        .allMatch(
            each -> List.of("matrix.html", "reference").contains(each) || each.startsWith("."));
  }

  @Test
  void selftestConvictsFaultsAndPassesControls() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "selftest", "--fault", "SpansPhysicalGap,LoopsForever,NeverMergesExtents");

    assertThat(ran.out())
        .startsWith("2 of 2 faults convicted by name, 1 of 1 control passed, ")
        .contains("dma.gen.coverage violated by \"spans-physical-gap\"")
        .containsPattern("misbehaving.LoopsForever +convicted +spi.answers .*, timeout");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void benchTimesTheReference() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "bench", "--quick", "--only", "dma.scattered.capacity-32", "--json", "bench.json");

    assertThat(ran.out()).startsWith("reference ").contains("256 scattered pages, 32 a call");
    assertThat(folder.resolve("bench.json")).content().contains("scatterproof-bench/1");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void benchOfUnknownCase() throws Exception {
    assertRefused(64, "mbuf.singel (did you mean mbuf.single?)", "bench", "--only", "mbuf.singel");
  }

  @Test
  void benchOfMissingJar() throws Exception {
    assertRefused(69, "no.jar", "bench", "--impl", "class=Mine", "--classpath", "no.jar");
  }

  /**
   * Whether a process has not ended. An orphan that has stays a zombie until the machine's first
   * process looks after it, which on some takes its time.
   */
  static boolean isRunning(ProcessHandle process) {
    try {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      return process.isAlive()
          && !(Files.exists(status) && Files.readString(status).contains("State:\tZ"));
    } catch (IOException e) {
      return false; // it ended while it was looked at
    }
  }

  private Ran misbehaving(String fault, String... more) throws IOException, InterruptedException {
    return run("org.scatterproof.faults.misbehaving." + fault, Distribution.faults(), more);
  }

  private Ran run(String fault, String jar, String... more)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("run", "--impl", "class=" + fault));
    args.addAll(List.of("--classpath", jar));
    args.addAll(List.of(more));
    return pageless.scatterproof(args.toArray(String[]::new));
  }

  private List<String> list(String subfolder) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve(subfolder))) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private void assertRefused(int exitCode, String line, String... args)
      throws IOException, InterruptedException {
    Ran ran = distribution.scatterproof(args);

    assertThat(ran.err()).startsWith("scatterproof: ").contains(line).containsOnlyOnce("\n");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exitCode()).isEqualTo(exitCode);
  }
}
