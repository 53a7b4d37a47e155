package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;

/**
 * The calls that a scenario of area mbuf makes, controls included: first every generating call on a
 * fresh cursor in a world of its own, then, in a new world, the scenario itself.
 *
 * @param calls in order
 * @param freshAt for each step, the index of the call that creates its control's cursor; -1 where
 *     it has none
 * @param mainAt index of the call that creates the scenario's first cursor
 */
public record MbufLayout(List<Made> calls, List<Integer> freshAt, int mainAt) {
  public MbufLayout {
    calls = List.copyOf(calls);
    freshAt = List.copyOf(freshAt);
  }

  /**
   * A call, or the beginning of a new world.
   *
   * @param call null where a new world begins
   */
  public record Made(@Nullable MbufCall call) {}

  /** The calls of a scenario. */
  public static MbufLayout of(MbufScenario scenario) {
    List<Made> calls = new ArrayList<>();
    List<Integer> freshAt = new ArrayList<>();
    for (MbufCall step : scenario.steps()) {
      if (step.operation != MbufOperation.GENERATE) {
        freshAt.add(-1);
        continue;
      }
      freshAt.add(calls.size());
      calls.add(new Made(creation(0)));
      MbufCall alone = new MbufCall();
      alone.copyFrom(step);
      alone.cursor = 0;
      calls.add(new Made(alone));
      calls.add(new Made(null));
    }
    int mainAt = calls.size();
    int last = lastCursor(scenario);
    for (int i = 0; i <= last; i++) {
      calls.add(new Made(creation(i)));
    }
    scenario.steps().forEach(step -> calls.add(new Made(step)));
    return new MbufLayout(calls, freshAt, mainAt);
  }

  /** The highest number of a cursor that a scenario calls. */
  static int lastCursor(MbufScenario scenario) {
    return scenario.steps().stream().mapToInt(call -> call.cursor).max().orElse(0);
  }

  /** The call that creates a cursor. */
  static MbufCall creation(int cursor) {
    MbufCall create = new MbufCall().reset(MbufOperation.CREATE);
    create.cursor = cursor;
    return create;
  }
}
