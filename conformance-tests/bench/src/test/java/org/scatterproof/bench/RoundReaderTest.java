package org.scatterproof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What JVMs told becomes one measurement. */
final class RoundReaderTest {

  private static final Effort ONE_AND_TWO = new Effort(1, 1, 2, 100);
  private static final BenchCase WALK = Cases.of("dma.scattered.capacity-32");

  @Test
  void warmupsDoNotCount() {
    Measurement measured =
        new RoundReader(WALK, ONE_AND_TWO)
            .read(
                List.of(
                    "fork",
                    "segments 256",
                    "lists EQUAL",
                    "round 4096.0 9999.0",
                    "round 16.0 512.0",
                    "round 0.0 512.0"),
                List.of(256.0, 256.0));

    assertThat(measured.ratio()).isEqualTo(2.0);
    assertThat(measured.javaPerUnit()).isEqualTo(1.0);
    assertThat(measured.cPerUnit()).isEqualTo(2.0);
    assertThat(measured.allocated()).isZero();
  }

  @Test
  void otherListsHaveNoRatio() {
    Measurement measured =
        new RoundReader(WALK, ONE_AND_TWO)
            .read(
                List.of(
                    "fork",
                    "segments 256",
                    "lists DIFFERENT",
                    "round 0 1",
                    "round 0 1",
                    "round 0 1"),
                List.of(1.0, 1.0));

    assertThat(measured.isTimed()).isTrue();
    assertThat(measured.ratio()).isNaN();
  }

  @Test
  void aRefusalIsTold() {
    Measurement measured =
        new RoundReader(WALK, ONE_AND_TWO)
            .read(List.of("fork", "failed prepare answered NoResources"), List.of());

    assertThat(measured.failure()).isEqualTo("prepare answered NoResources");
  }

  @Test
  void aJvmThatEndedEarlyIsTold() {
    Measurement measured =
        new RoundReader(WALK, ONE_AND_TWO).read(List.of("fork", "segments 256"), List.of());

    assertThat(measured.failure()).isEqualTo("its JVM ended early");
  }
}
