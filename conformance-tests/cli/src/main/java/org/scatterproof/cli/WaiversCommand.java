package org.scatterproof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scatterproof.cli.gate.WaiverDraft;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.reports.ResultsReader;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scatterproof waivers}: what there is to do about waivers. */
@Command(
    name = "waivers",
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof waivers draft RESULTS [--out FILE]",
    descriptionHeading = "%n",
    description = {"Drafts waivers for what fails today."},
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  scatterproof waivers draft out/my-dma --out waivers.yaml"})
final class WaiversCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "waivers needs a command: draft; see scatterproof waivers --help");
  }

  /** {@code scatterproof waivers draft}. */
  @Command(
      name = "draft",
      sortOptions = false,
      synopsisHeading = "Usage: ",
      customSynopsis = "scatterproof waivers draft RESULTS [--out FILE]",
      descriptionHeading = "%n",
      description = {
        "Writes a waiver for everything that fails in a run, for a person to complete: reason, issue,",
        "owner and expiry are empty, which the gate refuses."
      },
      parameterListHeading = "%nResults:%n",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExamples:%n",
      footer = {"  scatterproof waivers draft out/my-dma --out waivers.yaml"})
  static final class Draft implements Callable<Integer> {
    private final Output output;

    @Parameters(
        arity = "1",
        paramLabel = "RESULTS",
        description = "A folder that run wrote, or the results.jsonl in it.")
    private Path results = Path.of("");

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "A new file. Default: standard output.")
    private @Nullable Path out;

    Draft(Output output) {
      this.output = output;
    }

    @Override
    public Integer call() throws UsageError, ResultsException, IOException {
      String draft = WaiverDraft.of(ResultsReader.read(ResultsPlace.file(results)));
      if (out == null) {
        output.out().print(draft);
        output.out().flush();
      } else {
        write(draft, out);
      }
      return ExitCode.CONFORMANT;
    }

    /** What a person completed is not written over. */
    private static void write(String draft, Path file) throws UsageError, IOException {
      try {
        Files.writeString(file, draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new UsageError("--out: " + file + " exists; move it, or name another file");
      } catch (NoSuchFileException | AccessDeniedException e) {
        throw new UsageError("--out: " + file + " cannot be written; name another file");
      }
    }
  }
}
