package org.scatterproof.stress.world;

import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.spec.spi.Implementation;

/** The implementation that this JVM puts under stress. */
final class Subject {

  private static final Implementation IMPLEMENTATION = load();

  private Subject() {}

  /** The one instance of this JVM. */
  static Implementation implementation() {
    return IMPLEMENTATION;
  }

  private static Implementation load() {
    try {
      return ImplementationLoader.load(ForkOrders.ofThisJvm());
    } catch (ImplementationUnavailable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
