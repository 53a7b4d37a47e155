package org.scatterproof.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file that is no document is refused in one line that says where and why. */
final class DocumentReaderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.yaml | a: 1~b: 2~a: 3 | x.yaml:3:1: the key \"a\" stands here twice; first in line 1",
        "x.json | {\"a\": 1,~\"a\": 2} | x.json:2:1: the key \"a\" stands here twice; first in line 1",
        "x.yaml | a: &here [1]~b: *here | x.yaml:2:4: aliases (*name) are not read here; write the"
            + " value out",
        "x.yaml | a: 010 | x.yaml:1:4: the number 010 reads in more than one way; write decimal or"
            + " 0x hex",
        "x.yaml | a: 1_000 | x.yaml:1:4: the number 1_000 reads in more than one way; write decimal"
            + " or 0x hex",
        "x.yaml | a: 1~---~b: 2 | x.yaml:3:1: the file goes on after its end: one file holds one"
            + " document",
        "x.json | [1] 2 | x.json:1:5: the file goes on after its end: one file holds one document",
        "x.json | {\"a\": 0x10} | x.json:1:8: this is no JSON: Unexpected character ('x' (code"
            + " 120)): was expecting comma to separate Object entries",
        "x.yaml | a: [1, 2 | x.yaml:1:9: this is no YAML: while parsing a flow sequence",
      })
  void aMistakeIsNamedWithItsPlace(String file, String text, String line) {
    assertThatThrownBy(() -> read(file, text.replace('~', '\n')))
        .isInstanceOf(BadInput.class)
        .hasMessage(line);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("x.yaml", "")).hasMessage("x.yaml:1: it is empty");
  }

  @Test
  void hexadecimalIsANumberInYaml() throws Exception {
    Document document = read("x.yaml", "a: 0xffffffffffffffff");

    assertThat(document.whole().need("a").number(1)).isEqualTo(-1);
  }

  @Test
  void aFileThatIsMissingOrAFolderOrBinaryOrHugeIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xc0, 0, 1});
    Path huge = Files.write(folder.resolve("huge.json"), new byte[(16 << 20) + 1]);

    assertThatThrownBy(() -> DocumentReader.read(folder.resolve("none.yaml")))
        .hasMessage(folder + "/none.yaml: there is no such file");
    assertThatThrownBy(() -> DocumentReader.read(folder))
        .hasMessage(folder + ": the file cannot be read: it is a folder");
    assertThatThrownBy(() -> DocumentReader.read(binary))
        .hasMessage(binary + ": the file is not UTF-8 text");
    assertThatThrownBy(() -> DocumentReader.read(huge))
        .hasMessage(huge + ": the file is larger than 16 MiB, which no scenario needs; split it");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("x.json", "[".repeat(100_000)))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("x.json: the file goes beyond what is read: ");
    assertThatThrownBy(() -> read("x.yaml", "[".repeat(100_000))).isInstanceOf(BadInput.class);
  }

  private static Document read(String name, String text) throws BadInput, IOException {
    return DocumentReader.read(
        name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
