package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;

/**
 * Calls to be repeated on fresh objects before there is a verdict, and what was said meanwhile of
 * those that are not.
 */
public final class Questions {

  /** None. */
  public static final Questions NONE = new Questions(List.of(), List.of(), null, null);

  private final List<DmaControl> commands;
  private final List<MemoryCursorCall> cursors;
  private final @Nullable Tally settled;
  private final @Nullable RememberedControls remembered;

  /**
   * Questions of one scenario.
   *
   * @param commands calls on commands
   * @param cursors calls on memory cursors
   * @param settled what was said of calls without controls, all of them admitted; null where all
   *     are to be judged again
   * @param remembered what was not asked because it is known; null where nothing is remembered
   */
  Questions(
      List<DmaControl> commands,
      List<MemoryCursorCall> cursors,
      @Nullable Tally settled,
      @Nullable RememberedControls remembered) {
    this.remembered = remembered;
    this.commands = List.copyOf(commands);
    this.cursors = List.copyOf(cursors);
    this.settled = settled;
  }

  /** Calls on commands. */
  public List<DmaControl> commands() {
    return commands;
  }

  /** Calls on memory cursors. */
  public List<MemoryCursorCall> cursors() {
    return cursors;
  }

  @Nullable RememberedControls remembered() {
    return remembered;
  }

  @Nullable Tally settled() {
    return settled;
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return commands.isEmpty() && cursors.isEmpty();
  }
}
