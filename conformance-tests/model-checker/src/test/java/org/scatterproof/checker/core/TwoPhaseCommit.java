package org.scatterproof.checker.core;

import java.util.List;

/**
 * Two-phase commit, as Gray and Lamport specify it for TLA+: resource managers that work, prepare,
 * commit or abort; a manager; messages that are never lost. States by bits: two for each resource
 * manager; one each that it is known to be prepared; one each that its message was sent; two for
 * the manager; the commit and the abort message.
 */
final class TwoPhaseCommit implements Model {

  private static final int WORKING = 0;
  private static final int PREPARED = 1;
  private static final int COMMITTED = 2;
  private static final int ABORTED = 3;

  private final int count;
  private final int known;
  private final int sent;
  private final int manager;

  TwoPhaseCommit(int count) {
    this.count = count;
    known = 2 * count;
    sent = 3 * count;
    manager = 4 * count;
  }

  @Override
  public List<Property> properties() {
    return List.of(
        Property.always("nobody commits while another aborts"),
        Property.sometimes("all commit"),
        Property.sometimes("all abort"));
  }

  @Override
  public void initial(LongSink into) {
    into.add(0);
  }

  @Override
  public void successors(long state, ActionSink into) {
    markOutcomes(state, into);
    int phase = (int) (state >>> manager) & 3; // 0 undecided, 1 committed, 2 aborted
    long commit = 1L << (manager + 2);
    long abort = 1L << (manager + 3);
    long everybody = (1L << count) - 1;
    if (phase == 0 && (state >>> known & everybody) == everybody) {
      into.add(state | 1L << manager | commit);
    }
    if (phase == 0) {
      into.add(state | 2L << manager | abort);
    }
    for (int i = 0; i < count; i++) {
      if (phase == 0 && (state >>> (sent + i) & 1) != 0) {
        into.add(state | 1L << (known + i));
      }
      if (phaseOf(state, i) == WORKING) {
        into.add(to(state, i, PREPARED) | 1L << (sent + i));
        into.add(to(state, i, ABORTED));
      }
      if ((state & commit) != 0) {
        into.add(to(state, i, COMMITTED));
      }
      if ((state & abort) != 0) {
        into.add(to(state, i, ABORTED));
      }
    }
  }

  private void markOutcomes(long state, ActionSink into) {
    int committed = 0;
    int aborted = 0;
    for (int i = 0; i < count; i++) {
      committed += phaseOf(state, i) == COMMITTED ? 1 : 0;
      aborted += phaseOf(state, i) == ABORTED ? 1 : 0;
    }
    if (committed > 0 && aborted > 0) {
      into.markState(0);
    }
    if (committed == count) {
      into.markState(1);
    }
    if (aborted == count) {
      into.markState(2);
    }
  }

  private static int phaseOf(long state, int resource) {
    return (int) (state >>> (2 * resource)) & 3;
  }

  private static long to(long state, int resource, long phase) {
    return (state & ~(3L << (2 * resource))) | phase << (2 * resource);
  }

  @Override
  public String describe(long state) {
    return Long.toBinaryString(state);
  }

  @Override
  public String describeAction(long state, int action) {
    return "action " + action;
  }
}
