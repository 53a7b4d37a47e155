package org.scatterproof.stress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Transfer;

/**
 * Lincheck takes the live reference through its interleavings, step by step, and tells the one that
 * fails. What misuse does, it must find: that is the canary of what it does not find.
 */
@DisabledForJreRange(
    min = JRE.JAVA_25,
    disabledReason = "Lincheck 3.7 does not take over threads of JDK 25: its canary finds nothing")
final class LiveSchedulesTest {

  /** Until one fails. */
  private static final int SCHEDULES = 2_000;

  /** Where none may fail, all of them are gone through. */
  private static final int FEW_SCHEDULES = 100;

  @Test
  void aSharedCursorLosesAChain() {
    assertThatThrownBy(
            () ->
                Lincheck.runConcurrentTest(
                    SCHEDULES,
                    () -> {
                      StressPlatform platform = new StressPlatform();
                      MbufCursor shared = Packet.cursor(platform);
                      coalesceInTwoThreads(shared, shared);
                      expect(2, shared.getAndResetCoalesceCount());
                    }))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("coalesced");
  }

  @Test
  void twoCursorsCountTheirOwn() {
    Lincheck.runConcurrentTest(
        FEW_SCHEDULES,
        () -> {
          StressPlatform platform = new StressPlatform();
          MbufCursor first = Packet.cursor(platform);
          MbufCursor second = Packet.cursor(platform);
          coalesceInTwoThreads(first, second);
          expect(1, first.getAndResetCoalesceCount());
          expect(1, second.getAndResetCoalesceCount());
        });
  }

  @Test
  void aSharedCommandTearsTheContinuation() {
    assertThatThrownBy(
            () ->
                Lincheck.runConcurrentTest(
                    SCHEDULES,
                    () -> {
                      StressDescriptor memory = new StressDescriptor();
                      DmaCommand shared = Transfer.prepared(new StressPlatform(), memory);
                      LongHolder offset = new LongHolder(0);
                      inTwoThreads(
                          () -> Transfer.next(shared, offset), () -> Transfer.next(shared, offset));
                      expect(0x2000, offset.value);
                    }))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("value");
  }

  /** No assertion library: Lincheck would take it through its interleavings as well. */
  private static void expect(long expected, long actual) {
    if (actual != expected) {
      throw new IllegalStateException(actual + " instead of " + expected);
    }
  }

  private static void coalesceInTwoThreads(MbufCursor first, MbufCursor second) {
    Packet firstPacket = new Packet(Lane.FIRST);
    Packet secondPacket = new Packet(Lane.SECOND);
    inTwoThreads(
        () -> {
          Lane.FIRST.enter();
          firstPacket.coalesce(first);
        },
        () -> {
          Lane.SECOND.enter();
          secondPacket.coalesce(second);
        });
  }

  private static void inTwoThreads(Runnable first, Runnable second) {
    Thread one = new Thread(first);
    Thread other = new Thread(second);
    one.start();
    other.start();
    try {
      one.join();
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
