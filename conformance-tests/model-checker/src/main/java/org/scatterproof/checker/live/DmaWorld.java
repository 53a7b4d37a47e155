package org.scatterproof.checker.live;

import java.util.List;
import org.scatterproof.engine.execute.SteppedCommand;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Rulebook;

/**
 * One configuration of a scope for one implementation: its world, its calls, and commands to make
 * them on.
 *
 * @param number of the configuration in its scope
 * @param scenario the world, without steps
 */
record DmaWorld(long number, DmaScenario scenario, DmaCalls calls) {

  /** A command in this world, of its own. */
  SteppedCommand newCommand(UnderTest who, Rulebook<DmaStep> rules) {
    return new SteppedCommand(scenario, who.implementation(), rules);
  }

  /** The rules that whoever is judged is asked. */
  static Rulebook<DmaStep> rules(UnderTest who) {
    return DmaRules.rulebook().asked(who.profile()).declared(who.implementation().capabilities());
  }

  /** Calls in this world as a scenario that replays them. */
  DmaScenario sequence(List<DmaCall> made) {
    return scenario.withSteps(made.stream().map(DmaScenarioStep::of).toList());
  }
}
