package org.scatterproof.spec.value;

/** Which way a memory descriptor's bytes travel, seen from memory: OUT is what the device reads. */
public enum Direction {
  NONE,
  IN,
  OUT,
  OUT_IN
}
