package org.scatterproof.bench.checker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.ContinuationBounds;
import org.scatterproof.checker.continuation.ContinuationFamily;
import org.scatterproof.checker.continuation.SeededFault;

/** SPIN, where it is installed: it makes a C program of our model in its language. */
final class Spin implements Searcher {
  private static final String MODEL = "continuation.pml";

  private static final Pattern STORED = Pattern.compile("(\\d+) states, stored");
  private static final Pattern TRANSITIONS = Pattern.compile("(\\d+) transitions");
  private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");

  private final Path folder;

  private Spin(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of building it.
   *
   * @param spin ready to search; null where it is not there
   * @param description its version, or why it is not there
   */
  record Built(@Nullable Spin spin, String description) {}

  /** Builds the searching program into a folder. */
  static Built build(Path folder) throws IOException, InterruptedException {
    String version;
    try {
      version = Shell.run(folder, List.of("spin", "-V")).strip();
    } catch (IOException e) { // no such program
      return new Built(null, "not installed: there is no spin that runs");
    }
    try (InputStream source = Spin.class.getResourceAsStream(MODEL)) {
      Files.copy(Objects.requireNonNull(source, MODEL), folder.resolve(MODEL));
    }
    ContinuationBounds bounds = Model.A8_L3_N2.bounds();
    try {
      Shell.run(
          folder,
          List.of(
              "spin",
              "-a",
              "-DADDRESSES=" + bounds.addresses(),
              "-DLONGEST=" + bounds.longest(),
              "-DEXTENTS=" + bounds.extents(),
              MODEL));
      Shell.run(folder, List.of("cc", "-O3", "-DSAFETY", "-o", "pan", "pan.c"));
    } catch (IOException e) {
      return new Built(null, "it cannot be built: " + e.getMessage());
    }
    return new Built(new Spin(folder), version + ", cc -O3 -DSAFETY");
  }

  @Override
  public String name() {
    return "SPIN";
  }

  @Override
  public Round search() throws IOException, InterruptedException {
    Shell.Ran ran = Shell.timed(folder, List.of("./pan", "-m100000"));
    String text = ran.text();
    if (number(ERRORS, text) != 0) {
      throw new IOException("SPIN finds errors in the model");
    }
    // One state more, without a configuration, and a transition to each initial state.
    long initial =
        new ContinuationFamily(Model.A8_L3_N2.bounds(), SeededFault.NONE).configurations();
    Model.A8_L3_N2.check(name(), number(STORED, text) - 1, number(TRANSITIONS, text) - 1 - initial);
    return ran.round();
  }

  private static long number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("SPIN tells no " + pattern.pattern());
    }
    return Long.parseLong(matcher.group(1));
  }
}
