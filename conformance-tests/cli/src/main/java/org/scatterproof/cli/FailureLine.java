package org.scatterproof.cli;

import java.io.IOException;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.reports.ResultsException;
import org.scatterproof.spec.result.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says that could not do what was asked. */
final class FailureLine implements IExecutionExceptionHandler {
  private final Output output;

  FailureLine(Output output) {
    this.output = output;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CannotRun refusal) {
      output.error(String.valueOf(refusal.getMessage()));
      return refusal.exitCode();
    }
    if (e instanceof ResultsException refusal) {
      output.error(String.valueOf(refusal.getMessage()));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof IOException failure) {
      output.error(
          "this could not be finished: " + reason(failure) + "; earlier results are as they were");
      return ExitCode.HARNESS_ERROR;
    }
    return OwnFault.report(e, output);
  }

  /** Subclasses of IOException often tell nothing but a file; their name tells the rest. */
  private static String reason(IOException failure) {
    return failure.getClass() == IOException.class
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
