package org.scatterproof.spec.mbuf;

import java.util.Arrays;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/**
 * A chain of mbufs as it stood at one moment: its links, its bytes, and where they live. A
 * flyweight that the prober fills before and after a call.
 *
 * <p>A piece is the stretch of one mbuf within one page; pieces are in chain order and none is
 * empty.
 */
public final class ChainImage {

  private boolean present;
  private boolean packetHeader;
  private boolean endless;
  private long packetLength;

  private int mbufs;
  private int[] identity = new int[16];
  private long[] data = new long[16];
  private long[] length = new long[16];

  private int pieces;
  private long[] pieceLength = new long[16];
  private boolean[] pieceTranslated = new boolean[16];
  private boolean translated = true;

  private final RunList payload = new RunList();

  /** Empties the image; no chain. */
  public void clear() {
    present = false;
    packetHeader = false;
    endless = false;
    packetLength = 0;
    mbufs = 0;
    pieces = 0;
    translated = true;
    payload.clear();
  }

  /** Begins the image of a chain with what its first mbuf says of the packet. */
  public void begin(boolean isPacketHeader, long headerLength) {
    clear();
    present = true;
    packetHeader = isPacketHeader;
    packetLength = headerLength;
  }

  /** Appends an mbuf. The identity tells mbufs apart and stays with the object. */
  public void addMbuf(int id, long address, long bytes) {
    if (mbufs == identity.length) {
      identity = Arrays.copyOf(identity, 2 * mbufs);
      data = Arrays.copyOf(data, 2 * mbufs);
      length = Arrays.copyOf(length, 2 * mbufs);
    }
    identity[mbufs] = id;
    data[mbufs] = address;
    length[mbufs++] = bytes;
  }

  /** Appends a piece of the last mbuf. */
  public void addPiece(long bytes, boolean isTranslated) {
    if (pieces == pieceLength.length) {
      pieceLength = Arrays.copyOf(pieceLength, 2 * pieces);
      pieceTranslated = Arrays.copyOf(pieceTranslated, 2 * pieces);
    }
    pieceLength[pieces] = bytes;
    pieceTranslated[pieces++] = isTranslated;
    translated &= isTranslated;
  }

  /** Says that the links run in a circle, or further than any chain here is long. */
  public void markEndless() {
    endless = true;
  }

  /** The tags of all bytes in order, as the processor reads them. */
  public RunList payload() {
    return payload;
  }

  public boolean isPresent() {
    return present;
  }

  public boolean isPacketHeader() {
    return packetHeader;
  }

  public boolean isEndless() {
    return endless;
  }

  /** What the packet header says. */
  public long packetLength() {
    return packetLength;
  }

  public int mbufCount() {
    return mbufs;
  }

  public int identity(int mbuf) {
    return identity[mbuf];
  }

  public long data(int mbuf) {
    return data[mbuf];
  }

  public long length(int mbuf) {
    return length[mbuf];
  }

  public int pieceCount() {
    return pieces;
  }

  /** Bytes of a piece, at least 1. */
  public long pieceLength(int piece) {
    return pieceLength[piece];
  }

  /** Whether every byte of a piece has a physical address. */
  public boolean isPieceTranslated(int piece) {
    return pieceTranslated[piece];
  }

  /** Becomes what another image shows. */
  public void copyFrom(ChainImage other) {
    begin(other.packetHeader, other.packetLength);
    present = other.present;
    endless = other.endless;
    for (int i = 0; i < other.mbufs; i++) {
      addMbuf(other.identity[i], other.data[i], other.length[i]);
    }
    for (int i = 0; i < other.pieces; i++) {
      addPiece(other.pieceLength[i], other.pieceTranslated[i]);
    }
    for (int i = 0; i < other.payload.count(); i++) {
      payload.add(other.payload.start(i), other.payload.length(i));
    }
  }

  /** Mbufs that hold a byte. */
  public int nonEmptyCount() {
    int count = 0;
    for (int i = 0; i < mbufs; i++) {
      count += length[i] == 0 ? 0 : 1;
    }
    return count;
  }

  /** Bytes in the chain. */
  public long total() {
    return payload.total();
  }

  /** Whether every byte has a physical address. */
  public boolean isTranslated() {
    return translated;
  }

  /**
   * Segments of the list without coalescing, when a segment crosses neither a page nor an mbuf and
   * is as long as it may be.
   *
   * @param maxSegmentSize bytes, at least 1
   */
  public long segmentsNeeded(long maxSegmentSize) {
    long needed = 0;
    for (int i = 0; i < pieces; i++) {
      needed += Long.divideUnsigned(pieceLength[i] - 1, maxSegmentSize) + 1;
    }
    return needed;
  }

  /** Whether both consist of the same mbufs at the same places with the same lengths. */
  public boolean isSameChain(ChainImage other) {
    return present == other.present
        && endless == other.endless
        && Arrays.equals(identity, 0, mbufs, other.identity, 0, other.mbufs)
        && Arrays.equals(data, 0, mbufs, other.data, 0, other.mbufs)
        && Arrays.equals(length, 0, mbufs, other.length, 0, other.mbufs);
  }

  /** Whether both hold the same bytes in the same order, wherever they lie. */
  public boolean hasSamePayload(ChainImage other) {
    return !endless
        && !other.endless
        && total() == other.total()
        && sameNumbers(payload, other.payload, total());
  }

  /** Whether the first numbers of two lists agree, however they are cut into runs. */
  static boolean sameNumbers(RunList one, RunList two, long count) {
    long position = 0;
    int i = 0;
    int j = 0;
    while (Unsigned.isBelow(position, count)) {
      long inOne = position - one.offset(i);
      long inTwo = position - two.offset(j);
      if (one.start(i) + inOne != two.start(j) + inTwo) {
        return false;
      }
      long restOne = one.length(i) - inOne;
      long restTwo = two.length(j) - inTwo;
      position += Unsigned.min(restOne, restTwo);
      i += Unsigned.isAtMost(restOne, restTwo) ? 1 : 0;
      j += Unsigned.isAtMost(restTwo, restOne) ? 1 : 0;
    }
    return true;
  }
}
