package org.scatterproof.engine.scenario;

import org.scatterproof.spec.world.PlatformLengths;

/** A world, an object under test and the calls to make, in concrete numbers. */
public sealed interface Scenario permits DmaScenario, MbufScenario, MemoryCursorScenario {

  ScenarioInfo info();

  /** The machine that it runs on. */
  PlatformLengths lengths();

  /** Steps that it names; repeats and the implicit creation are not counted. */
  int stepCount();
}
