package org.scatterproof.cli;

import java.util.concurrent.Callable;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.adapter.AdapterCheck;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scatterproof adapter check}: tests an adapter itself, not what it wraps. */
@Command(
    name = "check",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof adapter check --impl command=\"PROGRAM\"",
    descriptionHeading = "%n",
    description = {"Says whether an adapter speaks the protocol, step by step."},
    optionListHeading = "%nOptions:%n")
final class AdapterCheckCommand implements Callable<Integer> {
  private final Output output;

  @Mixin private WhichImplementation which = new WhichImplementation();

  AdapterCheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, InterruptedException {
    if (!(which.choice() instanceof ImplementationChoice.Command command)) {
      throw new UsageError("adapter check needs --impl command=\"PROGRAM\"; a class is no adapter");
    }
    new AdapterCheck(
            command, RunRequest.DEFAULT_DEADLINE, line -> output.out().println("ok  " + line))
        .run();
    return ExitCode.CONFORMANT;
  }
}
