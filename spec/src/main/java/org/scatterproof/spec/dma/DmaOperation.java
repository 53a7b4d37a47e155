package org.scatterproof.spec.dma;

/** The operations of a command that a prober calls, by their documented names. */
public enum DmaOperation {
  CREATE("withSpecification"),
  SET("setMemoryDescriptor"),
  /** Not a call: the prober changes a descriptor's extents in place while nobody uses it. */
  CHANGE("change in place"),
  CLEAR("clearMemoryDescriptor"),
  GET("getMemoryDescriptor"),
  PREPARE("prepare"),
  PREPARE_WITH("prepareWithSpecification"),
  COMPLETE("complete"),
  PREPARED_RANGE("getPreparedOffsetAndLength"),
  GENERATE("genIOVMSegments");

  private final String documentedName;

  DmaOperation(String documentedName) {
    this.documentedName = documentedName;
  }

  public String documentedName() {
    return documentedName;
  }
}
