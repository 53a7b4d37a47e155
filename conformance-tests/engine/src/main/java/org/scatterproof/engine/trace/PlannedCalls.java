package org.scatterproof.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;

/** The calls that a scenario makes, where nobody came back to tell how they were answered. */
public final class PlannedCalls {

  private static final int SHOWN = 12;

  private PlannedCalls() {}

  /** Numbered lines. */
  public static List<String> of(Scenario scenario) {
    List<String> calls = new ArrayList<>();
    if (scenario instanceof DmaScenario dma) {
      dma.steps().forEach(step -> calls.add(describe(step)));
    } else if (scenario instanceof MbufScenario mbuf) {
      mbuf.steps().forEach(call -> calls.add(call.toString()));
    } else if (scenario instanceof MemoryCursorScenario cursor) {
      cursor.steps().forEach(step -> calls.add(repeated(step.call().toString(), step.repeat())));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < calls.size() && i < SHOWN; i++) {
      lines.add((i + 1) + "  " + calls.get(i));
    }
    if (calls.size() > SHOWN) {
      lines.add("… " + (calls.size() - SHOWN) + " more");
    }
    return lines;
  }

  private static String describe(DmaScenarioStep step) {
    String call = step.call().toString();
    if (!step.base().word().isEmpty()) {
      call = call.replaceFirst("offset 0x[0-9a-f]+", "offset " + step.offset());
    }
    return repeated(call, step.repeat());
  }

  private static String repeated(String call, int times) {
    return switch (times) {
      case 1 -> call;
      case DmaScenarioStep.TO_END -> call + " until the end";
      default -> call + " " + times + " times";
    };
  }
}
