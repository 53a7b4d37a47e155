package org.scatterproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.reports.SelftestPage;
import org.scatterproof.spec.result.SelftestMatrix;

/** The two files of a matrix. Each is written aside and renamed, so that no half one is left. */
final class SelftestFiles {
  static final String JSON = "selftest.json";
  static final String PAGE = "selftest.html";

  private SelftestFiles() {}

  /** Before minutes are spent: whether there is a folder to write into, or can be. */
  static void check(Path folder) throws UsageError {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageError("--matrix: " + folder + " is no folder, and cannot be made one");
    }
    if (!Files.isWritable(folder)) {
      throw new UsageError("--matrix: " + folder + " cannot be written; name another folder");
    }
  }

  static void write(Path folder, SelftestMatrix matrix) throws IOException {
    WholeFile.replace(folder.resolve(JSON), SelftestPage.json(matrix));
    WholeFile.replace(
        folder.resolve(PAGE), SelftestPage.of(matrix).getBytes(StandardCharsets.UTF_8));
  }
}
