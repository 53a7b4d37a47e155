package org.scatterproof.reference;

import java.nio.ByteBuffer;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.ChainReader;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedMbuf;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A cursor, a machine with pages of 4 KiB and clusters of 2048 bytes, and packets to walk. */
final class Packets {

  final SimulatedPlatform platform;
  final ReferenceMbufCursor cursor;
  final MbufObservation seen = new MbufObservation();
  private final StringBuilder list = new StringBuilder();

  Packets(long maxSegmentSize, int maxNumSegments, Refusals refusals) {
    platform = new SimulatedPlatform(PlatformLengths.ofPage(0x1000), refusals);
    CursorSegmentFunction recording =
        (address, length, segments, index) -> {
          list.append('[').append(Unsigned.hex(address));
          list.append(" +").append(Unsigned.hex(length)).append(']');
        };
    cursor =
        ReferenceMbufCursor.create(
            new MbufConstraints(recording, maxSegmentSize, maxNumSegments), platform);
  }

  Packets(long maxSegmentSize, int maxNumSegments) {
    this(maxSegmentSize, maxNumSegments, Refusals.none());
  }

  /** A packet of mbufs: address, length, address, length … Lengths may be beyond all storage. */
  SimulatedMbuf packet(long... mbufs) {
    SimulatedMbuf head = mbuf(mbufs[0], mbufs[1]);
    long total = mbufs[1];
    SimulatedMbuf last = head;
    for (int i = 2; i < mbufs.length; i += 2) {
      SimulatedMbuf next = mbuf(mbufs[i], mbufs[i + 1]);
      last.setNext(next);
      last = next;
      total += mbufs[i + 1];
    }
    head.makePacketHeader(total);
    platform.addChain(head);
    return head;
  }

  private SimulatedMbuf mbuf(long address, long length) {
    return platform.createMbuf(address, length, Unsigned.min(length, 0x10000));
  }

  /** genPhysicalSegments without coalescing: the answer and what was put out. */
  String gen(Mbuf packet, int maxSegs) {
    return gen(packet, maxSegs, false);
  }

  /** genPhysicalSegments: the answer and what was put out. */
  String gen(Mbuf packet, int maxSegs, boolean doCoalesce) {
    list.setLength(0);
    platform.beginCall();
    int answer = cursor.genPhysicalSegments(packet, ByteBuffer.allocate(0), maxSegs, doCoalesce);
    platform.endCall(seen);
    return Integer.toUnsignedString(answer) + list;
  }

  /** Identity and length of every mbuf of a chain. */
  String chain(Mbuf head) {
    ChainImage image = image(head);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < image.mbufCount(); i++) {
      text.append(i == 0 ? "" : " ").append(image.identity(i)).append(':').append(image.length(i));
    }
    return text.toString();
  }

  /** Where the bytes of a chain came from. */
  String bytes(Mbuf head) {
    RunList tags = image(head).payload();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tags.count(); i++) {
      text.append('[').append(Unsigned.hex(tags.start(i)));
      text.append(" +").append(Unsigned.hex(tags.length(i))).append(']');
    }
    return text.toString();
  }

  private ChainImage image(Mbuf head) {
    ChainImage image = new ChainImage();
    new ChainReader(platform).readChain(head, image);
    return image;
  }
}
