package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.reports.Reports;

/** Where results are that a user names by their folder or by their file. */
final class ResultsPlace {

  private ResultsPlace() {}

  /**
   * The file of results. Results that an ended process had moved aside are put back in their place
   * first.
   */
  static Path file(Path named) throws IOException {
    boolean isFile = Reports.RESULTS.equals(String.valueOf(named.getFileName()));
    Path folder = isFile ? named.toAbsolutePath().getParent() : named.toAbsolutePath();
    Path out = folder == null ? null : folder.normalize().getParent();
    if (folder != null && !Files.exists(folder) && out != null && Files.isDirectory(out)) {
      OutFolder.restoreEarlier(out);
    }
    return isFile || Files.isRegularFile(named) ? named : named.resolve(Reports.RESULTS);
  }
}
