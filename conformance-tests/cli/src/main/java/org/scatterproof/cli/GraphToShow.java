package org.scatterproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.graph.Dot;
import org.scatterproof.checker.graph.GraphPage;
import org.scatterproof.checker.graph.StateGraph;
import org.scatterproof.engine.input.UsageError;
import picocli.CommandLine.Option;

/** The options that ask for one configuration's state graph, and the files that show it. */
final class GraphToShow {

  /** States of a graph that are shown: a page of 3 MB, and more dots than anybody looks at. */
  private static final int MOST_STATES = 5000;

  private static final long UNSAID = -1;

  @Option(
      names = "--dot",
      paramLabel = "FILE",
      description = "Receives the state graph of one configuration, for Graphviz.")
  private @Nullable Path dot;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Receives the same as a page to walk through.")
  private @Nullable Path html;

  @Option(
      names = "--configuration",
      paramLabel = "N",
      description = "Which one. Default: that of the first violation, or else the last.")
  private long configuration = UNSAID;

  /** Whether a file was named that is to show one. */
  boolean isAsked() {
    return dot != null || html != null;
  }

  /** Refuses what cannot be written or is not there, before anything is searched. */
  void check(ModelFamily family) throws UsageError {
    if (configuration == UNSAID) {
      checkFiles();
      return;
    }
    if (dot == null && html == null) {
      throw new UsageError("--configuration goes with --dot FILE or --html FILE; add one");
    }
    long last = family.configurations() - 1;
    if (configuration < 0 || configuration > last) {
      throw new UsageError("--configuration: " + configuration + " is no number from 0 to " + last);
    }
    checkFiles();
  }

  private void checkFiles() throws UsageError {
    checkFile("--dot: ", dot);
    checkFile("--html: ", html);
  }

  private static void checkFile(String option, @Nullable Path file) throws UsageError {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)
        || folder == null
        || !Files.isDirectory(folder)
        || !Files.isWritable(folder)) {
      throw new UsageError(option + file + " cannot be written; name a file in a folder that is");
    }
  }

  /**
   * Writes the files that are asked for.
   *
   * @param title what the graph is of
   * @param violation whose configuration is shown where none is said; null without one
   * @return a line for each
   */
  List<String> write(ModelFamily family, String title, @Nullable Trace violation)
      throws IOException {
    List<String> lines = new ArrayList<>();
    if (dot == null && html == null) {
      return lines;
    }
    long shown = shown(family, violation);
    StateGraph graph = StateGraph.of(family.newModel(), shown, MOST_STATES);
    if (dot != null) {
      WholeFile.replace(dot, Dot.of(graph).getBytes(StandardCharsets.UTF_8));
      lines.add("graph    " + dot);
    }
    if (html != null) {
      Trace path = violation != null && violation.configuration() == shown ? violation : null;
      WholeFile.replace(html, GraphPage.of(graph, title, path).getBytes(StandardCharsets.UTF_8));
      lines.add("graph    " + html);
    }
    return lines;
  }

  private long shown(ModelFamily family, @Nullable Trace violation) {
    return configuration != UNSAID
        ? configuration
        : Optional.ofNullable(violation)
            .map(Trace::configuration)
            .orElse(family.configurations() - 1);
  }
}
