package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scatterproof.spec.world.CopiedMemoryTest.allocate;
import static org.scatterproof.spec.world.CopiedMemoryTest.platform;
import static org.scatterproof.spec.world.CopiedMemoryTest.reusing;
import static org.scatterproof.spec.world.CopiedMemoryTest.show;
import static org.scatterproof.spec.world.Runs.runs;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.value.LongHolder;

/** A machine's state as words: complete, and the same for machines that are equal. */
final class MachineStateTest {

  private static final CopyWorld ONCE =
      CopyWorld.usual(0x1000).withMapper(0x2000, true, 0x40000000, Refusals.at(3));
  private static final CopyWorld REUSING = reusing(ONCE);

  @Test
  void aSavedMachineGoesOnWhereItWas() {
    SimulatedPlatform machine = busy(ONCE);
    long[] words = save(machine);
    String before = show(machine);
    machine.freeMemory(0x10000);
    machine.mapper().release(0x40000000);

    machine.loadState(words);

    assertThat(show(machine)).isEqualTo(before);
    assertThat(allocate(machine, 1)).isEqualTo(0x11000);
  }

  @Test
  void aStateOfOneMachineIsTakenBackByAnother() {
    long[] words = save(busy(ONCE));
    SimulatedPlatform other = platform(ONCE);

    other.loadState(words);

    assertThat(show(other)).isEqualTo(show(busy(ONCE)));
    assertThat(save(other)).isEqualTo(words);
  }

  @Test
  void refusalsThatAreYetToComeAreInTheState() {
    SimulatedPlatform machine = platform(ONCE);
    machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0));
    long[] words = save(machine);
    machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0));

    machine.loadState(words);

    assertThat(machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0))).isTrue();
    assertThat(machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0))).isFalse();
    assertThat(machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0))).isTrue();
  }

  @Test
  void whatWasGivenOnceIsRememberedWhereNothingIsReused() {
    SimulatedPlatform machine = platform(ONCE);
    allocate(machine, 1);
    machine.freeMemory(0x10000);
    SimulatedPlatform other = platform(ONCE);

    other.loadState(save(machine));

    assertThat(allocate(other, 1)).isEqualTo(0x11000);
  }

  @Test
  void aMachineThatReusesIsBackWhereItBeganWhenAllIsGivenBack() {
    SimulatedPlatform machine = platform(REUSING);
    machine.addDescriptorMemory(runs(0x5000, 0x1000));
    long[] pristine = save(machine);
    long memory = allocate(machine, 1);
    machine.copyMemory(0x5000, memory, 16);
    machine.copyMemory(memory, 0x5000, 16);
    machine.fillBuffer(16);

    machine.freeMemory(memory);

    assertThat(save(machine)).isEqualTo(pristine);
  }

  @Test
  void theOrderInWhichMemoryWasWrittenDoesNotShow() {
    SimulatedPlatform one = platform(REUSING);
    one.memory().write(0x5000, 8, 0x70);
    SimulatedPlatform other = platform(REUSING);
    other.memory().write(0x5004, 4, 0x74);
    other.memory().write(0x5000, 4, 0x70);
    other.memory().write(0x5002, 2, 0x9000);
    other.memory().write(0x5002, 2, 0x72);

    assertThat(save(other)).isEqualTo(save(one));
  }

  @Test
  void aStateThatDoesNotFitTellsItsLength() {
    SimulatedPlatform machine = busy(ONCE);
    int length = save(machine).length;

    assertThat(machine.saveState(new long[2])).isEqualTo(length);
  }

  @Test
  void wordsThatAreNoStateAreRefused() {
    assertThatThrownBy(() -> platform(REUSING).loadState(new long[] {0, 1L << 40}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("these words are no state of a machine");
  }

  private static SimulatedPlatform busy(CopyWorld world) {
    SimulatedPlatform machine = platform(world);
    allocate(machine, 1);
    machine.copyMemory(0x5000, 0x10000, 16);
    machine.mapper().reserve(0x2000, 1, 64, new LongHolder(0));
    machine.mapper().enter(0x40000000, 0x8000, 0x2000);
    return machine;
  }

  private static long[] save(SimulatedPlatform machine) {
    long[] words = new long[100];
    return Arrays.copyOf(words, machine.saveState(words));
  }
}
