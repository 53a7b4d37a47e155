package org.scatterproof.engine.recording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.machine.PlatformLog.Event;

/** The words of operations and events in lines; those of the adapter protocol where it has one. */
final class DmaOperations {

  private static final DmaOperation[] ALL = DmaOperation.values();
  private static final String[] WORDS = new String[ALL.length];
  private static final Map<String, Event> EVENTS = new HashMap<>();

  static {
    for (int i = 0; i < ALL.length; i++) {
      WORDS[i] = word(ALL[i]);
    }
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
    for (int i = 0; i < ALL.length; i++) {
      if (line.is(Field.OP, WORDS[i])) {
        return ALL[i];
      }
    }
    return null;
  }

  /** {@code MEMORY_GIVEN} is {@code memory-given}. */
  static String word(Event event) {
    return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable Event event(String word) {
    return EVENTS.get(word);
  }
}
