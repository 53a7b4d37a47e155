package org.scatterproof.engine.recording;

import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.world.ChainReader;

/** A chain of mbufs as a trace tells it. */
final class TracedChain {

  final ChainImage image = new ChainImage();

  /** What was not told of it, as bits of {@link Observed}. */
  int missing;

  void copyFrom(TracedChain other) {
    image.copyFrom(other.image);
    missing = other.missing;
  }

  /** Reads one. */
  void read(FlatObject line, JsonText text, long pageLength, RunList scratch) {
    missing = 0;
    image.clear();
    boolean header = line.truth(Field.PACKET_HEADER, true);
    if (!line.has(Field.MBUFS)) {
      throw new DamagedLine(0, "lacks mbufs, a list of [id, address, length]");
    }
    long[] total = new long[1];
    image.begin(header, 0);
    line.atList(Field.MBUFS);
    readMbufs(text, total);
    ChainImage mbufs = new ChainImage();
    mbufs.copyFrom(image);
    image.begin(header, line.number(Field.PACKET_LENGTH, total[0]));
    boolean[] untranslated = readUntranslated(line, text);
    long pieces = 0;
    for (int i = 0; i < mbufs.mbufCount(); i++) {
      image.addMbuf(mbufs.identity(i), mbufs.data(i), mbufs.length(i));
      long at = mbufs.data(i);
      for (long left = mbufs.length(i); left != 0; ) {
        long inPage = pageLength - (at & (pageLength - 1));
        long bytes = Long.compareUnsigned(inPage, left) < 0 ? inPage : left;
        if (++pieces > ChainReader.MOST_PIECES) {
          throw line.wrong(Field.MBUFS, "of no more than " + ChainReader.MOST_PIECES + " pages");
        }
        int index = image.pieceCount();
        image.addPiece(bytes, index >= untranslated.length || !untranslated[index]);
        at += bytes;
        left -= bytes;
      }
    }
    if (line.truth(Field.ENDLESS, false)) {
      image.markEndless();
    }
    readPayload(line, text, scratch, mbufs);
  }

  private void readMbufs(JsonText text, long[] total) {
    text.enterList();
    while (text.next()) {
      text.enterList();
      text.need();
      long one = text.number();
      text.need();
      long two = text.number();
      if (text.next()) {
        long length = text.number();
        text.endList();
        add((int) (one ^ one >>> Integer.SIZE), two, length, total);
      } else {
        missing |= Observed.MBUF_IDS.bit();
        add((int) (one ^ one >>> Integer.SIZE), one, two, total);
      }
      if (image.mbufCount() > ChainReader.LONGEST) {
        throw text.damaged("has more than " + ChainReader.LONGEST + " mbufs");
      }
    }
  }

  private void add(int id, long address, long length, long[] total) {
    image.addMbuf(id, address, length);
    total[0] += length;
  }

  private static boolean[] readUntranslated(FlatObject line, JsonText text) {
    boolean[] flags = new boolean[0];
    if (line.has(Field.UNTRANSLATED)) {
      line.atList(Field.UNTRANSLATED);
      text.enterList();
      while (text.next()) {
        long piece = text.number();
        if (Long.compareUnsigned(piece, ChainReader.MOST_PIECES) > 0) {
          throw text.damaged("needs the index of a piece here");
        }
        if (piece >= flags.length) {
          flags = java.util.Arrays.copyOf(flags, (int) piece + 1);
        }
        flags[(int) piece] = true;
      }
    }
    return flags;
  }

  private void readPayload(FlatObject line, JsonText text, RunList scratch, ChainImage mbufs) {
    if (line.has(Field.PAYLOAD)) {
      line.atList(Field.PAYLOAD);
      SegmentFields.readRuns(text, ChainReader.MOST_PIECES, scratch);
      TracedDescriptor.copy(scratch, image.payload());
    } else {
      missing |= Observed.CONTENT.bit();
      for (int i = 0; i < mbufs.mbufCount(); i++) {
        image.payload().add(mbufs.data(i), mbufs.length(i));
      }
    }
  }
}
