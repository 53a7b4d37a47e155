package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * A scenario of area dma in the making. What it remembers of descriptor, range and depth is a guess
 * at where calls are interesting, and never an expectation.
 */
final class DmaDraft implements PropertyModel.Draft {

  /** Contents that a descriptor can take in place, after those of the descriptors. */
  private static final int MOST_CHANGES = 4;

  private final String id;
  private final PlatformLengths lengths;
  private final long unit;
  private final Set<Capability> declared;
  private final List<ConstraintSet> constraints;
  private final List<DescriptorData> descriptors;
  private final @Nullable CopyWorld copies;
  private final IntFunction<ExtentList> memory;
  private final List<ExtentList> changes = new ArrayList<>();
  private final List<DmaScenarioStep> steps = new ArrayList<>();
  private final int[] contents;
  private DmaCall.Form form = DmaCall.Form.LONG;
  private int descriptor;
  private int depth;
  private int clones;
  private long preparedOffset;
  private long preparedLength;

  /**
   * @param copies what the machine has for memory that is copied or mapped; null where nothing is
   * @param memory draws what a descriptor takes in place, by the number of a region
   */
  DmaDraft(
      String id,
      PlatformLengths lengths,
      long unit,
      Set<Capability> declared,
      List<ConstraintSet> constraints,
      List<DescriptorData> descriptors,
      @Nullable CopyWorld copies,
      IntFunction<ExtentList> memory) {
    this.id = id;
    this.lengths = lengths;
    this.unit = unit;
    this.declared = declared;
    this.constraints = constraints;
    this.descriptors = descriptors;
    this.copies = copies;
    this.memory = memory;
    contents = new int[descriptors.size()];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = i;
    }
  }

  @Override
  public DmaScenario toScenario() {
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.DMA, "Drawn by a property model", needs(), List.of(), "", 0, List.of());
    return copies == null
        ? new DmaScenario(info, lengths, form, constraints, descriptors, changes, steps)
        : new DmaScenario(info, lengths, copies, form, constraints, descriptors, changes, steps);
  }

  /** Of what is declared, what some step calls. */
  private Set<Capability> needs() {
    Set<Capability> needs = EnumSet.noneOf(Capability.class);
    if (copies != null) {
      needs.add(Capability.COPY);
      if (copies.mapperPageLength() != 0) {
        needs.add(Capability.MAPPER);
      }
    }
    for (DmaScenarioStep step : steps) {
      switch (step.call().operation) {
        case READ_BYTES, WRITE_BYTES -> needs.add(Capability.TRANSFER);
        case CLONE -> needs.add(Capability.CLONE);
        default -> {}
      }
    }
    return needs;
  }

  void create(DmaCall.Form how) {
    form = how;
  }

  boolean isUnspecified() {
    return form == DmaCall.Form.UNSPECIFIED;
  }

  long page() {
    return lengths.pageLength();
  }

  long unit() {
    return unit;
  }

  int descriptorCount() {
    return descriptors.size();
  }

  int constraintSetCount() {
    return constraints.size();
  }

  /** The descriptor that is probably set; negative without one. */
  int descriptor() {
    return descriptor;
  }

  boolean isPrepared() {
    return depth > 0;
  }

  /** First prepared byte, as far as this can be known. */
  long preparedOffset() {
    return preparedOffset;
  }

  /** Prepared bytes, as far as this can be known; at least 1. */
  long preparedLength() {
    return Math.max(1, preparedLength);
  }

  /** Bytes of the descriptor that is probably set; at least 1. */
  long total() {
    return descriptor < 0 ? 1 : Math.max(1, contentOf(descriptor).toRuns().total());
  }

  /** The extents of the descriptor that is probably set. */
  ExtentList memory() {
    return contentOf(Math.max(0, descriptor));
  }

  boolean isRecording() {
    return constraints.get(0).output().equals(OutputChoice.RECORDING);
  }

  boolean has(Capability capability) {
    return declared.contains(capability);
  }

  private ExtentList contentOf(int index) {
    int content = contents[index];
    return content < descriptors.size()
        ? descriptors.get(content).extents()
        : changes.get(content - descriptors.size());
  }

  void set(int which, boolean prepares) {
    DmaCall call = call(DmaOperation.SET);
    call.descriptor = which;
    call.automatic = prepares;
    add(call);
    if (depth > 0) {
      return; // it will be refused, or change nothing
    }
    descriptor = which;
    if (prepares && which >= 0 && !isUnspecified()) {
      begin(0, total());
    }
  }

  void clear(boolean completes) {
    DmaCall call = call(DmaOperation.CLEAR);
    call.automatic = completes;
    add(call);
    if (completes || depth == 0) {
      descriptor = -1;
      depth = 0;
    }
  }

  /** A prepare; whoever wants other flags changes them in the answer. */
  DmaCall prepare(long offset, long length) {
    DmaCall call = call(DmaOperation.PREPARE);
    call.offset = offset;
    call.length = length;
    add(call);
    noteRange(offset, length);
    return call;
  }

  void prepareWith(int set, long offset, long length) {
    DmaCall call = call(DmaOperation.PREPARE_WITH);
    call.constraints = set;
    call.offset = offset;
    call.length = length;
    add(call);
    noteRange(offset, length);
  }

  /** A complete; whoever wants other flags changes them in the answer. */
  DmaCall complete() {
    DmaCall call = call(DmaOperation.COMPLETE);
    add(call);
    depth = Math.max(0, depth - 1);
    return call;
  }

  void synchronize(int options) {
    DmaCall call = call(DmaOperation.SYNCHRONIZE);
    call.options = options;
    add(call);
  }

  void askMemory() {
    add(call(DmaOperation.IO_DESCRIPTOR));
  }

  void copyBuffer(Direction direction, long length) {
    DmaCall call = call(DmaOperation.COPY_BUFFER);
    call.direction = direction;
    call.length = length;
    add(call);
  }

  /** readBytes, or writeBytes. */
  void move(boolean reads, long offset, long length) {
    DmaCall call = call(reads ? DmaOperation.READ_BYTES : DmaOperation.WRITE_BYTES);
    call.offset = offset;
    call.length = length;
    add(call);
  }

  /** While a transfer is prepared: a device that writes later is a driver's mistake. */
  void deviceWrites() {
    if (isPrepared()) {
      add(call(DmaOperation.DEVICE_WRITES));
    }
  }

  void driverWrites(int which) {
    DmaCall call = call(DmaOperation.DRIVER_WRITES);
    call.descriptor = which;
    add(call);
  }

  /** A clone, which sets and prepares a descriptor, generates a list and completes. */
  void cloneCommand(int which, int capacity) {
    DmaCall set = call(DmaOperation.SET);
    set.descriptor = which;
    DmaCall generate = call(DmaOperation.GENERATE);
    generate.capacity = capacity;
    addClone(List.of(set, generate, call(DmaOperation.COMPLETE)));
  }

  /** A clone, which is asked for its descriptor before it has one. */
  void cloneAndAsk() {
    addClone(List.of(call(DmaOperation.GET)));
  }

  /** A clone that makes some calls; nothing where there are as many as there may be. */
  private void addClone(List<DmaCall> calls) {
    if (clones + 1 >= DmaCall.COMMANDS) {
      return;
    }
    clones++;
    DmaCall clone = call(DmaOperation.CLONE);
    clone.clone = clones;
    add(clone);
    for (DmaCall each : calls) {
      each.command = clones;
      add(each);
    }
  }

  void askDescriptor() {
    add(call(DmaOperation.GET));
  }

  void askRange(boolean withoutOffset, boolean withoutLength) {
    DmaCall call = call(DmaOperation.PREPARED_RANGE);
    call.withoutOffset = withoutOffset;
    call.withoutCount = withoutLength;
    add(call);
  }

  /**
   * Changes a descriptor in place, after everybody has given it up, and sets it again. A clear is
   * always the caller's right, so this is no misuse whatever was answered before.
   */
  void change(int which, boolean prepares) {
    clear(true);
    if (changes.size() < MOST_CHANGES) {
      changes.add(memory.apply(which + descriptors.size() + changes.size()));
    }
    DmaCall call = call(DmaOperation.CHANGE);
    call.descriptor = which;
    call.content = descriptors.size() + changes.size() - 1;
    add(call);
    contents[which] = call.content;
    set(which, prepares);
  }

  /** A generating call; whoever wants more arguments changes them in the answer. */
  DmaCall generate(Base base, long offset, int capacity, int repeat) {
    DmaCall call = call(DmaOperation.GENERATE);
    call.offset = offset;
    call.capacity = capacity;
    steps.add(new DmaScenarioStep(call, base, repeat));
    return call;
  }

  private void noteRange(long offset, long length) {
    long total = total();
    boolean fits =
        Long.compareUnsigned(offset, total) < 0
            && Long.compareUnsigned(length, total - offset) <= 0;
    if (depth == 0 && descriptor >= 0 && fits) {
      begin(offset, length == 0 ? total - offset : length);
    } else if (depth > 0 && offset == preparedOffset && length == preparedLength) {
      depth++;
    }
  }

  private void begin(long offset, long length) {
    preparedOffset = offset;
    preparedLength = length;
    depth = 1;
  }

  private static DmaCall call(DmaOperation operation) {
    return new DmaCall().reset(operation);
  }

  private void add(DmaCall call) {
    steps.add(DmaScenarioStep.of(call));
  }
}
