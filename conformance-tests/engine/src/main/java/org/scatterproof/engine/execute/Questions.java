package org.scatterproof.engine.execute;

import java.util.List;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;

/**
 * Calls to be repeated on fresh objects before there is a verdict.
 *
 * @param commands on commands
 * @param cursors on memory cursors
 */
public record Questions(List<DmaControl> commands, List<MemoryCursorCall> cursors) {

  /** None. */
  public static final Questions NONE = new Questions(List.of(), List.of());

  public Questions {
    commands = List.copyOf(commands);
    cursors = List.copyOf(cursors);
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return commands.isEmpty() && cursors.isEmpty();
  }
}
