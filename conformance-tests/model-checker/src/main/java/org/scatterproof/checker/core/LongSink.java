package org.scatterproof.checker.core;

/** Receives states. */
@FunctionalInterface
public interface LongSink {
  void add(long state);
}
