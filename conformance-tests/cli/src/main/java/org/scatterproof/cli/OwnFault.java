package org.scatterproof.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scatterproof.spec.result.ExitCode;

/** A mistake of ours: one line for the user, the stack trace in a file for us. */
final class OwnFault {
  private OwnFault() {}

  /** Says what happened and where its log is. */
  static int report(Throwable fault, Output output) {
    output.error(
        "a fault of Scatterproof itself: "
            + firstLine(fault)
            + " ("
            + place(fault)
            + "); please report it with that file");
    return ExitCode.HARNESS_ERROR;
  }

  private static String firstLine(Throwable fault) {
    return fault.toString().lines().findFirst().orElse(fault.getClass().getName());
  }

  private static String place(Throwable fault) {
    try {
      Path log = Files.createTempFile("scatterproof-", ".log");
      try (PrintStream into =
          new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
        fault.printStackTrace(into);
      }
      return "stack trace in " + log;
    } catch (IOException e) {
      return "its stack trace cannot be written: " + e.getMessage();
    }
  }
}
