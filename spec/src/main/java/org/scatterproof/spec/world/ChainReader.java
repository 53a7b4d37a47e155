package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** Reads chains and lists of segments back from a simulated machine, whatever became of them. */
public final class ChainReader {

  /** Mbufs of the longest chain that is read; one that goes on counts as endless. */
  public static final int LONGEST = 100_000;

  /** In-page pieces of the longest chain that is read: 8 GiB of 4 KiB pages. */
  public static final long MOST_PIECES = 1L << 21;

  private final SimulatedPlatform platform;

  public ChainReader(SimulatedPlatform platform) {
    this.platform = platform;
  }

  /**
   * Fills an image with a chain as it stands. A chain that runs in a circle, past {@link #LONGEST}
   * or {@link #MOST_PIECES}, or into an mbuf that is none of the platform's, is marked endless.
   *
   * @param head first mbuf; may be missing
   */
  public void readChain(@Nullable Mbuf head, ChainImage into) {
    into.clear();
    if (head == null) {
      return;
    }
    into.begin(head.isPacketHeader(), head.packetLength());
    int walk = platform.pool().nextWalk();
    long piecesLeft = MOST_PIECES;
    Mbuf at = head;
    while (at != null) {
      if (!platform.pool().owns(at) || into.mbufCount() == LONGEST) {
        into.markEndless();
        return;
      }
      SimulatedMbuf mbuf = (SimulatedMbuf) at;
      long pieces = mbuf.length() >>> Long.numberOfTrailingZeros(platform.pageLength());
      if (mbuf.walk == walk || Unsigned.isBelow(piecesLeft, pieces)) {
        into.markEndless();
        return;
      }
      mbuf.walk = walk;
      piecesLeft -= pieces;
      into.addMbuf(mbuf.identity(), mbuf.data(), mbuf.length());
      readBytes(mbuf, into);
      at = mbuf.next();
    }
  }

  /**
   * Reads the tags of the bytes that a list of segments names, as a device does.
   *
   * @param slots how many slots of the list to read; one that was not written names no byte
   */
  public void readList(SegmentLog list, int slots, RunList into) {
    into.clear();
    for (int i = 0; i < slots; i++) {
      if (list.isWritten(i)) {
        platform.memory().readTags(list.address(i), list.length(i), into);
      }
    }
  }

  private void readBytes(SimulatedMbuf mbuf, ChainImage into) {
    PageTable pages = platform.pages();
    long at = mbuf.data();
    long left = mbuf.length();
    while (left != 0) {
      long bytes = Unsigned.min(left, pages.stretch(at));
      platform.memory().readTags(pages.frame(at), bytes, into.payload());
      addPieces(at, bytes, pages.isTranslated(at), into);
      at += bytes;
      left -= bytes;
    }
  }

  private void addPieces(long address, long length, boolean translated, ChainImage into) {
    long pageLength = platform.pageLength();
    long done = 0;
    while (done != length) {
      long inPage = pageLength - Unsigned.excess(address + done, pageLength);
      long bytes = Unsigned.min(inPage, length - done);
      into.addPiece(bytes, translated);
      done += bytes;
    }
  }
}
