package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.spec.result.Outcome;

final class ResultsReaderTest {

  private static final int HEADER = 0;
  private static final int REQUIREMENT = 1;
  private static final int EXPLORATION = 18;
  private static final int FOOTER = 21;

  @TempDir Path folder;
  private Path file;
  private List<String> lines;

  @BeforeEach
  void sample() {
    lines = Sample.lines(folder);
    file = folder.resolve("results.jsonl");
  }

  @Test
  void everyLineBecomesItsRecord() {
    Results results = Sample.read();

    assertThat(results.header().implementation()).isEqualTo("acme-dma");
    assertThat(results.requirements()).hasSize(9);
    assertThat(results.scenarios()).hasSize(8);
    assertThat(results.explorations()).hasSize(3);
    assertThat(results.footer().outcome()).isEqualTo(Outcome.HARNESS_ERROR);
  }

  @Test
  void nullAndMissingAreTheSameWhereAPropertyMayBeNull() throws Exception {
    replace(REQUIREMENT, "\"reason\": null, ", "");
    Sample.seal(lines);

    Results results = ResultsReader.read(write());

    assertThat(results.requirements().get(0).reason()).isNull();
  }

  @Test
  void aMissingFileIsRefused() {
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> ResultsReader.read(missing))
        .isInstanceOf(ResultsException.class)
        .hasMessage(missing + ": there is no such file; run first to write it");
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> ResultsReader.read(folder))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith(folder + ": cannot be read: ");
  }

  @Test
  void anEmptyFileIsCutOff() throws IOException {
    lines.clear();

    assertRefused(1, "cut off: the run did not finish; run again");
  }

  @Test
  void aFileWithoutFooterIsCutOff() throws IOException {
    lines.remove(FOOTER);

    assertRefused(21, "cut off: the run did not finish; run again");
  }

  @Test
  void aFileThatEndsWithinALineIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(write());
    Files.write(file, Arrays.copyOf(whole, whole.length - lines.get(FOOTER).length() + 40));

    assertThatThrownBy(() -> ResultsReader.read(file))
        .hasMessage(file + ":22: cut off: the run did not finish; run again");
  }

  @Test
  void whereverAFileIsCutItIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(write());

    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> ResultsReader.read(file))
          .as("the first %s bytes", length)
          .hasMessageEndingWith(": cut off: the run did not finish; run again");
    }
  }

  @Test
  void aLineThatEndsEarlyInTheMiddleIsDamage() throws IOException {
    lines.set(REQUIREMENT, "{\"type\":");

    assertDamaged(2, "not JSON: Unexpected end-of-input within/between Object entries");
  }

  @Test
  void badJsonIsRefused() throws IOException {
    lines.set(REQUIREMENT, "{\"type\": oops}");

    assertRefusedWith("results.jsonl:2: not JSON: Unrecognized token 'oops'");
  }

  @Test
  void twoValuesOnALineAreRefused() throws IOException {
    lines.set(REQUIREMENT, lines.get(REQUIREMENT) + " {}");

    assertRefusedWith("results.jsonl:2: not JSON: Trailing token");
  }

  @Test
  void aRepeatedPropertyIsRefused() throws IOException {
    replace(REQUIREMENT, "{", "{\"id\": \"other\", ");

    assertRefusedWith("results.jsonl:2: not JSON: Duplicate field 'id'");
  }

  @Test
  void aLineThatIsNoObjectIsRefused() throws IOException {
    lines.set(REQUIREMENT, "[]");

    assertDamaged(2, "not a JSON object");
  }

  @Test
  void anEmptyLineIsRefused() throws IOException {
    lines.set(REQUIREMENT, "");

    assertDamaged(2, "not a JSON object");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(file, "{\"type\": \"\u00ff\"}\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ResultsReader.read(file)).hasMessageContaining(":1: not UTF-8;");
  }

  @Test
  void anUnknownTypeIsRefused() throws IOException {
    replace(REQUIREMENT, "\"type\": \"requirement\"", "\"type\": \"opinion\"");

    assertDamaged(2, "unknown type \"opinion\"");
  }

  @Test
  void aLineWithoutTypeIsRefused() throws IOException {
    lines.set(REQUIREMENT, "{}");

    assertDamaged(2, "property \"type\" is missing");
  }

  @Test
  void aTextWhereANumberBelongsIsRefused() throws IOException {
    replace(REQUIREMENT, "\"exercised\": 412", "\"exercised\": \"412\"");

    assertDamaged(2, "\"exercised\" should be a whole number of at least 0, but is \"412\"");
  }

  @Test
  void aNegativeCountIsRefused() throws IOException {
    replace(REQUIREMENT, "\"exercised\": 412", "\"exercised\": -1");

    assertDamaged(2, "\"exercised\" should be a whole number of at least 0, but is -1");
  }

  @Test
  void aNumberWhereATextBelongsIsRefused() throws IOException {
    replace(REQUIREMENT, "\"id\": \"spi.answers\"", "\"id\": 7");

    assertDamaged(2, "\"id\" should be a text, but is 7");
  }

  @Test
  void aNullWhereATextBelongsIsRefused() throws IOException {
    replace(REQUIREMENT, "\"id\": \"spi.answers\"", "\"id\": null");

    assertDamaged(2, "\"id\" should be a text, but is null");
  }

  @Test
  void aTextWhereAListBelongsIsRefused() throws IOException {
    replace(HEADER, "\"areas\": [\"dma\", \"mbuf\"]", "\"areas\": \"dma\"");

    assertDamaged(1, "\"areas\" should be a list, but is \"dma\"");
  }

  @Test
  void anUnknownOutcomeIsRefused() throws IOException {
    replace(REQUIREMENT, "\"BROKEN\"", "\"fine\"");

    assertDamaged(
        2,
        "\"outcome\" should be one of PASSED, INAPPLICABLE, CANT_TELL, UNTESTED, FAILED, BROKEN,"
            + " HARNESS_ERROR, but is \"fine\"");
  }

  @Test
  void anUnknownPropertyIsRefused() throws IOException {
    replace(REQUIREMENT, "{", "{\"mood\": 1, ");

    assertDamaged(2, "unknown property \"mood\"");
  }

  @Test
  void aTimeThatIsNoneIsRefused() throws IOException {
    replace(HEADER, "2026-11-20T11:33:00.250Z", "yesterday");

    assertDamaged(1, "\"started\" should be an ISO-8601 instant, but is \"yesterday\"");
  }

  @Test
  void aFileOutsideTheFolderIsRefused() throws IOException {
    replace(REQUIREMENT, "counterexamples/spi.answers.json", "../../etc/passwd");

    assertDamaged(
        2, "\"counterexample\" should be a file below this one, but is \"../../etc/passwd\"");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    replace(HEADER, "\"format\": 1", "\"format\": 2");

    assertRefused(
        1,
        "format 2, but this Scatterproof reads format 1;"
            + " use the Scatterproof that wrote it, or run again");
  }

  @Test
  void aFileWithoutHeaderIsRefused() throws IOException {
    lines.remove(HEADER);

    assertDamaged(1, "the header is missing");
  }

  @Test
  void aSecondHeaderIsRefused() throws IOException {
    lines.set(REQUIREMENT, lines.get(HEADER));

    assertDamaged(2, "a second header");
  }

  @Test
  void aLineAfterTheFooterIsRefused() throws IOException {
    lines.add(lines.get(REQUIREMENT));

    assertDamaged(23, "a line after the footer");
  }

  @Test
  void aLostLineIsRefused() throws IOException {
    lines.remove(REQUIREMENT);

    assertDamaged(21, "the footer counts 21 lines before it, but there are 20");
  }

  @Test
  void aLineThatWasChangedIsRefused() throws IOException {
    replace(REQUIREMENT, "\"BROKEN\"", "\"PASSED\"");

    assertDamaged(22, "what stands before the footer's digest is not what it is of");
  }

  @Test
  void aFooterThatWasChangedIsRefused() throws IOException {
    replace(FOOTER, "\"HARNESS_ERROR\"", "\"PASSED\"");

    assertDamaged(22, "what stands before the footer's digest is not what it is of");
  }

  @Test
  void aTechniqueThatIsNoneIsRefused() throws IOException {
    replace(EXPLORATION, "\"property\"", "\"magic\"");

    assertDamaged(19, "\"technique\" should be one of property, scope, stress, but is \"magic\"");
  }

  @Test
  void aRepeatedExplorationIsRefused() throws IOException {
    lines.set(EXPLORATION + 1, lines.get(EXPLORATION));

    assertDamaged(20, "a second property \"dma.continuation\"");
  }

  @Test
  void aRepeatedRequirementIsRefused() throws IOException {
    lines.set(REQUIREMENT + 1, lines.get(REQUIREMENT));

    assertDamaged(3, "a second requirement \"spi.answers\"");
  }

  private void replace(int index, String old, String with) {
    String line = lines.get(index);
    int at = line.indexOf(old);
    assertThat(at).isNotNegative();
    lines.set(index, line.substring(0, at) + with + line.substring(at + old.length()));
  }

  private Path write() throws IOException {
    return Files.write(file, lines);
  }

  private void assertDamaged(int line, String what) throws IOException {
    assertRefused(line, what + "; run again to write the file afresh");
  }

  private void assertRefused(int line, String message) throws IOException {
    assertRefusal().hasMessage(file + ":" + line + ": " + message);
  }

  private void assertRefusedWith(String part) throws IOException {
    assertRefusal().hasMessageContaining(part).hasMessageNotContaining("\n");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefusal() throws IOException {
    write();
    return assertThatThrownBy(() -> ResultsReader.read(file)).isInstanceOf(ResultsException.class);
  }
}
