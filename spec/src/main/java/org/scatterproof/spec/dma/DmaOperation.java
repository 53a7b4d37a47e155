package org.scatterproof.spec.dma;

/** The operations of a command that a prober calls, by their documented names. */
public enum DmaOperation {
  CREATE("withSpecification"),
  SET("setMemoryDescriptor"),
  CLEAR("clearMemoryDescriptor"),
  GET("getMemoryDescriptor"),
  PREPARE("prepare"),
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
