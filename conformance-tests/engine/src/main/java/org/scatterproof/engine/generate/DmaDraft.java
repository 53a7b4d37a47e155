package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.scatterproof.spec.world.PlatformLengths;

/**
 * A scenario of area dma in the making. What it remembers of descriptor, range and depth is a guess
 * at where calls are interesting, and never an expectation.
 */
final class DmaDraft implements PropertyModel.Draft {

  /** Contents that a descriptor can take in place, after those of the descriptors. */
  private static final int MOST_CHANGES = 4;

  private final String id;
  private final long page;
  private final long unit;
  private final Set<Capability> declared;
  private final List<ConstraintSet> constraints;
  private final List<DescriptorData> descriptors;
  private final DmaWorlds world;
  private final List<ExtentList> changes = new ArrayList<>();
  private final List<DmaScenarioStep> steps = new ArrayList<>();
  private final int[] contents;
  private DmaCall.Form form = DmaCall.Form.LONG;
  private int descriptor;
  private int depth;
  private long preparedOffset;
  private long preparedLength;

  DmaDraft(
      String id,
      long page,
      long unit,
      Set<Capability> declared,
      List<ConstraintSet> constraints,
      List<DescriptorData> descriptors,
      DmaWorlds world) {
    this.id = id;
    this.page = page;
    this.unit = unit;
    this.declared = declared;
    this.constraints = constraints;
    this.descriptors = descriptors;
    this.world = world;
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
    return new DmaScenario(
        info, PlatformLengths.ofPage(page), form, constraints, descriptors, changes, steps);
  }

  /** Nothing beside the area, where no step calls what only a capability has. */
  private Set<Capability> needs() {
    return Set.of();
  }

  void create(DmaCall.Form how) {
    form = how;
  }

  boolean isUnspecified() {
    return form == DmaCall.Form.UNSPECIFIED;
  }

  long page() {
    return page;
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

  void prepare(long offset, long length) {
    DmaCall call = call(DmaOperation.PREPARE);
    call.offset = offset;
    call.length = length;
    add(call);
    noteRange(offset, length);
  }

  void prepareWith(int set, long offset, long length) {
    DmaCall call = call(DmaOperation.PREPARE_WITH);
    call.constraints = set;
    call.offset = offset;
    call.length = length;
    add(call);
    noteRange(offset, length);
  }

  void complete() {
    add(call(DmaOperation.COMPLETE));
    depth = Math.max(0, depth - 1);
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
      changes.add(world.extents(which + descriptors.size() + changes.size()));
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
