package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were damaged at random are refused in one line that names them, or do what they say.
 *
 * <p>{@code -Dscatterproof.mutations=N} sets how many of each kind are tried, {@code
 * -Dscatterproof.seed=N} which ones; a failure names the seed.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class MutatedInputsTest {
  private static final int MUTATIONS = Integer.getInteger("scatterproof.mutations", 250);
  private static final long SEED = Long.getLong("scatterproof.seed", 20261121);

  private static final String POLICY =
      """
      profile: documented
      areas: [dma]
      levels: [MUST, SHOULD]
      minimum-exercised: 1
      """;

  /** What a careless hand or a bad disk would leave. */
  private static final List<String> PIECES =
      List.of(
          "\0",
          "\n",
          "\t",
          "{",
          "}",
          "[",
          "]",
          ":",
          "- ",
          "\"",
          "'",
          "&a ",
          "*a",
          "!!int ",
          "|",
          "#",
          "---\n",
          "null",
          "1e999",
          "-1",
          "99999999999999999999999",
          "\u00ff\u00fe",
          "\\u0000");

  private Path folder;
  private Path results;
  private String waivers;

  @BeforeAll
  void run(@TempDir Path temporary) {
    folder = temporary;
    Ran.scatterproof(
        "run",
        "--impl",
        "class=org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
        "--only",
        "dma.continue.*",
        "--out",
        folder.toString());
    results = folder.resolve("restarts-instead-of-continuing");
    waivers =
        Ran.scatterproof("waivers", "draft", results.toString())
            .out()
            .replace("\"\"", "2099-01-31");
  }

  @Test
  void policies() throws IOException {
    Path file = folder.resolve("policy.yaml");
    for (int i = 0; i < MUTATIONS; i++) {
      write(file, POLICY, i);
      Ran ran = Ran.scatterproof("gate", results.toString(), "--policy", file.toString());
      assertRefusedOrObeyed(ran, file, i, 0, 2);
    }
  }

  @Test
  void waivers() throws IOException {
    Path policy = Files.writeString(folder.resolve("sound.yaml"), POLICY);
    Path file = folder.resolve("waivers.yaml");
    for (int i = 0; i < MUTATIONS; i++) {
      write(file, waivers, i);
      Ran ran =
          Ran.scatterproof(
              "gate",
              results.toString(),
              "--policy",
              policy.toString(),
              "--waivers",
              file.toString());
      assertRefusedOrObeyed(ran, file, i, 0, 2);
    }
  }

  @Test
  void results() throws IOException {
    String sound = Files.readString(results.resolve("results.jsonl"), ISO_8859_1);
    Path file = folder.resolve("mutated.jsonl");
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = write(file, sound, i);
      Ran ran = Ran.scatterproof("verify-results", file.toString());
      boolean same = Arrays.equals(mutated, sound.getBytes(ISO_8859_1));
      assertRefusedOrObeyed(ran, file, i, same ? 0 : 65);
    }
  }

  /** A run sets a damaged history aside and goes on; whoever asks about one is told. */
  @Test
  void histories() throws IOException {
    String sound = Files.readString(results.resolve("history.jsonl"), ISO_8859_1).repeat(3);
    Path file = folder.resolve("history.jsonl");
    for (int i = 0; i < MUTATIONS; i++) {
      write(file, sound, i);
      Ran ran = Ran.scatterproof("verify-results", file.toString());
      assertRefusedOrObeyed(ran, file, i, 0);
    }
  }

  @Test
  void verdicts() throws IOException {
    Path policy = Files.writeString(folder.resolve("sound.yaml"), POLICY);
    String sound = Files.readString(results.resolve("verdict.json"), ISO_8859_1);
    Path file = folder.resolve("verdict.json");
    for (int i = 0; i < MUTATIONS / 5; i++) {
      write(file, sound, i);
      Ran ran =
          Ran.scatterproof(
              "gate",
              results.toString(),
              "--policy",
              policy.toString(),
              "--baseline",
              file.toString());
      assertRefusedOrObeyed(ran, file, i, 0, 2);
    }
  }

  private static byte[] write(Path file, String sound, int index) throws IOException {
    byte[] mutated = mutated(sound, new Random(SEED + index)).getBytes(ISO_8859_1);
    Files.write(file, mutated);
    return mutated;
  }

  /** One to three times: bytes changed, taken out, put in, doubled; or the end cut off. */
  private static String mutated(String sound, Random random) {
    StringBuilder text = new StringBuilder(sound);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> text.insert(at, text.substring(at, end));
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  private static void assertRefusedOrObeyed(Ran ran, Path file, int index, int... obeyed) {
    String which = "seed " + SEED + ", mutation " + index + ": " + ran.err();
    if (ran.exitCode() == 65) {
      assertThat(ran.err())
          .as(which)
          .startsWith("scatterproof: " + file)
          .containsOnlyOnce("\n")
          .doesNotContain("Exception", "\tat ");
      assertThat(ran.out()).as(which).isEmpty();
    } else {
      assertThat(obeyed).as(which).contains(ran.exitCode());
      assertThat(ran.err()).as(which).isEmpty();
    }
  }
}
