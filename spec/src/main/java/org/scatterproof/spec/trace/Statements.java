package org.scatterproof.spec.trace;

import java.util.List;
import java.util.stream.Stream;

/** Every statement of every source. */
public final class Statements {

  private Statements() {}

  /** All statements, source by source, in their order there. */
  public static List<Statement> all() {
    return Stream.of(
            GenIOVMSegmentsStatements.ALL,
            MbufCursorStatements.ALL,
            HeaderStatements.ALL,
            MemoryCursorStatements.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** The statements that a requirement judges. */
  public static List<Statement> behind(String requirement) {
    return all().stream().filter(s -> s.requirements().contains(requirement)).toList();
  }
}
