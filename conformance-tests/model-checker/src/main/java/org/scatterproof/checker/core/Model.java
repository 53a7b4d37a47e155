package org.scatterproof.checker.core;

import java.util.List;

/**
 * A transition system over packed states, as one worker uses it. A state is any long but -1.
 *
 * <p>Models fall apart into <em>configurations</em>: what never changes during a run. No action
 * leads from one into another, so each is searched by itself.
 */
public interface Model {

  /** What is asked of it, always the same list; at most {@link Property#MOST}. */
  List<Property> properties();

  /** Turns to a configuration, from 0 on; later calls speak of it. */
  default void choose(long configuration) {}

  /** Adds the states that a run may begin in. */
  void initial(LongSink into);

  /**
   * Adds the state that each action leads to, the state itself where an action changes nothing.
   * Actions have indexes, in the order in which they are added: the same in every call, so that a
   * trace can be replayed from them. What the properties say of the state and of each action is
   * marked on the way.
   */
  void successors(long state, ActionSink into);

  /** The configuration for a person, in one line; empty where there is but one. */
  default String describeConfiguration() {
    return "";
  }

  /** A state for a person. */
  String describe(long state);

  /**
   * An action for a person.
   *
   * @param state in which it is taken
   * @param action its index there
   */
  String describeAction(long state, int action);

  /**
   * What an action is answered with, for a person, apart from the state that it leads to; empty
   * where a model has no answers.
   *
   * @param state in which it is taken
   * @param action its index there
   */
  default String describeAnswer(long state, int action) {
    return "";
  }
}
