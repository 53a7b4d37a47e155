package org.scatterproof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;

/**
 * What the command line asks for. It has looked at the words already; which cases there are only
 * this program knows.
 *
 * @param choice the implementation
 * @param effort how long
 * @param cases which
 * @param json receives the results; null for none
 */
record BenchRequest(
    ImplementationChoice choice, Effort effort, List<BenchCase> cases, @Nullable Path json) {

  private static final String CLASS = "class=";

  /** Reads {@code --impl}, {@code --classpath}, {@code --only}, {@code --json}, {@code --quick}. */
  static BenchRequest of(List<String> arguments) throws UsageError {
    String implementation = "reference";
    String classPath = "";
    Effort effort = Effort.USUAL;
    List<String> only = new ArrayList<>();
    Path json = null;
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--quick" -> effort = Effort.QUICK;
        case "--impl" -> implementation = arguments.get(++i);
        case "--classpath" -> classPath = arguments.get(++i);
        case "--only" -> only.add(arguments.get(++i));
        case "--json" -> json = Path.of(arguments.get(++i));
        default -> throw new UsageError("unknown option " + arguments.get(i));
      }
    }
    ImplementationChoice choice =
        implementation.startsWith(CLASS)
            ? new ImplementationChoice.Named(
                implementation.substring(CLASS.length()), ForkOrders.paths(classPath))
            : new ImplementationChoice.BuiltIn(implementation);
    return new BenchRequest(choice, effort, cases(only), json);
  }

  private static List<BenchCase> cases(List<String> only) throws UsageError {
    if (only.isEmpty()) {
      return Cases.all();
    }
    for (String pattern : only) {
      if (Cases.all().stream().noneMatch(each -> matches(pattern, each.id()))) {
        List<String> ids = Cases.all().stream().map(BenchCase::id).toList();
        throw new UsageError(
            "--only: there is no case "
                + pattern
                + Suggestion.of(pattern, ids)
                + "; there is "
                + String.join(", ", ids));
      }
    }
    return Cases.all().stream()
        .filter(each -> only.stream().anyMatch(pattern -> matches(pattern, each.id())))
        .toList();
  }

  private static boolean matches(String pattern, String id) {
    String expression = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
    return id.matches(expression);
  }
}
