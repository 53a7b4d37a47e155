package org.scatterproof.spec.mbuf;

/** One call with its arguments; reused from step to step. */
public final class MbufCall {

  public MbufOperation operation = MbufOperation.CREATE;

  /** Which of the scenario's cursors is called; all are alike and live in one world. */
  public int cursor;

  /** genPhysicalSegments: which of the scenario's chains is passed; -1 passes none. */
  public int chain = -1;

  /** genPhysicalSegments: the maxSegs argument, unsigned; 0 stands for maxNumSegments. */
  public int maxSegs;

  public boolean doCoalesce;

  /** Sets every argument back to what a plain call of this operation has. */
  public MbufCall reset(MbufOperation next) {
    operation = next;
    cursor = 0;
    chain = -1;
    maxSegs = 0;
    doCoalesce = false;
    return this;
  }

  public void copyFrom(MbufCall other) {
    operation = other.operation;
    cursor = other.cursor;
    chain = other.chain;
    maxSegs = other.maxSegs;
    doCoalesce = other.doCoalesce;
  }

  /** The call as a counterexample shows it. */
  @Override
  public String toString() {
    String whose = cursor == 0 ? "" : "cursor " + cursor + ": ";
    if (operation != MbufOperation.GENERATE) {
      return whose + operation.documentedName() + "()";
    }
    return whose
        + operation.documentedName()
        + "("
        + (chain < 0 ? "no packet" : "chain " + chain)
        + ", maxSegs "
        + Integer.toUnsignedString(maxSegs)
        + (doCoalesce ? ", coalesce)" : ")");
  }
}
