package org.scatterproof.checker.core;

import java.util.List;

/** A model of which nothing is asked, so that no violation ends the search. */
record Unasked(Model model) implements Model {

  @Override
  public List<Property> properties() {
    return List.of();
  }

  @Override
  public void initial(LongSink into) {
    model.initial(into);
  }

  @Override
  public void successors(long state, ActionSink into) {
    ActionSink marked = new ActionSink();
    model.successors(state, marked);
    for (int i = 0; i < marked.size(); i++) {
      into.add(marked.state(i));
    }
  }

  @Override
  public String describe(long state) {
    return model.describe(state);
  }

  @Override
  public String describeAction(long state, int action) {
    return model.describeAction(state, action);
  }
}
