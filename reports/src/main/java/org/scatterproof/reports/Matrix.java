package org.scatterproof.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** matrix.html: requirements by implementations, over all runs found in one folder. */
public final class Matrix {

  /** The page, beside the folders of the implementations. */
  public static final String FILE = "matrix.html";

  private Matrix() {}

  /**
   * What was written.
   *
   * @param file the page
   * @param runs how many runs it shows
   * @param problems a line for each folder whose results cannot be used, and which is left out
   */
  public record Written(Path file, int runs, List<String> problems) {}

  /**
   * Writes the page into a folder, from the results in the folders below it.
   *
   * @throws IOException if the system fails to read the folder or to write the page
   */
  public static Written write(Path out) throws IOException {
    List<JudgedRun> runs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : resultsBelow(out)) {
      try {
        runs.add(JudgedRun.read(file));
      } catch (ResultsException e) {
        problems.add(e.getMessage());
      }
    }
    byte[] page = MatrixPage.of(runs, problems).getBytes(StandardCharsets.UTF_8);
    new Folder(out).write(FILE, page);
    return new Written(out.resolve(FILE), runs.size(), List.copyOf(problems));
  }

  /** Hidden folders are of runs that go on, or were ended. */
  private static List<Path> resultsBelow(Path out) throws IOException {
    try (Stream<Path> folders = Files.list(out)) {
      return folders
          .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
          .map(folder -> folder.resolve(Reports.RESULTS))
          .filter(Files::isRegularFile)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
