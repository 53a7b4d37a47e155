package org.scatterproof.engine.implementation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * What an implementation says of itself.
 *
 * @param name letters, digits and {@code . _ -}; names its results folder
 * @param version its own version
 * @param capabilities what it declares
 * @param digest {@code sha256:} of its jars, or its version where it has none
 */
public record ImplementationFacts(
    String name, String version, Set<Capability> capabilities, String digest) {
  public ImplementationFacts {
    EnumSet<Capability> ordered = EnumSet.noneOf(Capability.class);
    ordered.addAll(capabilities);
    capabilities = Collections.unmodifiableSet(ordered);
  }
}
