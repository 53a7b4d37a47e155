package org.scatterproof.engine.execute;

import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;

/** Runs scenarios on one implementation, each in a world of its own, up to its first violation. */
public final class ScenarioRunner implements ScenarioRuns {

  private final UnderTest who;
  private final Rulebook<DmaStep> dmaRules;

  /** For one scenario at a time: to make them costs more than to judge a short one. */
  private final Findings<DmaStep> dmaFindings;

  private final Rulebook<MbufStep> mbufRules;
  private final Rulebook<MemoryCursorStep> memoryCursorRules;
  private final SegmentArrays arrays = new SegmentArrays(SegmentArrays.WIDE_GUARD);

  public ScenarioRunner(UnderTest who) {
    this.who = who;
    dmaRules =
        DmaRules.rulebook().asked(who.profile()).declared(who.implementation().capabilities());
    dmaFindings = dmaRules.newFindings();
    mbufRules =
        MbufRules.rulebook().asked(who.profile()).declared(who.implementation().capabilities());
    memoryCursorRules =
        MemoryCursorRules.rulebook()
            .asked(who.profile())
            .declared(who.implementation().capabilities());
  }

  /** Whatever the implementation throws is part of the verdict. */
  @Override
  public ScenarioVerdict run(Scenario scenario, StepWatcher watcher) {
    return judge(scenario, new LiveAnswers(who.implementation()), watcher, true);
  }

  /**
   * Judges one scenario by answers that come from wherever they come from.
   *
   * @param told whether calls are kept, for the text of a counterexample; where the same answers
   *     can be had again, that costs only whom it is worth it
   */
  ScenarioVerdict judge(Scenario scenario, Answers answers, StepWatcher watcher, boolean told) {
    if (scenario instanceof DmaScenario dma) {
      return run(dma, answers, told).watchedBy(watcher).run();
    }
    if (scenario instanceof MbufScenario mbuf) {
      return new MbufScenarioRun(mbuf, who, answers, mbufRules, arrays, told)
          .watchedBy(watcher)
          .run();
    }
    MemoryCursorScenario cursor = (MemoryCursorScenario) scenario;
    return new MemoryCursorScenarioRun(cursor, who, answers, memoryCursorRules, arrays, told)
        .watchedBy(watcher)
        .run();
  }

  /** A run of a scenario of area dma, not begun. */
  DmaScenarioRun run(DmaScenario scenario, Answers answers, boolean told) {
    return new DmaScenarioRun(scenario, who, answers, dmaRules, dmaFindings, arrays, told);
  }
}
