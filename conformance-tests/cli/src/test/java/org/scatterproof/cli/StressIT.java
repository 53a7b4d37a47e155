package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Threads by the real command. What is rare is not asked for here, only what always shows. */
@Isolated("two threads need two processors")
final class StressIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void here() throws IOException {
    // Without Allure, which would take most of the time.
    distribution = Distribution.in(folder).withoutAllure(folder.resolve("home"));
  }

  @Test
  void twoThreadsOfTheReferenceDoNotDisturbEachOther() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "stress", "--mode", "sanity", "--only", "dma.threads.commands,mbuf.threads.cursors");

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("conformant as far as asked: 2 requirements")
        .contains("stress.mbuf.two-cursors")
        .contains("stress.dma.clone-at-work");
    Path out = folder.resolve("out/stress/reference");
    assertThat(out.resolve("stress/stress.dma.two-commands.html")).exists();
    JsonNode verdict = JSON.readTree(out.resolve("verdict.json").toFile());
    assertThat(verdict.get("explorations"))
        .hasSize(6)
        .allSatisfy(each -> assertThat(each.at("/figures/samples").textValue()).isNotEqualTo("0"));
    assertThat(files(folder))
        .as("everything lies under out/")
        .allMatch(each -> each.startsWith("out/") || each.startsWith("home/"));
    assertThat(files(out)).noneMatch(each -> each.matches(".*(gz|jcstress|JNA).*"));
  }

  @Test
  void aSharedCommandIsShownWithItsSchedules() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "stress", "--mode", "sanity", "--only", "stress.dma.shared-command");

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("Shared by two threads, which is misuse")
        .contains("interesting, foretold  first, first, 1")
        .contains("How it comes to \"first, first, 1\":");
  }

  @Test
  void whatAllCursorsShareIsBlamed() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "stress",
            "--mode",
            "quick",
            "--only",
            "stress.mbuf.two-cursors-that-fit",
            "--impl",
            "class=org.scatterproof.faults.threads.ListsThroughASharedArray",
            "--classpath",
            Distribution.faults());

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("not conformant: 1 of 1 requirements failed")
        .contains("mbuf.threads.cursors violated by \"lists-through-a-shared-array\"")
        .contains("forbidden")
        .contains("again: ./scatterproof stress --impl class=");
  }

  @Test
  void whoAnswersNoListIsNotComparedWithItself() throws Exception {
    Ran ran =
        distribution.scatterproof(
            "stress",
            "--mode",
            "sanity",
            "--impl",
            "class=org.scatterproof.faults.misbehaving.AlwaysNotReady",
            "--classpath",
            Distribution.faults());

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(3);
    assertThat(ran.out()).startsWith("inconclusive: ").contains("alone, it answers NotReady");
  }

  @Test
  void nothingIsLeftRunningWhenTheProgramIsKilled() throws Exception {
    Process process = distribution.start("stress", "--only", "stress.mbuf.*");
    String line = process.errorReader(UTF_8).readLine();
    assertThat(line).startsWith("scatterproof: ");
    List<ProcessHandle> children = descendants(process);

    process.destroyForcibly().waitFor();

    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (children.stream().anyMatch(DistributionIT::isRunning) && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    assertThat(children).isNotEmpty().noneMatch(DistributionIT::isRunning);
  }

  /** Once there are threads at work: the program, its worker, jcstress, and what that starts. */
  private static List<ProcessHandle> descendants(Process process) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    List<ProcessHandle> found = process.descendants().toList();
    while (found.size() < 3 && System.nanoTime() < until) {
      Thread.sleep(100);
      found = process.descendants().toList();
    }
    return found;
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .toList();
    }
  }
}
