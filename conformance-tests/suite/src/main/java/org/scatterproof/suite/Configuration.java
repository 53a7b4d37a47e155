package org.scatterproof.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * JUnit's configuration parameters, read into a request:
 *
 * <ul>
 *   <li>{@code scatterproof.implementation}: {@code class=NAME}, or the name of an implementation
 *       that {@link ServiceLoader} finds. Not needed where it finds only one;
 *   <li>{@code scatterproof.areas}: {@code dma,mbuf}. Default: all;
 *   <li>{@code scatterproof.profile}: {@code documented} (default) or {@code exact};
 *   <li>{@code scatterproof.only}: ids of requirements or scenarios, with commas between them;
 *   <li>{@code scatterproof.seed} and {@code scatterproof.tries}: of the explorations; 0 tries runs
 *       the catalog alone. Default: as {@code scatterproof run} does;
 *   <li>{@code scatterproof.out}: the folder for results. Default: {@code target/scatterproof}.
 * </ul>
 */
final class Configuration {
  private static final String CLASS = "class=";
  private static final int MOST_TRIES = Integer.MAX_VALUE;

  private final Function<String, Optional<String>> parameters;

  Configuration(Function<String, Optional<String>> parameters) {
    this.parameters = parameters;
  }

  RunRequest request() throws UsageError {
    return new RunRequest(
        implementation(),
        areas(),
        profile(),
        words("scatterproof.only"),
        List.of(),
        effort(),
        Path.of(parameters.apply("scatterproof.out").orElse("target/scatterproof")),
        RunRequest.DEFAULT_DEADLINE,
        "a JUnit suite of " + ConformanceTests.class.getName());
  }

  /** What is judged in this process, without a run. */
  UnderTest underTest() throws CannotRun {
    Implementation implementation = ImplementationLoader.load(implementation());
    return new UnderTest(implementation, implementation.name(), profile());
  }

  /** Whether an area is one of those that are asked. */
  boolean asks(Capability area) throws UsageError {
    Set<Capability> areas = areas();
    return areas.isEmpty() || areas.contains(area);
  }

  /** Of everything that is drawn at random. */
  long seed() throws UsageError {
    return number("scatterproof.seed", Effort.USUAL_SEED);
  }

  private Effort effort() throws UsageError {
    long seed = seed();
    long tries = number("scatterproof.tries", Effort.USUAL_TRIES);
    return tries == 0 ? Effort.NONE : new Effort(true, seed, (int) Math.min(tries, MOST_TRIES));
  }

  private long number(String parameter, long usual) throws UsageError {
    String word = parameters.apply(parameter).orElse("").strip();
    if (word.isEmpty()) {
      return usual;
    }
    if (!word.matches("[0-9]{1,18}")) {
      throw new UsageError(parameter + ": " + word + " is no number; write 1000, for example");
    }
    return Long.parseLong(word);
  }

  private ImplementationChoice implementation() throws UsageError {
    String named = parameters.apply("scatterproof.implementation").orElse("");
    if (named.startsWith(CLASS)) {
      return new ImplementationChoice.Named(named.substring(CLASS.length()), List.of());
    }
    return new ImplementationChoice.BuiltIn(named.isEmpty() ? theOnlyOne() : named);
  }

  private static String theOnlyOne() throws UsageError {
    List<String> found =
        ServiceLoader.load(Implementation.class).stream().map(each -> each.get().name()).toList();
    if (found.size() != 1) {
      throw new UsageError(
          "which implementation is to be judged? ServiceLoader finds "
              + (found.isEmpty() ? "none" : String.join(", ", found))
              + "; set scatterproof.implementation");
    }
    return found.get(0);
  }

  private Set<Capability> areas() throws UsageError {
    Set<Capability> areas = EnumSet.noneOf(Capability.class);
    for (String word : words("scatterproof.areas")) {
      areas.add(pick("scatterproof.areas", word, Capability.areas(), Capability::id));
    }
    return areas;
  }

  private Profile profile() throws UsageError {
    String word = parameters.apply("scatterproof.profile").orElse(Profile.DOCUMENTED.id());
    return pick("scatterproof.profile", word, List.of(Profile.values()), Profile::id);
  }

  private List<String> words(String parameter) {
    return parameters.apply(parameter).stream()
        .flatMap(words -> Arrays.stream(words.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static <T> T pick(String parameter, String word, List<T> all, Function<T, String> name)
      throws UsageError {
    Stream<T> named = all.stream().filter(each -> name.apply(each).equals(word));
    List<String> names = all.stream().map(name).toList();
    return named
        .findFirst()
        .orElseThrow(
            () ->
                new UsageError(
                    parameter
                        + ": there is no "
                        + word
                        + Suggestion.of(word, names)
                        + "; there is "
                        + String.join(", ", names)));
  }
}
