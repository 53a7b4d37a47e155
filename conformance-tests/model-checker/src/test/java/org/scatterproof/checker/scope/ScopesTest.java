package org.scatterproof.checker.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.checker.continuation.ContinuationBounds;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.UsageError;

/** Scopes are data; what is wrong in one costs a line that names file, place and mend. */
final class ScopesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny", "small", "full"})
  void theProgramsScopesAreNamedAsTheirFilesAndPinned(String name) throws Exception {
    Scope scope = Scopes.named(name);

    assertThat(scope.name()).isEqualTo(name);
    assertThat(Objects.requireNonNull(scope.model()).pinned()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"tiny, 4, 2, 2", "small, 8, 3, 3", "full, 16, 4, 3"})
  void theProgramsScopesHaveTheBoundsThatOthersCount(String name, int a, int l, int n) {
    ModelScope model = Objects.requireNonNull(Scopes.ofProgram(name).model());

    assertThat(model.bounds()).isEqualTo(new ContinuationBounds(a, l, n));
  }

  @Test
  void aFileOfOnesOwnNeedsNoCounts() throws Exception {
    Path file = Files.writeString(folder.resolve("mine"), text("\"addresses\": 5, \"longest\": 2"));

    Scope scope = Scopes.named(file.toString());

    assertThat(scope.model())
        .isEqualTo(new ModelScope(new ContinuationBounds(5, 2, 1), false, null));
    assertThat(scope.live()).isNull();
  }

  @Test
  void boundsOfImplementationsAreKeptForThoseWhoDriveThem() throws Exception {
    Scope scope =
        read(
            "{\"scope\": \"x\", \"title\": \"y\", \"live\": {\"mbuf\": [{\"name\": \"z\","
                + " \"positions\": [0], \"lengths\": [1], \"maxSegmentSize\": [2]}]}}");

    assertThat(scope.model()).isNull();
    assertThat(Objects.requireNonNull(scope.liveTree()).at("/mbuf/0/name").textValue())
        .isEqualTo("z");
    assertThat(Objects.requireNonNull(scope.live()).need("mbuf").items()).hasSize(1);
  }

  @Test
  void aNameThatIsNone() {
    assertThatThrownBy(() -> Scopes.named("smal"))
        .isInstanceOf(UsageError.class)
        .hasMessage(
            "--scope: there is no scope smal (did you mean small?); there is tiny, small, full, or"
                + " name a file");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThatThrownBy(() -> Scopes.named("./none.json"))
        .isInstanceOf(BadInput.class)
        .hasMessage("./none.json: there is no such file");
  }

  @Test
  void aKeyThatIsNone() {
    assertRefused(
        "{\"scope\": \"x\", \"title\": \"y\",\n \"modle\": {}}",
        "x.json:2:2: the file has an unknown key \"modle\" (did you mean model?)");
  }

  @Test
  void aBoundOutOfItsRange() {
    assertRefused(
        text("\"addresses\": 65,\n\"longest\": 2"),
        "x.json:1:64: model.addresses is 65; expected is a whole number of addresses from 2 to 64");
  }

  @Test
  void boundsThatDoNotGoTogether() {
    assertRefused(
        text("\"addresses\": 3, \"longest\": 4"),
        "x.json:1:50: model: longest is 4: more than the 3 addresses there are");
  }

  @Test
  void nothingToExplore() {
    assertRefused(
        "{\"scope\": \"x\", \"title\": \"y\"}",
        "x.json:1:1: the file: bounds nothing; give it \"model\" or \"live\"");
  }

  /** {@code -Dscatterproof.seed=N} sets which ones; a failure names it. */
  @Test
  void whatIsDamagedIsRefusedInOneLineOrIsAScope() throws Exception {
    long seed = Long.getLong("scatterproof.seed", 20261128);
    String sound = text("\"addresses\": 5, \"longest\": 2");
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      try {
        read(damaged(sound, new Random(seed + i)));
      } catch (BadInput e) {
        refused++;
        assertThat(e.getMessage())
            .as("seed %d, damage %d", seed, i)
            .startsWith("x.json")
            .doesNotContain("\n", "Exception");
      }
    }
    assertThat(refused).as("seed %d", seed).isBetween(1000, 1999);
  }

  private static String damaged(String sound, Random random) {
    StringBuilder text = new StringBuilder(sound);
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(20));
    List<String> pieces = List.of("{", "}", "\"", ",", "-", "9", "1e9", "null", "\n", "[1]", ".5");
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
      case 2 -> text.insert(at, text.substring(at, end));
      default -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
    }
    return text.toString();
  }

  private static String text(String bounds) {
    return "{\"scope\": \"mine\", \"title\": \"in a test\", \"model\": {"
        + bounds
        + ", \"extents\": 1, \"symmetry\": false}}";
  }

  private static void assertRefused(String text, String line) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class).hasMessage(line);
  }

  private static Scope read(String text) throws Exception {
    return Scopes.of(DocumentReader.read("x.json", new ByteArrayInputStream(text.getBytes(UTF_8))));
  }
}
