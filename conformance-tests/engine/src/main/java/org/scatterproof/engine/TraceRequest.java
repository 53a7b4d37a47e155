package org.scatterproof.engine;

import java.nio.file.Path;
import java.util.List;
import org.scatterproof.spec.rule.Profile;

/**
 * Which traces are judged, by what, and where the results go.
 *
 * @param traces files, compressed by gzip or not; {@code -} is standard input
 * @param profile which requirements are asked
 * @param lenient whether damaged lines are passed over, and counted
 * @param out folder that receives a folder named after the implementation
 * @param commandLine what reproduces the run, as the report shows it
 */
public record TraceRequest(
    List<Path> traces, Profile profile, boolean lenient, Path out, String commandLine) {

  /** Stands for standard input. */
  public static final Path STDIN = Path.of("-");

  public TraceRequest {
    traces = List.copyOf(traces);
  }
}
