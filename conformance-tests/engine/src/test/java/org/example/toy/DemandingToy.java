package org.example.toy;

/** Wants to be given something. */
public final class DemandingToy extends Toy {
  public DemandingToy(String gift) {
    if (gift.isEmpty()) {
      throw new IllegalArgumentException(gift);
    }
  }
}
