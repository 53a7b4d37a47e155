package org.scatterproof.engine.stress;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long and how hard: jcstress's modes, as fast as a small machine needs them. */
public enum StressMode {
  /** Seconds. Shows that the tests run; a race that is rare goes unseen. */
  SANITY(
      Duration.ofMinutes(1),
      "-m sanity -time 200 -strideSize 20 -strideCount 5 -af NONE -sc false"),

  /** Five to ten seconds a test. */
  QUICK(Duration.ofMinutes(2), "-m quick -af NONE -sc false"),

  /** Minutes a test: every way to pin threads and to compile that jcstress knows. */
  DEFAULT(Duration.ofMinutes(20), "-m default -f 3 -fsm 1 -iters 3 -time 300");

  private final Duration most;
  private final String arguments;

  StressMode(Duration most, String arguments) {
    this.most = most;
    this.arguments = arguments;
  }

  /** The mode of a name. */
  public static Optional<StressMode> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** The name on the command line: {@code quick}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The arguments of jcstress. */
  public List<String> arguments() {
    return List.of(arguments.split(" ", -1));
  }

  /** After this long in one test, it is said to hang. */
  public Duration most() {
    return most;
  }
}
