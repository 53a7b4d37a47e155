package org.scatterproof.checker.core;

import java.util.Arrays;

/**
 * Receives what the actions of one state lead to, and the marks of properties. A class and no
 * interface: a search makes one call per state and then reads an array, which is what makes it
 * fast.
 */
public final class ActionSink {

  private long[] states = new long[64];
  private int size;

  private long stateMarks;
  private long actionMarks;

  /** By property, the first action that was marked; only where its bit in actionMarks is set. */
  private final int[] markedActions = new int[Property.MOST];

  /** Adds the state that the next action leads to. */
  public void add(long state) {
    if (size == states.length) {
      states = Arrays.copyOf(states, 2 * size);
    }
    states[size++] = state;
  }

  /** Marks a property of the state whose actions are being added. */
  public void markState(int property) {
    stateMarks |= 1L << property;
  }

  /** Marks a property of the action that is added next. */
  public void markAction(int property) {
    if ((actionMarks >>> property & 1) == 0) {
      actionMarks |= 1L << property;
      markedActions[property] = size;
    }
  }

  /** Forgets everything. */
  public void clear() {
    size = 0;
    stateMarks = 0;
    actionMarks = 0;
  }

  /** Actions added. */
  public int size() {
    return size;
  }

  /** The state that an action leads to. */
  public long state(int action) {
    return states[action];
  }

  /** The states that the actions lead to; valid up to {@link #size}, until something is added. */
  long[] array() {
    return states;
  }

  /** Properties marked of the state itself, as bits. */
  long stateMarks() {
    return stateMarks;
  }

  /** Properties marked of the state or of an action, as bits. */
  long marks() {
    return stateMarks | actionMarks;
  }

  /** The first action that a property was marked of; only where it was marked of one. */
  int markedAction(int property) {
    return markedActions[property];
  }
}
