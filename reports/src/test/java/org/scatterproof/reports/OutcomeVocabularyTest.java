package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.spec.result.Outcome;

/** The table of DESIGN section 8, row by row, as each file says it. */
final class OutcomeVocabularyTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "PASSED,        passed,        passed,  '',      0",
    "FAILED,        failed,        failed,  failure, 1",
    "BROKEN,        failed,        broken,  error,   1",
    "UNTESTED,      untested,      unknown, skipped, 3",
    "INAPPLICABLE,  inapplicable,  skipped, skipped, 0",
    "CANT_TELL,     cantTell,      unknown, skipped, 3",
    "HARNESS_ERROR, harness-error, broken,  error,   70",
  })
  void everyFileSaysItInItsOwnWord(
      Outcome outcome, String verdictWord, String allureStatus, String element, int exitCode)
      throws Exception {
    Results results = Sample.ofOne(outcome);

    JsonNode verdict = Json.reader().readTree(Json.complete(Verdict.of(results)));
    String xml = JunitXml.of(results);
    AllureResults.write(results, History.startingWith(results), folder, folder);

    assertThat(verdict.at("/requirements/0/outcome").textValue()).isEqualTo(verdictWord);
    assertThat(verdict.get("outcome").textValue()).isEqualTo(verdictWord);
    assertThat(verdict.get("exitCode").intValue()).isEqualTo(exitCode);
    assertThat(statuses()).containsExactly(allureStatus, allureStatus, allureStatus);
    assertThat(elements(xml, "failure")).isEqualTo(element.equals("failure") ? 3 : 0);
    assertThat(elements(xml, "error")).isEqualTo(element.equals("error") ? 3 : 0);
    assertThat(elements(xml, "skipped")).isEqualTo(element.equals("skipped") ? 3 : 0);
  }

  private List<String> statuses() throws Exception {
    try (var files = Files.newDirectoryStream(folder, "*-result.json")) {
      List<String> statuses = new ArrayList<>();
      for (Path file : files) {
        statuses.add(Json.reader().readTree(Files.readAllBytes(file)).get("status").textValue());
      }
      return statuses;
    }
  }

  private static int elements(String xml, String name) {
    return xml.split("<" + name + " ", -1).length - 1;
  }
}
