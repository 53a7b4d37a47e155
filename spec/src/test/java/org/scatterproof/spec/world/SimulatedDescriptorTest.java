package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.world.Runs.runs;
import static org.scatterproof.spec.world.Runs.text;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

final class SimulatedDescriptorTest {

  @Test
  void itTellsItsExtentsInOrder() {
    SimulatedDescriptor descriptor =
        new SimulatedDescriptor(Direction.OUT, runs(0x5000, 0x800, 0x1000, 0x1000));

    assertThat(descriptor.length()).isEqualTo(0x1800);
    assertThat(descriptor.extentCount()).isEqualTo(2);
    assertThat(descriptor.extentAddress(1)).isEqualTo(0x1000);
    assertThat(descriptor.extentLength(1)).isEqualTo(0x1000);
    assertThat(descriptor.extentOffset(1)).isEqualTo(0x800);
  }

  @Test
  void theSameObjectTakesOtherExtentsAndTheFormerListStays() {
    RunList former = runs(0x5000, 0x800);
    SimulatedDescriptor descriptor = new SimulatedDescriptor(Direction.IN, former);

    descriptor.replaceExtents(runs(0x9000, 0x10));

    assertThat(descriptor.extentAddress(0)).isEqualTo(0x9000);
    assertThat(text(former)).isEqualTo("[0x5000 +0x800]");
  }
}
