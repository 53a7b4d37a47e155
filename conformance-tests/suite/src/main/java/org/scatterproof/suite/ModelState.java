package org.scatterproof.suite;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.scatterproof.engine.generate.Action;
import org.scatterproof.engine.generate.Draws;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.spi.Capability;

/**
 * A scenario in the making, as a chain of jqwik's actions makes it. The engine's generators say
 * what an action appends; jqwik chooses the actions, and shortens the chain when it fails.
 */
public final class ModelState {

  private final PropertyModel.Draft draft;

  private ModelState(PropertyModel.Draft draft) {
    this.draft = draft;
  }

  Scenario scenario() {
    return draft.toScenario();
  }

  /**
   * Chains of a model's actions, each begun in a world of its own.
   *
   * @param seed of the worlds, beside jqwik's own
   */
  static <D extends PropertyModel.Draft> Arbitrary<ActionChain<ModelState>> chains(
      PropertyModel<D> model, long seed, Set<Capability> declared) {
    return Arbitraries.longs()
        .withoutEdgeCases()
        .flatMap(world -> chain(model, world ^ Long.rotateLeft(seed, 32), declared));
  }

  private static <D extends PropertyModel.Draft> ActionChainArbitrary<ModelState> chain(
      PropertyModel<D> model, long world, Set<Capability> declared) {
    ActionChainArbitrary<ModelState> chain =
        ActionChain.startWith(
            () ->
                new ModelState(
                    model.beginning().begin(model.id() + ".jqwik", new Draws(world), declared)));
    for (Action<D> action : model.actions()) {
      if (declared.containsAll(action.needs())) {
        chain = chain.withAction(action.weight(), new Append<>(action));
      }
    }
    return chain.withMaxTransformations(model.mostActions());
  }

  /** One of the engine's actions, with random numbers that jqwik draws the seed of. */
  private record Append<D extends PropertyModel.Draft>(Action<D> action)
      implements net.jqwik.api.state.Action.Independent<ModelState> {

    @Override
    public Arbitrary<Transformer<ModelState>> transformer() {
      return Arbitraries.longs()
          .withoutEdgeCases()
          .map(numbers -> Transformer.mutate(action.name(), state -> append(state, numbers)));
    }

    /** The draft of a chain is always of the model whose actions the chain has. */
    @SuppressWarnings("unchecked")
    private void append(ModelState state, long numbers) {
      action.append().accept((D) state.draft, new Draws(numbers));
    }
  }
}
