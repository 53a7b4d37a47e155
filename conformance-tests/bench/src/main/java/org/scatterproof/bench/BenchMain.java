package org.scatterproof.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.implementation.ImplementationFiles;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.spi.Implementation;

/**
 * The program that {@code scatterproof bench} starts. It prints the table to stdout, and to stderr
 * lines for the command line: {@code progress TEXT}, and one {@code error TEXT} or {@code done}.
 */
public final class BenchMain {

  /** The first word where it is the way through an adapter that is timed. */
  private static final String ADAPTER = "adapter";

  private final PrintStream out;
  private final PrintStream err;

  private BenchMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Takes the options of {@code scatterproof bench}. */
  public static void main(String[] arguments) {
    BenchMain program = new BenchMain(System.out, System.err);
    // Stdout is for the table: what an implementation or JMH prints goes nowhere.
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII));
    System.exit(program.run(List.of(arguments)));
  }

  private int run(List<String> arguments) {
    try {
      boolean ofAdapter = !arguments.isEmpty() && arguments.get(0).equals(ADAPTER);
      int code =
          ofAdapter
              ? measureAdapter(arguments.subList(1, arguments.size()))
              : measure(BenchRequest.of(arguments));
      err.println("done");
      return code;
    } catch (CannotRun e) {
      err.println("error " + e.getMessage());
      return e.exitCode();
    } catch (IOException e) {
      err.println("error the benchmarks could not be finished: " + e);
      return ExitCode.HARNESS_ERROR;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.HARNESS_ERROR;
    }
  }

  private int measure(BenchRequest request) throws CannotRun, IOException, InterruptedException {
    checkWritable(request);
    ImplementationFiles.check(request.choice());
    Implementation implementation = ImplementationLoader.load(request.choice());
    List<BenchCase> cases =
        request.cases().stream()
            .filter(each -> implementation.capabilities().contains(each.area()))
            .toList();
    if (cases.isEmpty()) {
      throw new ImplementationUnavailable(
          implementation.name() + " declares no area of which there are cases");
    }
    try (TemporaryFolder temporary = TemporaryFolder.create("scatterproof-bench-")) {
      Path folder = temporary.path();
      CCompiler.Built c = CCompiler.build(folder);
      Measuring measuring =
          new Measuring(request.choice(), c.program().orElse(null), request.effort(), folder);
      List<Measurement> measurements = new ArrayList<>();
      for (BenchCase each : cases) {
        err.println(
            "progress case "
                + (measurements.size() + 1)
                + " of "
                + cases.size()
                + ": "
                + each.id());
        measurements.add(measuring.measure(each));
      }
      return tell(BenchReport.of(implementation, request.effort(), c, measurements), request);
    }
  }

  private int measureAdapter(List<String> options)
      throws CannotRun, IOException, InterruptedException {
    try (TemporaryFolder temporary = TemporaryFolder.create("scatterproof-bench-")) {
      return new AdapterBench(out, text -> err.println("progress " + text), AdapterWalk.ALL)
          .measure(options, temporary.path());
    } finally {
      out.flush();
    }
  }

  private int tell(BenchReport report, BenchRequest request) throws IOException {
    new BenchTable(report).lines().forEach(out::println);
    out.flush();
    Path json = request.json();
    if (json != null) {
      new BenchJson().write(report, json);
    }
    return report.isComplete() ? ExitCode.CONFORMANT : ExitCode.INCONCLUSIVE;
  }

  /** Found out after minutes of work, it would cost them. */
  private static void checkWritable(BenchRequest request) throws UsageError {
    Path json = request.json();
    if (json == null) {
      return;
    }
    Path folder = json.toAbsolutePath().getParent();
    boolean writable =
        Files.exists(json)
            ? Files.isRegularFile(json) && Files.isWritable(json)
            : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    if (!writable) {
      throw new UsageError(
          "--json: cannot write " + json + "; name a file in a folder that is there");
    }
  }
}
