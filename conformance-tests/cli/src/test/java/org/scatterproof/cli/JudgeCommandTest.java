package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code judge}, {@code run --record} and {@code replay} of a trace say and exit with. */
final class JudgeCommandTest {

  private static final String TRACE =
      """
      {"trace":1,"implementation":"acme-dma","version":"2.1","capabilities":["dma"]}
      {"constraints":0,"area":"dma","output":"HOST_64","maxSegmentSize":"0x1000"}
      {"descriptor":1,"direction":"OUT","extents":[["0x1000","0x1800"]]}
      {"command":7,"op":"create","constraints":0,"answer":{"created":true}}
      {"command":7,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":"Success"}}
      {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x1000","count":1,"segments":[["0x1000","0x1000"]]}}
      """;

  private static final String WRONG =
      """
      {"command":7,"op":"genIOVMSegments","offset":"0x1000","capacity":1,"answer":{"code":"Success","offset":"0x1800","count":1,"segments":[["0x1000","0x800"]]}}
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aTrace() {
    file = folder.resolve("driver.jsonl");
  }

  @Test
  void aTraceThatKeepsTheRulesExitsWith0() throws Exception {
    Files.writeString(file, TRACE);

    Ran ran = judge();

    assertThat(ran.out()).startsWith("conformant as far as recorded: ").contains("3 calls judged");
    assertThat(ran.exitCode()).isZero();
    assertThat(folder.resolve("out/acme-dma/results.jsonl")).isRegularFile();
    assertThat(folder.resolve("out/acme-dma/junit.xml")).isRegularFile();
  }

  @Test
  void aViolationIsNamedWithFileAndLineAndExitsWith1() throws Exception {
    Files.writeString(file, TRACE + WRONG);

    Ran ran = judge();

    assertThat(ran.err()).contains(file + ":7: dma.gen.continues is violated: ");
    assertThat(ran.out())
        .contains("dma.gen.continues violated by \"acme-dma\"", "observed at " + file)
        .contains("counterexamples/dma.gen.continues.1.json");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void aTraceWithoutACallThatCouldBeJudgedIsInconclusive() throws Exception {
    Files.writeString(file, TRACE.substring(0, TRACE.indexOf("{\"command\"")));

    assertThat(judge().exitCode()).isEqualTo(3);
  }

  @Test
  void damageIsNamedInOneLineAndExitsWith65() throws Exception {
    Files.writeString(file, TRACE + "{\"command\":7,");

    Ran ran = judge();

    assertThat(ran.exitCode()).isEqualTo(65);
    assertThat(ran.err()).contains(file + ":7:14: ends in the middle").doesNotContain("Exception");
    assertThat(judge("--lenient").exitCode()).isZero();
  }

  @Test
  void aTraceThatIsNotThereIsNamed() {
    assertThat(judge().err()).contains(file + ": is not there; name a trace");
    assertThat(judge().exitCode()).isEqualTo(65);
  }

  @Test
  void whatRunRecordsIsJudgedAsTheRunWas() {
    Ran run =
        Ran.scatterproof(
            "run",
            "--impl",
            "class=org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
            "--only",
            "dma.continue.*",
            "--tries",
            "0",
            "--record",
            file.toString(),
            "--out",
            folder.resolve("run").toString());
    Ran judged = judge();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.out())
        .contains("dma.gen.continues  MUST, blamed in")
        .contains("the trace says: scenarios, and the counterexamples of explorations;");
  }

  @ParameterizedTest
  @CsvSource({
    "ExitsTheProcess, a call was not answered: exit(0)",
    "LoopsForever, a call was not answered: timeout"
  })
  void whatTakesItsProcessWithItIsConvictedByItsRecordingToo(String fault, String why) {
    Ran.scatterproof(
        "run",
        "--impl",
        "class=org.scatterproof.faults.misbehaving." + fault,
        "--only",
        "dma.continue.one-at-a-time@4k",
        "--deadline",
        "1",
        "--tries",
        "0",
        "--record",
        file.toString(),
        "--out",
        folder.resolve("run").toString());

    assertThat(judge().out()).contains("spi.answers  MUST, blamed in 1 scenario", why);
  }

  @Test
  void replayComparesWhatWasObservedWithWhatAnImplementationAnswers() throws Exception {
    Files.writeString(file, TRACE + WRONG);

    Ran ran =
        Ran.scatterproof("replay", file.toString(), "--out", folder.resolve("replay").toString());

    assertThat(ran.out())
        .contains("agree 0 of 1")
        .contains("recorded segment 0 [0x1000 +0x800], answered [0x2000 +0x800]");
    assertThat(ran.err()).contains("1 scenario made of its calls; 0 calls left out");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void replayOfWhatHardlyAnyCallCouldBePlayedOfClaimsLittle() throws Exception {
    Files.writeString(
        file,
        TRACE
            + """
            {"command":9,"op":"create","constraints":0,"answer":{"created":true}}
            {"command":9,"op":"readBytes","offset":0,"length":8,"answer":{"transferred":0}}
            """);

    Ran ran =
        Ran.scatterproof("replay", file.toString(), "--out", folder.resolve("replay").toString());

    assertThat(ran.out()).startsWith("nothing wrong as far as replayed: ");
    assertThat(ran.err()).contains("1 scenario made of its calls; 1 call left out");
    assertThat(ran.exitCode()).isZero();
  }

  private Ran judge(String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "judge";
    words[1] = file.toString();
    words[2] = "--out";
    words[3] = folder.resolve("out").toString();
    System.arraycopy(more, 0, words, 4, more.length);
    return Ran.scatterproof(words);
  }
}
