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
  GENERATE("genIOVMSegments"),
  SYNCHRONIZE("synchronize"),
  READ_BYTES("readBytes"),
  WRITE_BYTES("writeBytes"),
  COPY_BUFFER("createCopyBuffer"),
  IO_DESCRIPTOR("getIOMemoryDescriptor"),
  CLONE("cloneCommand"),
  /** Not a call: the device writes every byte that the last list of the command named. */
  DEVICE_WRITES("device writes"),
  /** Not a call: the driver writes every byte of a descriptor's memory. */
  DRIVER_WRITES("driver writes");

  private final String documentedName;

  DmaOperation(String documentedName) {
    this.documentedName = documentedName;
  }

  public String documentedName() {
    return documentedName;
  }
}
