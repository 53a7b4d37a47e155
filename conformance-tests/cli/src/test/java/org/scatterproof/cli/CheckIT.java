package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.reports.Results;
import org.scatterproof.reports.ResultsReader;
import org.scatterproof.spec.result.Outcome;

/** The checker by the real command. */
final class CheckIT {

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void here() {
    distribution = Distribution.in(folder);
  }

  @Test
  void tinyHoldsAndItsResultsAreSound() throws Exception {
    Ran ran = distribution.scatterproof("check");
    Ran verified = distribution.scatterproof("verify-results", "out/check/abstract-cursor");

    assertThat(ran.out()).startsWith("holds for every call sequence (the abstract cursor,");
    assertThat(ran.exitCode()).isZero();
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void aTimeLimitLeavesWhatWasCovered() throws Exception {
    Ran ran = distribution.scatterproof("check", "--scope", "full", "--time-limit", "3s");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith("incomplete: the time limit of 3.0 s was reached (")
        .containsPattern("configurations +[0-9]+ of [0-9]+")
        .contains("not decided");
    assertIncomplete();
  }

  @Test
  void anImplementationIsSearchedToItsLastState() throws Exception {
    Ran ran = distribution.scatterproof("check", "--impl", "reference", "--area", "dma");
    Ran verified = distribution.scatterproof("verify-results", "out/check/reference");

    assertThat(ran.out())
        .contains("only tiny.dma")
        .containsPattern("tiny.dma  holds  670409 calls, method to the last state, states 30681,");
    assertThat(ran.exitCode()).isZero();
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void aFaultIsConvictedByAShortestSequence() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "check",
            "--impl",
            "class=org.scatterproof.faults.dma.NeverGoesBack",
            "--classpath",
            Distribution.faults(),
            "--html",
            "graph.html");

    assertThat(ran.exitCode()).isEqualTo(64);
    assertThat(ran.err()).contains("saves none; leave them out");

    Ran convicted =
        distribution.scatterproof(
            "check",
            "--impl",
            "class=org.scatterproof.faults.dma.NeverGoesBack",
            "--classpath",
            Distribution.faults());
    assertThat(convicted.out())
        .contains("tiny.dma  violated")
        .contains("shortest 3 calls")
        .contains("dma.gen.discards violated by");
    assertThat(convicted.exitCode()).isEqualTo(1);
  }

  @Test
  void aTimeLimitLeavesAnImplementationUndecided() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "check",
            "--impl",
            "reference",
            "--area",
            "dma",
            "--scope",
            "full",
            "--time-limit",
            "2s");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out()).contains("full.dma  inconclusive").contains("; time limit of 2 s");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"INT, 130", "TERM, 143"})
  @EnabledOnOs(OS.LINUX) // whose env can undo that a process in the background is deaf to Ctrl-C
  void aSignalLeavesWhatWasCovered(String signal, int exitCode) throws Exception {
    Process process = distribution.startHearing(signal, "check", "--scope", "full");
    assertThat(process.errorReader(UTF_8).readLine())
        .startsWith("scatterproof: ")
        .contains("configurations, ", "M transitions/s, ends in about ");

    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exitCode);
    assertThat(out).startsWith("incomplete: interrupted (the abstract cursor, scope full)");
    assertIncomplete();
  }

  private void assertIncomplete() throws Exception {
    Results written = ResultsReader.read(folder.resolve("out/check/abstract-cursor/results.jsonl"));
    assertThat(written.explorations())
        .singleElement()
        .satisfies(each -> assertThat(each.outcome()).isEqualTo(Outcome.CANT_TELL));
    assertThat(written.footer().exitCode()).isEqualTo(3);
  }
}
