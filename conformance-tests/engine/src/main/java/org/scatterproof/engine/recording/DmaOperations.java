package org.scatterproof.engine.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.Words;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.machine.PlatformLog.Event;

/** The words of operations and events in lines; those of the adapter protocol where it has one. */
final class DmaOperations {

  private static final Words<DmaOperation> WORDS =
      new Words<>(List.of(DmaOperation.values()), DmaOperations::word);
  private static final Map<String, Event> EVENTS = new HashMap<>();

  static {
    for (Event each : Event.values()) {
      EVENTS.put(word(each), each);
    }
  }

  private DmaOperations() {}

  static String word(DmaOperation operation) {
    return switch (operation) {
      case CREATE -> "create";
      case CHANGE -> "change";
      case DEVICE_WRITES -> "deviceWrites";
      case DRIVER_WRITES -> "driverWrites";
      default -> operation.documentedName();
    };
  }

  /** The operation that a line names; null where there is none of that name. */
  static @Nullable DmaOperation of(FlatObject line) {
    return line.word(Field.OP, WORDS);
  }

  /** {@code MEMORY_GIVEN} is {@code memory-given}. */
  static String word(Event event) {
    return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable Event event(String word) {
    return EVENTS.get(word);
  }
}
