package org.scatterproof.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scatterproof run}: judges an implementation and writes its results. */
@Command(
    name = "run",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof run [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Judges an implementation, the reference by default, and writes its results and reports."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof run",
      "  scatterproof run --impl class=com.example.MyDma --classpath build/my-dma.jar --area dma",
      "  scatterproof run --only dma.gen.continues"
    })
final class RunCommand implements Callable<Integer> {
  private static final String CLASS = "class=";

  private final Output output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--impl",
      paramLabel = "WHICH",
      description =
          "reference, or class=NAME: a class that implements Implementation. Default: reference.")
  private String implementation = "reference";

  @Option(
      names = "--classpath",
      paramLabel = "JARS",
      description = "Jars and folders of the class, separated by ${sys:path.separator}")
  private @Nullable String classPath;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      split = ",",
      converter = Words.Area.class,
      description = "dma, mbuf, or both. Default: what the implementation declares.")
  private Set<Capability> areas = EnumSet.noneOf(Capability.class);

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = Words.ProfileName.class,
      description =
          "documented, or exact: also the canonical list, bit for bit. Default: documented.")
  private Profile profile = Profile.DOCUMENTED;

  @Option(
      names = "--only",
      paramLabel = "ID",
      arity = "1..*",
      split = ",",
      description = "Only these requirements or scenarios; * stands for anything.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Receives a folder named after the implementation. Default: out.")
  private Path out = Path.of("out");

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "After this long in one scenario, the implementation hangs. Default: 5.")
  private Duration deadline = RunRequest.DEFAULT_DEADLINE;

  RunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException {
    long started = System.nanoTime();
    RunRequest request = request();
    Judged judged = judge(request);
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    new Summary(judged.run(), time, output.paint()).lines().forEach(output.out()::println);
    output.out().flush();
    return judged.reports().close(judged.run().exitCode(), output);
  }

  private Judged judge(RunRequest request) throws CannotRun, IOException {
    try (StatusLine line = StatusLine.on(output)) {
      Interruption interruption = Interruption.watch(line, output);
      try {
        line.update("reading the catalog");
        ReportStep reports = new ReportStep(line);
        RunSummary run = ConformanceRun.run(request, new Progress(line), reports);
        return new Judged(run, reports);
      } finally {
        interruption.unwatch();
      }
    }
  }

  private record Judged(RunSummary run, ReportStep reports) {}

  private RunRequest request() throws UsageError {
    return new RunRequest(
        choice(), areas, profile, only, out, deadline, "./scatterproof " + commandLine());
  }

  private ImplementationChoice choice() throws UsageError {
    if (implementation.startsWith(CLASS)) {
      return new ImplementationChoice.Named(implementation.substring(CLASS.length()), jars());
    }
    if (implementation.contains("=")) {
      throw new UsageError(
          "--impl: "
              + implementation
              + " is neither a name nor class=NAME; write reference, for example");
    }
    if (classPath != null) {
      throw new UsageError(
          "--classpath goes with --impl class=NAME; name the class, or leave it out");
    }
    return new ImplementationChoice.BuiltIn(implementation);
  }

  private List<Path> jars() {
    return classPath == null
        ? List.of()
        : Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList();
  }

  private String commandLine() {
    List<String> typed = spec.root().commandLine().getParseResult().originalArgs();
    return String.join(" ", typed.stream().map(RunCommand::quoted).toList());
  }

  /** As a shell would need it. */
  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:=,@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
