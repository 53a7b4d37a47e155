package org.scatterproof.checker.threads;

/**
 * One step of a thread: what no other thread comes into the middle of. It reads or writes one
 * shared cell, and tells a person so.
 */
interface Step {

  /** Takes the step; answers what it did, in words. */
  String take(Cells cells);

  /**
   * The cells that steps work on: those that both threads see, and those of the thread that steps.
   * Each holds 0 to 15.
   */
  interface Cells {
    int shared(int cell);

    void share(int cell, int value);

    int own(int cell);

    void keep(int cell, int value);
  }

  /** Reads a shared cell into one of the thread's own. */
  static Step read(int shared, int own, String what) {
    return cells -> {
      cells.keep(own, cells.shared(shared));
      return "reads " + what + ": " + cells.own(own);
    };
  }

  /** Writes a shared cell: one of the thread's own, and some more. */
  static Step write(int shared, int own, int more, String what) {
    return cells -> {
      cells.share(shared, cells.own(own) + more);
      return "writes " + what + ": " + cells.shared(shared);
    };
  }

  /** Writes a number into a shared cell. */
  static Step set(int shared, int value, String what) {
    return cells -> {
      cells.share(shared, value);
      return "writes " + what + ": " + value;
    };
  }

  /** Something that shows to nobody else. */
  static Step alone(String what) {
    return cells -> what;
  }
}
