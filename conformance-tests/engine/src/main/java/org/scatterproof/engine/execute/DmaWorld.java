package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.world.MachineImage;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** What the commands of one probe share: a machine, what they may be given, arrays for lists. */
final class DmaWorld {

  private final SimulatedPlatform platform;
  private final List<DmaConstraints> constraintSets;
  private final List<RunList> contents;
  private final List<SimulatedDescriptor> descriptors;
  private final SegmentArrays segmentArrays;

  /** One for each set of constraints: the output function decides what the array looks like. */
  private final SegmentArray[] arrays;

  private final int slotLimit;
  private final MachineImage image = new MachineImage();

  /** Physical addresses of what createCopyBuffer answered, until it was looked at. */
  private final RunList copyBuffer = new RunList();

  /**
   * A world on a machine.
   *
   * @param setting a function in its constraints is a {@link DmaRecorder}
   * @param descriptors what calls name by index
   * @param segmentArrays where arrays come from
   */
  DmaWorld(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays segmentArrays) {
    this(platform, setting.constraintSets(), setting.contents(), descriptors, segmentArrays);
    contents.forEach(platform::addDescriptorMemory);
  }

  private DmaWorld(
      SimulatedPlatform platform,
      List<DmaConstraints> constraintSets,
      List<RunList> contents,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays segmentArrays) {
    this.platform = platform;
    this.constraintSets = constraintSets;
    this.contents = contents;
    this.descriptors = List.copyOf(descriptors);
    this.segmentArrays = segmentArrays;
    arrays = new SegmentArray[constraintSets.size()];
    for (int i = 0; i < arrays.length; i++) {
      DmaOutput output = constraintSets.get(i).output();
      arrays[i] = segmentArrays.of(output, platform.isBigEndian());
    }
    slotLimit = ListSlots.limit(contents.stream().mapToLong(RunList::total).toArray());
  }

  /**
   * The same world on a machine of its own, which refuses nothing. The descriptors are the same
   * objects, so that both see what is changed in place.
   */
  DmaWorld twin() {
    return on(platform.twin());
  }

  /** The same world on a machine of its own, which takes the saved states of this one's. */
  DmaWorld equal() {
    return on(platform.equal());
  }

  private DmaWorld on(SimulatedPlatform machine) {
    List<DmaConstraints> sets = new ArrayList<>();
    for (DmaConstraints set : constraintSets) {
      sets.add(set.mapper() == null ? set : set.withMapper(machine.mapper()));
    }
    return new DmaWorld(machine, sets, contents, descriptors, segmentArrays);
  }

  SimulatedPlatform platform() {
    return platform;
  }

  int constraintSetCount() {
    return constraintSets.size();
  }

  DmaConstraints constraints(int index) {
    return constraintSets.get(index);
  }

  RunList content(int index) {
    return contents.get(index);
  }

  List<SimulatedDescriptor> descriptors() {
    return descriptors;
  }

  SegmentArray array(int constraints) {
    return arrays[constraints];
  }

  /** Slots that are looked at of an array of so many. */
  int slots(int capacity) {
    return ListSlots.bounded(capacity, slotLimit);
  }

  /** Keeps what createCopyBuffer answered until it was looked at: it is the caller's then. */
  void keepBuffer(DmaObservation seen) {
    for (int run = 0; run < seen.memory.count(); run++) {
      copyBuffer.add(seen.memory.start(run), seen.memory.length(run));
    }
  }

  /** Gives back what was only kept to be looked at. */
  void endLooking() {
    for (int run = 0; run < copyBuffer.count(); run++) {
      platform.takeBack(copyBuffer.start(run));
    }
    copyBuffer.clear();
    platform.emptyBuffer();
  }

  /** Begins with the machine anew. */
  void restart() {
    copyBuffer.clear();
    platform.restart();
  }

  /** The machine as it is now, until the next image is taken. */
  MachineImage takeImage() {
    image.take(platform);
    return image;
  }
}
