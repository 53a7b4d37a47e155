package org.scatterproof.checker.live;

import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.engine.execute.UnderTest;

/**
 * The state graphs of live commands in a scope, to be looked at.
 *
 * @param scope its part of area dma
 * @param who an implementation that saves its state
 */
public record LiveGraphs(LiveScope scope, UnderTest who) implements ModelFamily {

  @Override
  public long configurations() {
    return worlds().size();
  }

  @Override
  public Model newModel() {
    return new CommandModel(worlds(), who, new Halt(), (done, text) -> {});
  }

  private DmaScope worlds() {
    return new DmaScope("graph", scope.dma(), who.implementation().capabilities(), true);
  }
}
