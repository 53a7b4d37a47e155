package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedPlatform;

final class SlotFormatTest {

  private static final SlotFormat BIG_64 = new SlotFormat(64, true);
  private static final SlotFormat LITTLE_32 = new SlotFormat(32, false);

  private final ByteBuffer array = ByteBuffer.allocate(32);

  @Test
  void wideWordsInBigOrder() {
    boolean done = BIG_64.put(array, 1, 0x1_0000_4f3cL, 0x5dc);

    assertThat(done).isTrue();
    assertThat(HexFormat.of().formatHex(array.array(), 16, 32))
        .isEqualTo("0000000100004f3c00000000000005dc");
  }

  @Test
  void narrowWordsInLittleOrder() {
    // B31-746
    boolean done = LITTLE_32.put(array, 0, 0x81000b18L, 0x200);

    assertThat(done).isTrue();
    assertThat(HexFormat.of().formatHex(array.array(), 0, 8)).isEqualTo("180b008100020000");
  }

  @Test
  void theOrderOfTheBufferMeansNothing() {
    array.order(ByteOrder.LITTLE_ENDIAN);
    BIG_64.put(array, 0, 1, 2);
    LITTLE_32.put(array, 2, 1, 2);

    assertThat(HexFormat.of().formatHex(array.array(), 0, 24))
        .isEqualTo("000000000000000100000000000000020100000002000000");
  }

  @Test
  void hostOrderIsTheMachines() {
    SimulatedPlatform big = new SimulatedPlatform(new PlatformLengths(0x1000, 2048, 224, true));

    assertThat(SlotFormat.of(NamedDmaOutput.HOST_64, big)).isEqualTo(BIG_64);
    assertThat(SlotFormat.of(NamedDmaOutput.HOST_32, Dma.PLATFORM)).isEqualTo(LITTLE_32);
  }

  @Test
  void whatDoesNotFitThirtyTwoBitsIsRefusedAndNotWritten() {
    assertThat(LITTLE_32.put(array, 0, 0x1_0000_0000L, 1)).isFalse();
    assertThat(LITTLE_32.put(array, 0, 0, 0x1_0000_0000L)).isFalse();
    assertThat(LITTLE_32.put(array, 0, 0xffff_ffffL, 2)).isFalse();
    assertThat(array.array()).containsOnly(0);
    assertThat(LITTLE_32.put(array, 0, 0xffff_ffffL, 1)).isTrue();
  }

  @Test
  void aSlotThatTheArrayDoesNotHaveIsRefused() {
    assertThat(BIG_64.put(array, 2, 1, 1)).isFalse();
    assertThat(BIG_64.put(array, -1, 1, 1)).isFalse();
    assertThat(LITTLE_32.put(array, 3, 1, 1)).isTrue();
  }
}
