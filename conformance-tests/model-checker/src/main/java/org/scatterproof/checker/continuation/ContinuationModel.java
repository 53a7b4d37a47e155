package org.scatterproof.checker.continuation;

import java.util.List;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.LongSink;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Property;

/**
 * The abstract cursor, with every call that there is in its small world: both descriptors set,
 * given up, every window prepared, and again, completed; lists generated from every offset with 0
 * to 3 slots. Calls that are refused count as actions that change nothing.
 *
 * <p>The cursor is as the documents have it: a call at the expected offset goes on from the place
 * that the last one reached, any other call looks the place up; an error forgets it, and so does a
 * new descriptor.
 */
public final class ContinuationModel implements Model {

  private static final int CAPACITIES = Walk.MOST_SLOTS + 1;

  /** The first ones have the indexes of {@link Oracle}'s answers. */
  private static final List<Property> PROPERTIES =
      List.of(
          Property.always("a list is the bytes that follow, and its offset is where they end"),
          Property.always("every segment keeps the limits"),
          Property.always("a call moves on, and stops early only at the end"),
          Property.always("an error has a byte that justifies it"),
          Property.sometimes("a call goes on from its place, inside an extent"),
          Property.sometimes("a call at another offset looks its place up"),
          Property.sometimes("a call goes on from its place, at the beginning of an extent"),
          Property.sometimes("a call is not aligned"),
          Property.sometimes("a call is past the address limit"));

  private static final int CONTINUES = 4;
  private static final int LOOKS_UP = 5;
  private static final int CONTINUES_AT_EXTENT = 6;

  /** Plus the walk's error. */
  private static final int REFUSED = 6;

  private final ContinuationFamily family;
  private final SeededFault fault;
  private final ContinuationSetup setup = new ContinuationSetup();
  private final Walk walk = new Walk();

  ContinuationModel(ContinuationFamily family, SeededFault fault) {
    this.family = family;
    this.fault = fault;
  }

  @Override
  public List<Property> properties() {
    return PROPERTIES;
  }

  @Override
  public void choose(long configuration) {
    family.load(configuration, setup);
  }

  @Override
  public void initial(LongSink into) {
    into.add(0);
  }

  @Override
  public void successors(long state, ActionSink into) {
    addDescriptors(state, into);
    addPreparations(state, into);
    if (Position.depth(state) == 0) {
      for (int capacity = 0; capacity < CAPACITIES; capacity++) {
        into.add(state); // not ready
      }
      return;
    }
    int length = Position.length(state);
    for (int offset = 0; offset <= length; offset++) {
      addLists(state, offset, into);
    }
  }

  /** setMemoryDescriptor of either one, clearMemoryDescriptor. */
  private void addDescriptors(long state, ActionSink into) {
    int descriptor = Position.descriptor(state);
    boolean active = Position.depth(state) > 0;
    long place = state & Position.PLACE_MASK;
    for (int next = 1; next <= 2; next++) {
      if (descriptor == next) {
        into.add(Position.of(descriptor, 0, 0, 0, place));
      } else if (active) {
        into.add(state);
      } else {
        boolean noticed = fault != SeededFault.DESCRIPTOR_UNNOTICED;
        into.add(Position.of(next, 0, 0, 0, noticed ? place | Position.RENEWED : place));
      }
    }
    into.add(active ? state : Position.of(0, 0, 0, 0, place));
  }

  /** complete, prepare of every window. */
  private void addPreparations(long state, ActionSink into) {
    int descriptor = Position.descriptor(state);
    int depth = Position.depth(state);
    int first = Position.offset(state);
    int length = Position.length(state);
    long place = state & Position.PLACE_MASK;
    into.add(
        switch (depth) {
          case 0 -> state;
          case 1 -> Position.of(descriptor, 0, 0, 0, place);
          default -> Position.of(descriptor, 1, first, length, place);
        });
    if (descriptor == 0) {
      into.add(state);
    } else if (depth == 0) {
      for (int offset = 0; offset < setup.total; offset++) {
        for (int bytes = 1; bytes <= setup.total - offset; bytes++) {
          into.add(Position.of(descriptor, 1, offset, bytes, place));
        }
      }
    } else {
      if (depth == 1) {
        into.add(Position.of(descriptor, 2, first, length, place));
      }
      if (first != 0 || length != setup.total) {
        into.add(state); // another window: refused
      }
    }
  }

  /** genIOVMSegments at one offset with every capacity. */
  private void addLists(long state, int offset, ActionSink into) {
    int position = Position.offset(state) + offset;
    int end = Position.offset(state) + Position.length(state);
    into.add(state); // no slots: a bad argument
    if (position >= end) {
      for (int capacity = 1; capacity < CAPACITIES; capacity++) {
        into.add(state); // overrun
      }
      return;
    }
    boolean continues = walk.call(setup, state, position);
    if (continues) {
      into.markAction(Position.inExtent(state) != 0 ? CONTINUES : CONTINUES_AT_EXTENT);
    } else {
      into.markAction(LOOKS_UP);
    }
    addAnswers(state, position, end, into);
  }

  private void addAnswers(long state, int position, int end, ActionSink into) {
    int descriptor = Position.descriptor(state);
    long base = state & ~(long) Position.PLACE_MASK;
    for (int slots = 1; slots < CAPACITIES; slots++) {
      boolean succeeds = slots <= walk.count || walk.error == Walk.NOTHING;
      int broken = Oracle.judge(setup, descriptor, walk, position, end, slots, succeeds);
      if (broken != Oracle.NONE) {
        into.markAction(broken);
      }
      if (succeeds) {
        into.add(base | placeAfter(Math.min(slots, walk.count), end));
      } else {
        into.markAction(REFUSED + walk.error);
        into.add(base);
      }
    }
  }

  private int placeAfter(int count, int end) {
    int expected = walk.positions[count];
    if (fault == SeededFault.EXPECTED_TOO_SMALL
        && count == Walk.MOST_SLOTS
        && expected < end
        && expected > 1) {
      expected--;
    }
    return Position.place(expected, walk.extents[count], walk.inExtents[count]);
  }

  @Override
  public String describeConfiguration() {
    return setup.toString();
  }

  @Override
  public String describe(long state) {
    return Position.describe(state);
  }

  @Override
  public String describeAction(long state, int action) {
    return ContinuationActions.describe(setup.total, state, action, CAPACITIES);
  }

  @Override
  public String describeAnswer(long state, int action) {
    return ContinuationActions.answer(setup, state, action, CAPACITIES);
  }
}
