package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written aside and renamed, so that no half one is left. */
final class WholeFile {
  private WholeFile() {}

  /** Writes it in the place of the one that may be there. */
  static void replace(Path file, byte[] content) throws IOException {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(aside, content);
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
