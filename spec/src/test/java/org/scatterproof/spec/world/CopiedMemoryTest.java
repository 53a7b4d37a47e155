package org.scatterproof.spec.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scatterproof.spec.world.Runs.runs;
import static org.scatterproof.spec.world.Runs.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.LongHolder;

/** What a machine does for memory that is copied or mapped. */
final class CopiedMemoryTest {

  private static final CopyWorld USUAL = CopyWorld.usual(0x1000);
  private static final CopyWorld MAPPED =
      USUAL.withMapper(0x2000, true, 0x40000000, Refusals.at(2));

  private final SimulatedPlatform platform = platform(USUAL);
  private final SimulatedPlatform mapped = platform(MAPPED);

  @Test
  void everyEventIsALineOfTheLog() {
    long memory = allocate(platform, 0x1000);
    platform.copyMemory(0x5000, memory, 16);
    platform.flushCache(memory, 16);
    platform.invalidateCache(memory, 16);
    platform.freeMemory(memory);
    platform.freeMemory(memory);
    platform.allocateMemory(0x1000, 1, 12, new LongHolder(0));
    platform.allocateMemory(0x1000, 1, 12, new LongHolder(0));

    assertThat(log(platform))
        .containsExactly(
            "allocate memory 4096 -> 0x10000",
            "copy memory 0x5000 -> 0x10000 length 16",
            "flush cache 0x10000 length 16",
            "invalidate cache 0x10000 length 16",
            "free memory 0x10000",
            "free memory 0x10000 wrongly",
            "allocate memory 4096 -> 0x0",
            "allocate memory 4096 -> none");
  }

  @Test
  void whatAMapperIsAskedIsALineOfTheLog() {
    Mapper mapper = mapped.mapper();
    mapper.reserve(0x4000, 1, 64, new LongHolder(0));
    mapper.reserve(0x2000, 1, 64, new LongHolder(0));
    mapper.enter(0x40002000, 0x8000, 0x2000);
    mapper.enter(0x40004000, 0x8000, 0x2000);
    mapper.enter(0x40000000, 0x9000, 0x2000);
    mapper.enter(0x40000000, 0x8000, 0);
    mapper.release(0x40002000);
    mapper.release(0x40000000);

    assertThat(log(mapped))
        .containsExactly(
            "reserve 16384 -> 0x40000000",
            "reserve 8192 -> none",
            "enter 0x40002000 -> 0x8000 length 8192",
            "enter 0x40004000 -> 0x8000 length 8192 wrongly",
            "enter 0x40000000 -> 0x9000 length 8192 wrongly",
            "enter 0x40000000 -> 0x8000 length 0 wrongly",
            "release 0x40002000 wrongly",
            "release 0x40000000");
  }

  @Test
  void aDeviceAddressLeadsWhereItsPageWasEnteredLast() {
    Mapper mapper = mapped.mapper();
    mapper.reserve(0x4000, 1, 64, new LongHolder(0));
    mapper.enter(0x40000000, 0x8000, 0x4000);
    mapper.enter(0x40000000, 0x100000, 0x2000);
    RunList physical = new RunList();

    assertThat(mapped.resolve(0x40001ff0, 0x20, physical)).isTrue();
    assertThat(text(physical)).isEqualTo("[0x101ff0 +0x10][0xa000 +0x10]");
  }

  @Test
  void aDeviceAddressOutsideEveryEntryLeadsNowhere() {
    Mapper mapper = mapped.mapper();
    mapper.reserve(0x4000, 1, 64, new LongHolder(0));
    mapper.enter(0x40000000, 0x8000, 0x2000);
    RunList physical = new RunList();

    assertThat(mapped.resolve(0x40001ff0, 0x20, physical)).isFalse();
    assertThat(text(physical)).isEqualTo("[0x9ff0 +0x10]");
    assertThat(platform.resolve(0, 1, physical)).isFalse();
  }

  @Test
  void whatIsReleasedLeadsNowhere() {
    Mapper mapper = mapped.mapper();
    mapper.reserve(0x4000, 1, 64, new LongHolder(0));
    mapper.enter(0x40000000, 0x8000, 0x4000);
    mapper.release(0x40000000);

    assertThat(mapped.resolve(0x40000000, 1, new RunList())).isFalse();
    assertThat(mapped.reservationCount()).isZero();
  }

  @Test
  void onlyAMapperOfTheSystemsIsTheSystems() {
    SimulatedPlatform explicit = platform(USUAL.withMapper(0x2000, false, 0, Refusals.none()));

    assertThat(mapped.systemMapper()).isSameAs(mapped.mapper());
    assertThat(explicit.systemMapper()).isNull();
    assertThat(explicit.mapper()).isNotNull();
  }

  @Test
  void freedMemoryForgetsWhatItHeld() {
    long memory = allocate(platform, 0x1000);
    platform.copyMemory(0x5000, memory, 16);
    platform.freeMemory(memory);

    assertThat(tags(platform, memory, 16)).isEqualTo("[0x10000 +0x10]");
  }

  @Test
  void theBufferOfTheCallerIsInNobodysMemory() {
    platform.addDescriptorMemory(runs(1L << 62, 0x1800, 0x5000, 0x100));

    assertThat(platform.bufferAddress()).isEqualTo((1L << 62) + 0x2000);
    assertThat(platform.bufferLength()).isEqualTo(0x1900);
  }

  @Test
  void theBufferIsFilledWithTagsThatNoByteHoldsAndEmptied() {
    platform.addDescriptorMemory(runs(1L << 63, 0x1000));
    long buffer = platform.bufferAddress();

    platform.fillBuffer(4);
    assertThat(tags(platform, buffer, 8))
        .isEqualTo("[0x8000000000001000 +0x4][0x4000000000000004 +0x4]");
    platform.emptyBuffer();
    assertThat(tags(platform, buffer, 4)).isEqualTo("[0x4000000000000000 +0x4]");
    assertThat(platform.freshTags(1)).isEqualTo((1L << 63) + 0x1004);
  }

  @Test
  void aMachineThatReusesTakesTheLowestTagsThatNoByteHolds() {
    SimulatedPlatform reusing = platform(reusing(USUAL));
    reusing.memory().write(0x5000, 4, reusing.freshTags(4));
    reusing.memory().write(0x6000, 4, reusing.freshTags(4));
    reusing.memory().forget(0x5000, 4);

    assertThat(reusing.freshTags(4)).isEqualTo(1L << 63);
    assertThat(reusing.freshTags(5)).isEqualTo((1L << 63) + 8);
  }

  @Test
  void anImageStaysAsTheMachineWas() {
    Mapper mapper = mapped.mapper();
    mapper.reserve(0x2000, 1, 64, new LongHolder(0));
    mapper.enter(0x40000000, 0x8000, 0x2000);
    long memory = allocate(mapped, 0x1800);
    mapped.copyMemory(0x5000, memory, 4);
    MachineImage image = new MachineImage();
    image.take(mapped);

    mapped.copyMemory(0x7000, memory, 4);
    mapped.freeMemory(memory);
    mapper.release(0x40000000);

    assertThat(show(image)).isEqualTo("[0x5000 +0x4] held 0x10000 +0x2000, 1 mapped [0x8000 +0x1]");
    image.take(mapped);
    assertThat(show(image)).isEqualTo("[0x10000 +0x4], 0 mapped ");
  }

  @Test
  void anImageOfAnotherMachineIsTakenAnew() {
    MachineImage image = new MachineImage();
    long memory = allocate(platform, 1);
    platform.copyMemory(0x5000, memory, 4);
    image.take(platform);

    image.take(platform(USUAL));

    assertThat(show(image)).isEqualTo("[0x10000 +0x4], 0 mapped ");
  }

  @Test
  void aTwinIsPristineAndRefusesNothing() {
    CopyWorld failing = new CopyWorld(0x10000, Refusals.all(), 0, false, 0, Refusals.none(), false);
    SimulatedPlatform refusing = platform(failing);
    refusing.addDescriptorMemory(runs(0x10000, 0x1000));

    assertThat(refusing.allocateMemory(1, 1, 64, new LongHolder(0))).isFalse();
    assertThat(allocate(refusing.twin(), 1)).isEqualTo(0x11000);
  }

  static String show(MachineView machine) {
    RunList tags = new RunList();
    machine.readTags(0x10000, 4, tags);
    StringBuilder held = new StringBuilder();
    for (int i = 0; i < machine.heldCount(); i++) {
      held.append(" held 0x").append(Long.toHexString(machine.heldAddress(i)));
      held.append(" +0x").append(Long.toHexString(machine.heldLength(i)));
    }
    RunList physical = new RunList();
    machine.resolve(0x40000000, 1, physical);
    return text(tags) + held + ", " + machine.reservationCount() + " mapped " + text(physical);
  }

  static CopyWorld reusing(CopyWorld world) {
    return new CopyWorld(
        world.memoryBase(),
        world.memoryRefusals(),
        world.mapperPageLength(),
        world.systemMapper(),
        world.mapperBase(),
        world.mapperRefusals(),
        true);
  }

  static SimulatedPlatform platform(CopyWorld world) {
    return new SimulatedPlatform(PlatformLengths.ofPage(0x1000), Refusals.none(), world);
  }

  static long allocate(SimulatedPlatform from, long length) {
    LongHolder address = new LongHolder(0);
    assertThat(from.allocateMemory(length, 1, 64, address)).isTrue();
    return address.value;
  }

  private static String tags(SimulatedPlatform of, long address, long length) {
    RunList runs = new RunList();
    of.readTags(address, length, runs);
    return text(runs);
  }

  private static List<String> log(SimulatedPlatform of) {
    return IntStream.range(0, of.log().kept()).mapToObj(of.log()::line).toList();
  }
}
