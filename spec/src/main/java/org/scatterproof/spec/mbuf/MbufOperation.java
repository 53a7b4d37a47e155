package org.scatterproof.spec.mbuf;

/** The operations of a cursor that a prober calls, by their documented names. */
public enum MbufOperation {
  CREATE("initWithSpecification"),
  GENERATE("genPhysicalSegments"),
  COALESCE_COUNT("getAndResetCoalesceCount");

  private final String documentedName;

  MbufOperation(String documentedName) {
    this.documentedName = documentedName;
  }

  public String documentedName() {
    return documentedName;
  }
}
