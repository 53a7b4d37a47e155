package org.scatterproof.checker.core;

import java.util.List;

/** Properties as bits. */
final class Properties {

  private Properties() {}

  /** Those that a mark violates. */
  static long always(List<Property> properties) {
    if (properties.size() > Property.MOST) {
      throw new IllegalArgumentException(
          properties.size() + " properties: a model has at most " + Property.MOST);
    }
    long bits = 0;
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).kind() == Property.Kind.ALWAYS) {
        bits |= 1L << i;
      }
    }
    return bits;
  }
}
