package org.scatterproof.suite;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.state.ActionChain;
import org.opentest4j.AssertionFailedError;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.generate.Draws;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.input.CannotRun;

/**
 * The property models as jqwik's properties: chains of actions, drawn and shortened by jqwik,
 * judged by the rulebook. What fails is the smallest counterexample that jqwik and the engine's own
 * shrinking find together.
 *
 * <p>Four more compare an implementation with itself: see {@link Relation}.
 *
 * <p>{@link ConformanceTests} explores the same models in a process of its own, with the tries of
 * {@code ./scatterproof run}. These run in the process of the tests, where a debugger stops; what
 * hangs here hangs the build. Tries are jqwik's: {@code jqwik.tries.default}. What is judged is
 * said in {@code junit-platform.properties} or by system properties: see {@link Configuration}.
 */
@AddLifecycleHook(UndeclaredHook.class)
@AddLifecycleHook(CounterexampleHook.class)
public final class PropertyTests {

  private static final String SEED = "1";

  private final UnderTest who;
  private final long seed;

  /** Judges what the configuration says. */
  public PropertyTests() throws CannotRun {
    Configuration configuration = new Configuration(PlatformProperties::get);
    who = configuration.underTest();
    seed = configuration.seed();
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  @OfModel("dma.continuation")
  void continuation(@ForAll("dma.continuation") ActionChain<ModelState> chain) {
    judge(chain);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  @OfModel("dma.lifecycle")
  void lifecycle(@ForAll("dma.lifecycle") ActionChain<ModelState> chain) {
    judge(chain);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  @OfModel("dma.copies")
  void copies(@ForAll("dma.copies") ActionChain<ModelState> chain) {
    judge(chain);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  @OfModel("mbuf.packets")
  void packets(@ForAll("mbuf.packets") ActionChain<ModelState> chain) {
    judge(chain);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE)
  @OfModel("memory-cursor.loops")
  void loops(@ForAll("memory-cursor.loops") ActionChain<ModelState> chain) {
    judge(chain);
  }

  @Property(seed = SEED)
  @OfModel("dma.continuation")
  void theMapIsTheSameForEveryCapacity(@ForAll long world) {
    compare(Relation.CAPACITY, world);
  }

  @Property(seed = SEED)
  @OfModel("dma.continuation")
  void theMapIsTheSameWhenAnExtentIsTwo(@ForAll long world) {
    compare(Relation.SPLIT, world);
  }

  @Property(seed = SEED)
  @OfModel("dma.continuation")
  void theMapMovesWithItsMemory(@ForAll long world) {
    compare(Relation.SHIFT, world);
  }

  @Property(seed = SEED)
  @OfModel("dma.continuation")
  void theMapOfAPartIsThatPartOfTheWhole(@ForAll long world) {
    compare(Relation.SLICE, world);
  }

  private void compare(Relation relation, long world) {
    relation
        .difference(who.implementation(), new Draws(world ^ Long.rotateLeft(seed, 32)))
        .ifPresent(
            text -> {
              throw new AssertionFailedError(text);
            });
  }

  @Provide("dma.continuation")
  Arbitrary<ActionChain<ModelState>> continuations() {
    return chains("dma.continuation");
  }

  @Provide("dma.lifecycle")
  Arbitrary<ActionChain<ModelState>> lifecycles() {
    return chains("dma.lifecycle");
  }

  @Provide("dma.copies")
  Arbitrary<ActionChain<ModelState>> copied() {
    return chains("dma.copies");
  }

  @Provide("mbuf.packets")
  Arbitrary<ActionChain<ModelState>> manyPackets() {
    return chains("mbuf.packets");
  }

  @Provide("memory-cursor.loops")
  Arbitrary<ActionChain<ModelState>> manyLoops() {
    return chains("memory-cursor.loops");
  }

  private Arbitrary<ActionChain<ModelState>> chains(String id) {
    return ModelState.chains(model(id), seed, who.implementation().capabilities());
  }

  private static PropertyModel<?> model(String id) {
    return Models.of(id).orElseThrow(() -> new IllegalStateException("there is no model " + id));
  }

  private void judge(ActionChain<ModelState> chain) {
    Violation violation = new ScenarioRunner(who).run(chain.run().scenario()).violation();
    if (violation != null) {
      throw new AssertionFailedError(violation.text());
    }
  }
}
