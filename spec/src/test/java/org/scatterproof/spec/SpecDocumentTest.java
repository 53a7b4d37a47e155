package org.scatterproof.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpecDocumentTest {

  @Test
  void specMdSaysWhatTheRequirementsSay() throws IOException {
    String file = Files.readString(Path.of("SPEC.md"));

    assertThat(file)
        .as("spec/SPEC.md is old; write it anew with org.scatterproof.spec.SpecDocument")
        .isEqualTo(SpecDocument.text());
  }
}
