package org.example.toy;

/** Throws when it is created. */
public final class BrokenToy extends Toy {
  public BrokenToy() {
    throw new IllegalStateException("out of order");
  }
}
