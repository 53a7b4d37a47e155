package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person should know beside the findings: each kind once, counted, with its first place. */
final class Remarks {

  private static final class Kind {
    private final String first;
    private long count;

    Kind(String first) {
      this.first = first;
    }
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  void add(String what, String place) {
    kinds.computeIfAbsent(what, key -> new Kind(place)).count++;
  }

  /** One line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    kinds.forEach(
        (what, kind) ->
            lines.add(
                what
                    + ": "
                    + kind.count
                    + (kind.count == 1 ? " call, at " : " calls, the first at ")
                    + kind.first));
    return lines;
  }
}
