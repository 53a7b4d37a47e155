package org.scatterproof.engine.adapter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Remembers what was answered, in few bytes, so that a second answer can be told from it. */
final class Fingerprints {

  private final Map<Long, Integer> scenarioOf = new ConcurrentHashMap<>();
  private final Map<Integer, Long> first = new ConcurrentHashMap<>();

  /** Notes an answer. */
  void note(Asked asked, byte[] line) {
    scenarioOf.put(asked.id(), asked.index());
    if (!asked.isControl() && !asked.patient()) {
      first.put(asked.index(), of(line));
    }
  }

  /** The scenario that an answered id stood for; null where none did. */
  @Nullable Integer scenarioOf(long id) {
    return scenarioOf.get(id);
  }

  /** Whether the answers to a scenario are those that it was given first, or there were none. */
  boolean isAsBefore(int scenario, byte[] line) {
    Long before = first.get(scenario);
    return before == null || before == of(line);
  }

  /** Of the whole line but its id. */
  private static long of(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] != ',') {
      at++;
    }
    CRC32C sum = new CRC32C();
    sum.update(line, at, line.length - at);
    return sum.getValue() << Integer.SIZE | line.length - at;
  }
}
