package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is typed wrong costs one line: what is wrong, the nearest right word, where to look. */
final class UsageTest {

  @Test
  void noCommand() {
    assertUsage("no command given; try scatterproof run, or scatterproof --help");
  }

  @Test
  void stressNamesItsModesAndTests() {
    assertUsage(
        "--mode: unknown mode fast; there is sanity, quick, default", "stress", "--mode", "fast");
    assertUsage(
        "--impl: stress runs Java implementations; write class=NAME",
        "stress",
        "--impl",
        "command=./my-dma");
    assertUsage(
        "--only: there is no requirement, scenario or exploration stress.dma.tow-commands (did you"
            + " mean stress.dma.two-commands?); see ./scatterproof list",
        "stress",
        "--only",
        "stress.dma.tow-commands");
  }

  @Test
  void unknownCommand() {
    assertUsage(
        "unknown command rnu (did you mean run?); the commands are run, check, stress, replay, judge, adapter,"
            + " list, explain, compare, report, gate, waivers, verify-results, selftest, bench",
        "rnu");
  }

  @Test
  void unknownOption() {
    assertUsage(
        "unknown option --otu (did you mean --out?); see scatterproof run --help",
        "run",
        "--otu=elsewhere");
  }

  @Test
  void oneLetterIsNearToNothing() {
    assertUsage("unknown option -x; see scatterproof --help", "-x");
  }

  @Test
  void unexpectedArgument() {
    assertUsage("unexpected argument dma; see scatterproof run --help", "run", "dma");
  }

  @Test
  void missingValue() {
    assertUsage("--out needs a value, DIR; see scatterproof run --help", "run", "--out");
  }

  @Test
  void missingRequirement() {
    assertUsage("explain needs a REQUIREMENT; see scatterproof explain --help", "explain");
  }

  @Test
  void missingFile() {
    assertUsage("replay needs a FILE; see scatterproof replay --help", "replay");
  }

  @Test
  void optionGivenTwice() {
    assertUsage("--out is given twice; give it once", "run", "--out", "a", "--out", "b");
  }

  @Test
  void unknownArea() {
    assertUsage(
        "--area: unknown area dna (did you mean dma?); there is dma, mbuf, memory-cursor",
        "run",
        "--area",
        "mbuf,dna");
  }

  @Test
  void unknownProfile() {
    assertUsage(
        "--profile: unknown profile exakt (did you mean exact?); there is documented, exact",
        "run",
        "--profile",
        "exakt");
  }

  @Test
  void unknownLevel() {
    assertUsage(
        "--level: unknown level MUSST (did you mean MUST?); there is MUST, SHOULD, MAY",
        "list",
        "--level",
        "musst");
  }

  @Test
  void unknownRequirement() {
    assertUsage(
        "unknown requirement dma.gen.continue (did you mean dma.gen.continues?);"
            + " scatterproof list shows all",
        "explain",
        "dma.gen.continue");
  }

  @Test
  void unknownQuestion() {
    assertUsage(
        "unknown requirement dma.exhaused (did you mean dma.exhausted?);"
            + " scatterproof list shows all",
        "explain",
        "dma.exhaused");
  }

  @Test
  void triesThatAreNone() {
    assertUsage("--tries: -5 is no number of tries; write 1000, for example", "run", "--tries=-5");
  }

  @Test
  void unknownFault() {
    assertUsage(
        "--fault: there is no fault SpansPhysicalGaps (did you mean SpansPhysicalGap?)",
        "selftest",
        "--fault",
        "SpansPhysicalGaps");
  }

  @Test
  void folderOfTheMatrixThatIsNone() {
    assertUsage(
        "--matrix: /dev/null/here is no folder, and cannot be made one",
        "selftest",
        "--matrix",
        "/dev/null/here");
  }

  @Test
  void jobsThatAreNone() {
    assertUsage("--jobs: 0 is no number from 1 to 256", "selftest", "--jobs", "0");
  }

  @Test
  void deadlineThatIsNone() {
    assertUsage(
        "--deadline: 0 is no number of seconds from 0.001 to 3600; write 5 or 0.5",
        "run",
        "--deadline",
        "0");
  }

  @Test
  void deadlineThatWouldTakeLongToRead() {
    assertUsage(
        "--deadline: 1e999999999 is no number of seconds from 0.001 to 3600; write 5 or 0.5",
        "run",
        "--deadline",
        "1e999999999");
  }

  @Test
  void unknownKindOfImplementation() {
    assertUsage(
        "--impl: clas=Mine is neither a name nor class=NAME nor command=\"PROGRAM\"; write"
            + " reference, for example",
        "run",
        "--impl",
        "clas=Mine");
  }

  @Test
  void classWithoutName() {
    assertUsage(
        "--impl: class= names no class; write class=com.example.MyDma, say",
        "run",
        "--impl",
        "class=");
  }

  @Test
  void classPathWithoutClass() {
    assertUsage(
        "--classpath goes with --impl class=NAME; name the class, or leave it out",
        "run",
        "--classpath",
        "mine.jar");
  }

  private static void assertUsage(String line, String... args) {
    Ran ran = Ran.scatterproof(args);

    assertThat(ran.err()).isEqualTo("scatterproof: " + line + "\n");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exitCode()).isEqualTo(64);
  }
}
