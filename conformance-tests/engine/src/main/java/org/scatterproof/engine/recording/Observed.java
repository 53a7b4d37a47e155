package org.scatterproof.engine.recording;

/**
 * What a line may tell of a call, and need not. A rule that looks at what a line does not tell says
 * nothing of that call.
 */
enum Observed {
  /** The in/out offset after the call. */
  OFFSET,
  /** getPreparedOffsetAndLength: the length. */
  LENGTH,
  /** The count answered. */
  COUNT,
  /** The descriptor answered. */
  DESCRIPTOR,
  /** readBytes, writeBytes: bytes moved. */
  TRANSFERRED,
  /** readBytes, writeBytes: what the caller's buffer holds. */
  BUFFER,
  /** What an answered descriptor describes. */
  MEMORY,
  /** cloneCommand: whether it is another command. */
  IS_NEW,
  /** What the call did to its platform, and all calls on that object before it. */
  EVENTS,
  /** What the machine held before and after. */
  MACHINE,
  /** What stands in the slots. */
  SLOTS,
  /** Every call of the output function. */
  OUTPUTS,
  /** What became of memory beside the slots. */
  CANARY,
  /** The transfer size told. */
  TRANSFER_SIZE,
  /** The chain after the call. */
  CHAIN_AFTER,
  /** The bytes of a chain, and what the device sees. */
  CONTENT,
  /** The account of the pool: what leaked, and what was given back wrongly. */
  POOL,
  /** Requests that the pool refused. */
  REFUSALS,
  /** Whether memory of others was written. */
  INNOCENT,
  /** Which mbuf of a chain is which. */
  MBUF_IDS;

  /** As a bit of a set. */
  @SuppressWarnings("EnumOrdinal") // never leaves this process
  int bit() {
    return 1 << ordinal();
  }
}
