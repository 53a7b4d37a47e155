package org.scatterproof.engine.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;

final class VectorFileTest {

  private static final Path VECTORS = Path.of("../../spec/vectors");

  private static final String DMA =
      "{\"id\":\"v1\",\"area\":\"dma\",\"specification\":{\"outputFunction\":\"HOST_64\"},"
          + "\"pageLength\":4096,\"descriptors\":[{\"extents\":[[\"0x1000\",\"0x1800\"]]}],"
          + "\"steps\":[{\"call\":\"setMemoryDescriptor\",\"descriptor\":0,\"autoPrepare\":true,"
          + "\"expect\":{\"return\":\"Success\"}}]}";

  @TempDir private Path folder;

  @Test
  void theRecordedVectorsOfDmaAreRead() throws BadInput {
    VectorFile file = VectorFile.read(VECTORS.resolve("dma.jsonl.gz"));

    assertThat(file.vectors()).hasSize(2497).allMatch(DmaScenario.class::isInstance);
    assertThat(file.vectors()).allSatisfy(v -> assertThat(v.info().recorded()).isNotEmpty());
  }

  @Test
  void theRecordedVectorsOfMbufAreRead() throws BadInput {
    VectorFile file = VectorFile.read(VECTORS.resolve("mbuf.jsonl.gz"));

    assertThat(file.vectors()).hasSize(2000).allMatch(MbufScenario.class::isInstance);
  }

  @Test
  void theRecordedVectorsOfMemoryCursorAreRead() throws BadInput {
    VectorFile file = VectorFile.read(VECTORS.resolve("memory-cursor.jsonl.gz"));

    assertThat(file.vectors()).hasSize(800).allMatch(MemoryCursorScenario.class::isInstance);
  }

  @Test
  void aVectorKeepsItsLineItsPageAndWhatWasRecorded() throws Exception {
    VectorFile file = VectorFile.read(write(DMA + "\n" + DMA.replace("v1", "v2") + "\n"));

    assertThat(file.vectors().get(1).info().id()).isEqualTo("v2@4k");
    assertThat(file.vectors().get(1).info().file()).endsWith("vectors.jsonl:2");
    assertThat(file.vectors().get(1).info().recorded().get(0).get("return").textValue())
        .isEqualTo("Success");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"autoPrepare\":true   | \"autoPrepar\":true    | an unknown key \"autoPrepar\"",
        "\"autoPrepare\":true   | \"autoPrepare\":1      | expected is true or false",
        "\"0x1800\"             | \"0x18g0\"             | expected is a 64-bit number as hex text",
        "\"pageLength\":4096    | \"pageLength\":4095    | expected is a page length",
        "\"Success\"            | \"Fine\"               | expected is the name of a return code",
        "\"area\":\"dma\"       | \"area\":\"dam\"       | expected is dma, mbuf or memory-cursor",
        "\"steps\"              | \"stops\"               | lacks the key \"steps\"",
        "\"descriptor\":0       | \"descriptor\":3       | there is no descriptor 3",
        "{\"id\"                | {id                    | this is no JSON",
      })
  void aLineThatBreaksTheFormatIsRefusedWithItsPlace(String right, String wrong, String says)
      throws Exception {
    String second = DMA.replace("v1", "v2");
    Path file = write(DMA + "\n" + second.replace(right, wrong) + "\n");

    assertThatThrownBy(() -> VectorFile.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("vectors.jsonl:2")
        .message()
        .doesNotContain("\n")
        .contains(says);
  }

  @Test
  void extentsWhoseLengthsAddUpToMoreThan64BitsAreRefused() throws Exception {
    String wraps =
        DMA.replace(
            "[[\"0x1000\",\"0x1800\"]]",
            "[[\"0x1000\",\"0xffffffffffffffff\"],[\"0x1000\",\"0x1\"]]");
    Path file = write(wraps);

    assertThatThrownBy(() -> VectorFile.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("vectors.jsonl:1");
  }

  @Test
  void twoVectorsOfOneNameAreRefused() throws Exception {
    Path file = write(DMA + "\n" + DMA + "\n");

    assertThatThrownBy(() -> VectorFile.read(file))
        .hasMessageContaining("vectors.jsonl:2: the id v1 stands twice; first in line 1");
  }

  @Test
  void aFileWithoutVectorIsRefused() throws Exception {
    Path file = write("");

    assertThatThrownBy(() -> VectorFile.read(file)).hasMessageContaining("holds no vector");
  }

  @Test
  void aGzipFileThatIsCutOffIsRefused() throws Exception {
    byte[] whole = compress((DMA + "\n").getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("cut.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));

    assertThatThrownBy(() -> VectorFile.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cut.jsonl.gz:1: the gzip file is cut off here; fetch it anew");
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() throws Exception {
    Path file = write("a".repeat(VectorLines.LONGEST_LINE + 1));

    assertThatThrownBy(() -> VectorFile.read(file))
        .hasMessageContaining("vectors.jsonl:1: the line is longer than 4 MiB");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("vectors.jsonl"), text);
  }

  private static byte[] compress(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }
}
