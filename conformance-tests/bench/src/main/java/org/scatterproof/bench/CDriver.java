package org.scatterproof.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The segmenter in C, in a process of its own, in the world of one case. See driver.c. */
final class CDriver implements AutoCloseable {

  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;

  private CDriver(Process process) {
    this.process = process;
    orders = process.outputWriter();
    answers = process.inputReader();
  }

  static CDriver start(Path program, BenchCase world) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(world.driverArguments());
    return new CDriver(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** A hash of the lists of so many operations, from the start. */
  long hash(int operations) throws IOException {
    return Long.parseUnsignedLong(ask("check " + operations), 16);
  }

  /** Works for so long; answers what an operation took, in nanoseconds. */
  double time(long nanos) throws IOException {
    String[] answer = ask("time " + nanos).split(" ", 2);
    return Double.parseDouble(answer[1]) / Double.parseDouble(answer[0]);
  }

  @Override
  public void close() {
    process.destroy();
  }

  private String ask(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the segmenter in C ended early");
    }
    return answer;
  }
}
