package org.scatterproof.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.segment.SegmentLog;

final class SegmentArrayTest {

  private final SegmentArray array = new SegmentArray(32, ByteOrder.LITTLE_ENDIAN, 2);
  private final SegmentLog log = new SegmentLog();

  @Test
  void aSlotIsDecodedInItsOrder() {
    ByteBuffer offered = array.offer(3).order(ByteOrder.LITTLE_ENDIAN);
    offered.putInt(8, 0xf0001000).putInt(12, 0x200);

    log.clear(3);
    array.take(3, log);

    assertThat(log.isWritten(0)).isFalse();
    assertThat(log.isWritten(1)).isTrue();
    assertThat(log.isWritten(2)).isFalse();
    assertThat(log.address(1)).isEqualTo(0xf0001000L);
    assertThat(log.length(1)).isEqualTo(0x200);
    assertThat(log.brokenCanary()).isEqualTo(-1);
  }

  @Test
  void theFirstByteBehindTheSlotsIsNamed() {
    array.offer(3).putInt(24, 0);

    log.clear(3);
    array.take(3, log);

    assertThat(log.brokenCanary()).isEqualTo(24);
  }

  @Test
  void whatOneCallWroteTheNextOneDoesNotSee() {
    array.offer(3).putLong(0, 0).putLong(8, 0).putLong(24, 0);
    log.clear(3);
    array.take(3, log);

    array.offer(3);
    log.clear(3);
    array.take(3, log);

    assertThat(log.isWritten(0)).isFalse();
    assertThat(log.isWritten(1)).isFalse();
    assertThat(log.brokenCanary()).isEqualTo(-1);
  }

  @Test
  void theObjectIsAnotherOneInEveryCall() {
    ByteBuffer first = array.offer(3);
    ByteBuffer second = array.offer(3);

    assertThat(second).isNotSameAs(first);
  }

  @Test
  void itGrows() {
    array.offer(1);
    array.offer(1000).putInt(999 * 8, 1);

    log.clear(1000);
    array.take(1000, log);

    assertThat(log.isWritten(998)).isFalse();
    assertThat(log.isWritten(999)).isTrue();
  }
}
