package org.scatterproof.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** genPhysicalSegments of the same packet again and again. */
final class MbufWorkload implements Workload {

  private final long length;
  private final int maxSegments;
  private final boolean coalesce;
  private final BenchMachine machine;
  private final MbufCursor cursor;
  private final Mbuf packet;
  private final ByteBuffer vector;

  MbufWorkload(MbufCase given, Implementation implementation) {
    length = given.length();
    maxSegments = given.maxSegments();
    coalesce = given.coalesce();
    machine = new BenchMachine(given.mbufs());
    packet = machine.restorePacket(length);
    MbufCursor made =
        implementation.mbufCursor(
            new MbufConstraints(NamedCursorOutput.NATURAL, given.maxSegmentSize(), maxSegments),
            machine);
    if (made == null) {
      throw new CannotMeasure("it refuses the constraints");
    }
    cursor = made;
    vector =
        ByteBuffer.allocateDirect(maxSegments * NamedCursorOutput.SLOT_LENGTH)
            .order(ByteOrder.nativeOrder());
  }

  @Override
  public long operation() {
    if (coalesce) {
      machine.restorePacket(length);
    }
    return generate();
  }

  @Override
  public long hash(long hash) {
    if (coalesce) {
      machine.restorePacket(length);
    }
    return ListHash.mix(hash, vector, generate());
  }

  @Override
  public void restart() {
    machine.restorePacket(length);
  }

  private int generate() {
    int count = cursor.genPhysicalSegments(packet, vector, maxSegments, coalesce);
    if (count <= 0) {
      throw new CannotMeasure("genPhysicalSegments answered " + count);
    }
    return count;
  }
}
