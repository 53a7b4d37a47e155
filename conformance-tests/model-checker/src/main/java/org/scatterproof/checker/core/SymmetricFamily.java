package org.scatterproof.checker.core;

/** Configurations of which some cannot be told apart by any run. */
public interface SymmetricFamily extends ModelFamily {

  /** A reader of keys, for one thread. */
  KeyReader newKeyReader();

  /** Gives each configuration a key. */
  @FunctionalInterface
  interface KeyReader {
    /** Equal keys claim equal state graphs; {@link SymmetryProof} looks whether that is so. */
    long keyOf(long configuration);
  }
}
