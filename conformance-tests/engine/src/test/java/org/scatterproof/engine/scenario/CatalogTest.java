package org.scatterproof.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;

final class CatalogTest {

  private static final Path WALK = Path.of("src/test/resources/examples/walk.yaml");

  @TempDir private Path folder;

  @Test
  void theBuiltInCatalogIsFound() throws BadInput {
    Catalog catalog = Catalog.builtIn();

    assertThat(catalog.files()).extracting(CatalogFile::file).allMatch(f -> f.startsWith("spec/"));
    assertThat(catalog.scenarios()).hasSizeGreaterThan(100);
  }

  @Test
  void theIndexListsEveryFile() throws Exception {
    Path catalog = Path.of("..", "..", "spec", "catalog");
    List<String> present;
    try (Stream<Path> files = Files.walk(catalog)) {
      present =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> "spec/catalog/" + catalog.relativize(file))
              .toList();
    }

    assertThat(Catalog.builtIn().files())
        .extracting(CatalogFile::file)
        .containsExactlyInAnyOrderElementsOf(present);
  }

  @Test
  void whatIsWrittenReadsAsTheSameScenarioAgain() throws BadInput {
    List<String> written =
        Catalog.builtIn().scenarios().stream()
            .map(s -> ScenarioWriter.write(s).toString())
            .toList();

    List<String> again =
        Catalog.builtIn().scenarios().stream().map(CatalogTest::rewritten).toList();

    assertThat(again).isEqualTo(written);
  }

  @Test
  void whatIsWrittenKeepsTheSchema() throws Exception {
    CatalogFileReader reader = new CatalogFileReader(Requirements.ids());
    ObjectNode written = ScenarioWriter.write(Catalog.ofFiles(List.of(WALK)).scenarios().get(0));

    CatalogFile read = reader.read(Document.ofTree("written", written));

    assertThat(read.scenarios())
        .extracting(s -> s.info().id())
        .containsExactly("dma.example.ring-of-one@4k");
  }

  @Test
  void anIdThatStandsInTwoFilesIsRefused() throws Exception {
    Path copy = Files.copy(WALK, folder.resolve("copy.yaml"));

    assertThatThrownBy(() -> Catalog.ofFiles(List.of(WALK, copy)))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            copy + ":4: the id dma.example.ring-of-one@4k stands twice; first in " + WALK + ":4");
  }

  @Test
  void theDigestFollowsContentAndNotComments() throws Exception {
    String text = Files.readString(WALK);
    Path commented = Files.writeString(folder.resolve("commented.yaml"), "# a word\n" + text);
    Path changed =
        Files.writeString(folder.resolve("changed.yaml"), text.replace("0x40000", "0x50000"));

    String digest = Catalog.ofFiles(List.of(WALK)).digest();

    assertThat(Catalog.ofFiles(List.of(commented)).digest()).isEqualTo(digest);
    assertThat(Catalog.ofFiles(List.of(changed)).digest()).isNotEqualTo(digest);
  }

  private static String rewritten(Scenario scenario) {
    try {
      Document written = Document.ofTree("written", ScenarioWriter.write(scenario));
      Scenario read = CatalogFileReader.readUnchecked(written).scenarios().get(0);
      return ScenarioWriter.write(read).toString();
    } catch (BadInput e) {
      throw new AssertionError(scenario.info().id(), e);
    }
  }
}
