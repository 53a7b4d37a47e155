package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.SchemaCheck;

/** verdict.json is what its schema says, of a run with failures too. */
final class VerdictSchemaTest {
  private static final SchemaCheck SCHEMA =
      SchemaCheck.ofResource("/scatterproof/schemas/verdict.schema.json");

  @TempDir Path out;

  @Test
  void ofTheReference() {
    Ran.scatterproof("run", "--only", "dma.continue.*", "--out", out.toString());

    assertVerdict("reference");
  }

  @Test
  void ofAFault() {
    Ran.scatterproof(
        "run",
        "--impl",
        "class=org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
        "--only",
        "dma.continue.*",
        "--out",
        out.toString());

    assertVerdict("restarts-instead-of-continuing");
  }

  private void assertVerdict(String implementation) {
    Path file = out.resolve(implementation).resolve("verdict.json");
    assertThatCode(() -> SCHEMA.check(DocumentReader.read(file))).doesNotThrowAnyException();
  }
}
