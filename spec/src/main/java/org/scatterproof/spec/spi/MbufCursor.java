package org.scatterproof.spec.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;

/** An {@code IOMbufMemoryCursor}: turns a chain of mbufs into a list of physical segments. */
public interface MbufCursor {

  /**
   * Generates the list of segments of one packet.
   *
   * @param packet the packet header mbuf; may be missing
   * @param vector the caller's array; handed on to the output function. Only the named output
   *     functions write it, with absolute puts: its position, limit and order mean nothing
   * @param maxSegs slots in the array, unsigned; 0 stands for the constraint's maxNumSegments
   * @param doCoalesce whether the chain may be rewritten when it needs more segments than allowed
   * @return the number of segments generated, or 0 if an error occurred
   */
  int genPhysicalSegments(
      @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce);

  /** The number of chains coalesced since the last such call. */
  int getAndResetCoalesceCount();

  /**
   * Writes the complete hidden state down, for capability {@link Capability#STATE}.
   *
   * @param words receives the state from index 0 on
   * @return words that the state has; more than there is room for when it does not fit
   */
  default int saveState(long[] words) {
    return 0;
  }

  /** Takes a state back that this cursor, or one that was created alike, has saved. */
  default void loadState(long[] words) {}
}
