package org.scatterproof.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * What is to be judged, how, and where the results go.
 *
 * @param implementation which implementation
 * @param areas areas to ask; empty asks every area that there is
 * @param profile which requirements are asked
 * @param only ids of requirements or scenarios, {@code *} standing for anything; a scenario runs
 *     when one of them matches its id, with or without page length, or one of its claims; empty
 *     runs all
 * @param files files of scenarios, counterexamples or vectors that are replayed instead of the
 *     catalog; empty runs the catalog
 * @param effort what is explored beyond the catalog, where the catalog runs
 * @param stress which stress tests are made, where the catalog runs; null for none
 * @param out folder that receives a folder named after the implementation
 * @param deadline the time one scenario may take before the implementation is said to hang
 * @param commandLine what reproduces the run, as the report shows it
 * @param record the file that receives a trace of every scenario; null where nobody wants one
 */
public record RunRequest(
    ImplementationChoice implementation,
    Set<Capability> areas,
    Profile profile,
    List<String> only,
    List<Path> files,
    Effort effort,
    @Nullable StressRequest stress,
    Path out,
    Duration deadline,
    String commandLine,
    @Nullable Path record) {
  /** The time that a scenario has unless the user says otherwise. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

  public RunRequest {
    EnumSet<Capability> ordered = EnumSet.noneOf(Capability.class);
    ordered.addAll(areas.isEmpty() ? Capability.areas() : areas);
    areas = Collections.unmodifiableSet(ordered);
    only = List.copyOf(only);
    files = List.copyOf(files);
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("a deadline is longer than nothing: " + deadline);
    }
  }

  /** A request without stress tests and without a trace. */
  public RunRequest(
      ImplementationChoice implementation,
      Set<Capability> areas,
      Profile profile,
      List<String> only,
      List<Path> files,
      Effort effort,
      Path out,
      Duration deadline,
      String commandLine) {
    this(
        implementation,
        areas,
        profile,
        only,
        files,
        effort,
        null,
        out,
        deadline,
        commandLine,
        null);
  }

  /** The same, with a trace of every scenario. */
  public RunRequest recordedTo(Path file) {
    return new RunRequest(
        implementation,
        areas,
        profile,
        only,
        files,
        effort,
        stress,
        out,
        deadline,
        commandLine,
        file);
  }

  /** A request without explorations. */
  public RunRequest(
      ImplementationChoice implementation,
      Set<Capability> areas,
      Profile profile,
      List<String> only,
      List<Path> files,
      Path out,
      Duration deadline,
      String commandLine) {
    this(implementation, areas, profile, only, files, Effort.NONE, out, deadline, commandLine);
  }

  /** The same, with stress tests. */
  public RunRequest with(StressRequest other) {
    return new RunRequest(
        implementation,
        areas,
        profile,
        only,
        files,
        effort,
        other,
        out,
        deadline,
        commandLine,
        record);
  }
}
