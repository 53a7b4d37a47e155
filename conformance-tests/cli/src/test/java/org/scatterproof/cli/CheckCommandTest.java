package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.reports.Results;
import org.scatterproof.reports.ResultsReader;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/** What check says of the abstract cursor, and of what it is asked wrongly. */
final class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void tinyHoldsAndIsWritten() throws Exception {
    Ran ran = check("--jobs", "2");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("holds for every call sequence (the abstract cursor, scope tiny)\n")
        .contains("  configurations  896 of 896\n", "  states          138082\n")
        .contains("  transitions     2178682\n", "  depth           8\n")
        .contains("  holds                 an error has a byte that justifies it\n")
        .contains("  occurs after 3 calls  a call is not aligned\n")
        .endsWith("  results  " + results() + "\n");
    assertThat(ran.exitCode()).isZero();
    Results written = ResultsReader.read(results());
    assertThat(written.explorations())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.id()).isEqualTo("tiny.model");
              assertThat(each.technique()).isEqualTo("scope");
              assertThat(each.outcome()).isEqualTo(Outcome.PASSED);
              assertThat(each.figures()).contains(new Figure("states", "138082"));
            });
    assertThat(written.requirements())
        .isNotEmpty()
        .allMatch(each -> each.outcome() == Outcome.INAPPLICABLE);
  }

  @Test
  void anUnnoticedDescriptorIsFoundInSevenCalls() throws Exception {
    Ran ran = check("--seeded-fault", "1");

    assertThat(ran.out())
        .startsWith("violated: a list is the bytes that follow, and its offset is where they end (")
        .contains("\nShortest trace, 7 calls (breadth-first: no shorter one exists)\n")
        .contains("\n  7  genIOVMSegments(offset 2, capacity 1)  ->  Success  [1 +1]  offset 3\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ResultsReader.read(results()).explorations().get(0).text())
        .contains("7  genIOVMSegments(offset 2, capacity 1)");
  }

  @Test
  void anOffsetOneTooSmallIsFoundInFourCalls() {
    Ran ran = check("--seeded-fault", "2");

    assertThat(ran.out()).contains("\nShortest trace, 4 calls (");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void walksDecideNothingButViolations() {
    Ran nothing = check("--walks", "50", "--seed", "4");
    Ran found = check("--walks", "100000", "--seed", "4", "--seeded-fault", "2");

    assertThat(nothing.out())
        .startsWith("incomplete: 50 random walks of 60 actions, seed 4 (the abstract cursor");
    assertThat(nothing.exitCode()).isEqualTo(3);
    assertThat(found.out()).contains("(not all was searched: there may be shorter ones)");
    assertThat(found.exitCode()).isEqualTo(1);
  }

  @Test
  void aPinnedCountThatIsNotCountedIsOurOwnFault() throws Exception {
    Ran ran = check("--scope", scope("896, \"states\": 1"));

    assertThat(ran.out())
        .startsWith("no verdict: Scatterproof itself is wrong")
        .contains("\nWhat is wrong in Scatterproof\n  counted 138082 states where 1 are pinned\n");
    assertThat(ran.exitCode()).isEqualTo(70);
  }

  @Test
  void aFileThatIsWrongCostsOneLine() throws Exception {
    String file = scope("-1, \"states\": 1");

    Ran ran = check("--scope", file);

    assertThat(ran.err())
        .isEqualTo(
            "scatterproof: "
                + file
                + ":3:34: model.pinned.configurations is -1; expected is a whole number from 0 to"
                + " 9223372036854775807\n");
    assertThat(ran.exitCode()).isEqualTo(65);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsTypedWrong() {
    assertUsage(
        "--scope: there is no scope tin (did you mean tiny?); there is tiny, small, full, or name a"
            + " file",
        "--scope",
        "tin");
    assertUsage("--jobs: 0 is not between 1 and 64", "--jobs", "0");
    assertUsage(
        "--time-limit: 5d is no time from 0.001s to 168h; write 90s, 10m or 2h",
        "--time-limit",
        "5d");
    assertUsage("--walks: -1 is no number of walks; write 1000, for example", "--walks", "-1");
    assertUsage(
        "--configuration goes with --dot FILE or --html FILE; add one", "--configuration", "3");
    assertUsage(
        "--configuration: 896 is no number from 0 to 895",
        "--configuration",
        "896",
        "--dot",
        folder.resolve("x.dot").toString());
    assertUsage(
        "--html: /dev/null/x cannot be written; name a file in a folder that is",
        "--html",
        "/dev/null/x");
  }

  @Test
  void graphsOfOneConfiguration() throws Exception {
    Path dot = folder.resolve("g.dot");
    Path html = folder.resolve("g.html");

    Ran ran = check("--configuration", "300", "--dot", dot.toString(), "--html", html.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).endsWith("  graph    " + dot + "\n  graph    " + html + "\n");
    assertThat(dot).content().startsWith("digraph configuration_300 {");
    assertThat(html).content().startsWith("<!doctype html>").contains("\"number\":300");
  }

  private Ran check(String... args) {
    List<String> all = new ArrayList<>(List.of("check", "--out", folder.resolve("out").toString()));
    all.addAll(List.of(args));
    return Ran.scatterproof(all.toArray(String[]::new));
  }

  private Path results() {
    return folder.resolve("out/abstract-cursor/results.jsonl");
  }

  private String scope(String counts) throws IOException {
    return Files.writeString(
            folder.resolve("mine.json"),
            """
            { "scope": "mine", "title": "wrong counts",
              "model": { "addresses": 4, "longest": 2, "extents": 2, "symmetry": false, "pinned": {
                           "configurations": %s, "transitions": 2178682,
                "depth": 8, "states-stood-for": 138082, "transitions-stood-for": 2178682 } } }
            """
                .formatted(counts))
        .toString();
  }

  private void assertUsage(String line, String... args) {
    Ran ran = check(args);

    assertThat(ran.err()).isEqualTo("scatterproof: " + line + "\n");
    assertThat(ran.exitCode()).isEqualTo(64);
  }
}
