package org.scatterproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.scatterproof.engine.implementation.ImplementationChoice;

/** Times cases, each in JVMs of its own that JMH starts. */
final class Measuring {

  private final ImplementationChoice choice;
  private final @Nullable Path program;
  private final Effort effort;
  private final Path folder;

  /**
   * @param program the segmenter in C; null without one
   * @param folder for what is needed meanwhile
   */
  Measuring(ImplementationChoice choice, @Nullable Path program, Effort effort, Path folder) {
    this.choice = choice;
    this.program = program;
    this.effort = effort;
    this.folder = folder;
    // JMH runs once a machine unless told not to; what else runs shows in the rounds of both.
    System.setProperty("jmh.ignoreLock", "true");
  }

  Measurement measure(BenchCase world) throws IOException {
    RoundLog log = new RoundLog(folder.resolve(world.id() + ".log"));
    Files.deleteIfExists(log.file());
    List<Double> javaNanos = javaNanos(world, log);
    return new RoundReader(world, effort).read(log.lines(), javaNanos);
  }

  private List<Double> javaNanos(BenchCase world, RoundLog log) {
    long roundNanos = effort.roundMillis() * 1_000_000L;
    ForkOrders orders = new ForkOrders(choice, log, program, roundNanos);
    TimeValue round = TimeValue.milliseconds(effort.roundMillis());
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^" + SegmentationBenchmark.class.getName().replace(".", "\\.") + "\\.")
        .param("id", world.id())
        .forks(effort.forks())
        .warmupIterations(effort.warmups())
        .warmupTime(round)
        .measurementIterations(effort.rounds())
        .measurementTime(round)
        .jvmArgsAppend(orders.jvmArguments().toArray(String[]::new))
        .verbosity(VerboseMode.SILENT);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      List<Double> nanos = new ArrayList<>();
      results.stream()
          .flatMap(result -> result.getBenchmarkResults().stream())
          .flatMap(fork -> fork.getIterationResults().stream())
          .forEach(each -> nanos.add(each.getPrimaryResult().getScore()));
      return nanos;
    } catch (RunnerException e) {
      return List.of();
    }
  }
}
