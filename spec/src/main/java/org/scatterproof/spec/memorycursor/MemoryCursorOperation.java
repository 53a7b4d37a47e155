package org.scatterproof.spec.memorycursor;

/** The operations of a memory cursor that a prober calls, by their documented names. */
public enum MemoryCursorOperation {
  CREATE("initWithSpecification"),
  GENERATE("genPhysicalSegments");

  private final String documentedName;

  MemoryCursorOperation(String documentedName) {
    this.documentedName = documentedName;
  }

  public String documentedName() {
    return documentedName;
  }
}
