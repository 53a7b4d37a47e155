package org.scatterproof.engine.generate;

import java.util.List;

/**
 * Random numbers of a seed: the same on every machine and every JDK. SplitMix64, as Steele, Lea and
 * Flood published it in 2014.
 */
public final class Draws {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  public Draws(long seed) {
    state = seed;
  }

  /** Those of one try: tries do not depend on each other, so that any can be drawn alone. */
  public static Draws ofTry(long seed, long number) {
    return new Draws(mix(mix(seed + GAMMA) + number * GAMMA));
  }

  /** Any 64 bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** A number from 0 to {@code bound - 1}; the bound is at least 1. */
  public int below(int bound) {
    return (int) Math.floorMod(bits() >>> 1, (long) bound);
  }

  /** A number from {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** True in {@code percent} of 100 draws. */
  public boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of several, each as likely as the others; what stands there twice is twice as likely. */
  @SafeVarargs
  public final <T> T of(T... values) {
    return values[below(values.length)];
  }

  /** One of several small numbers. */
  public int small(int... values) {
    return values[below(values.length)];
  }

  /** One of several numbers. */
  public long number(long... values) {
    return values[below(values.length)];
  }

  /** One of a list. */
  public <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
