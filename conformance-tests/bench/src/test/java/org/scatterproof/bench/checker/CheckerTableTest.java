package org.scatterproof.bench.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.bench.checker.Searcher.Round;

/** Ratios are those of medians; nobody is compared who is not there, or did other work. */
final class CheckerTableTest {

  private final CheckerTable table = new CheckerTable();

  @Test
  void ratiosOfMedians() {
    add("scatterproof, 1 worker", 0.5, 0.4, 9);
    add("peer, 1 worker", 1, 0.6, 1);
    add("scatterproof, 2 workers", 0.25, 0.25, 0.25);
    add("peer, 2 workers", 0.8, 0.8, 0.8);
    add("SPIN, 1 worker", 5, 5, 5);

    assertThat(table.lines())
        .contains(
            "  scatterproof, 1 worker                     95.9       95.9",
            "  ours to the peer, 1 worker                 2.00       2.00   at least 0.8",
            "  ours to SPIN, per core                     10.0       10.0   at least 6",
            "  gain of a second worker, ours              2.00          -",
            "  the peer's                                 1.25          -",
            "  ours to the peer's                         1.60          -   at least 0.85");
  }

  @Test
  void whoIsNotThereIsNotCompared() {
    add("scatterproof, 1 worker", 0.5);
    add("scatterproof, 2 workers", 0.25);

    assertThat(String.join("\n", table.lines()))
        .contains("gain of a second worker, ours")
        .doesNotContain("peer", "SPIN");
  }

  @Test
  void whoCountsSomethingElseIsRefused() {
    assertThatThrownBy(() -> Model.A8_L3_N2.check("x", 2_669_406, 47_946_937))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "x counted 2669406 states and 47946937 transitions where there are 2669406 and"
                + " 47946938");
  }

  @Test
  void ourOwnSearchCountsWhatThereIs() throws Exception {
    assertThat(new OwnSearcher(2).search().seconds()).isPositive();
  }

  @Test
  void aPeerThatIsNotThereOrDoesNotCompileIsSaid(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none/Checker.java");
    Path wrong = Files.writeString(folder.resolve("Checker.java"), "class {");

    assertThat(Peer.compile(none, folder)).isEqualTo("there is no " + none);
    assertThat(Peer.compile(wrong, folder)).isEqualTo(wrong + " does not compile");
  }

  @Test
  void aProgramIsTimedByItsShell(@TempDir Path folder) throws Exception {
    Shell.Ran ran = Shell.timed(folder, List.of("echo", "hello"));

    assertThat(ran.text()).startsWith("hello\n");
    assertThat(ran.round().cpuSeconds()).isNotNaN();
  }

  private void add(String key, double... seconds) {
    for (double each : seconds) {
      table.add(key, new Round(each, each));
    }
  }
}
