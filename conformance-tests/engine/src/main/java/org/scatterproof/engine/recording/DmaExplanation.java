package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.draw.ObservedPicture;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.engine.trace.CallLog;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;

/** Explains a violation by the calls on the command that led to it. */
final class DmaExplanation {

  private static final long MAPPER_BASE = 1L << 30;

  private final TracedCommand whose;
  private final TracedWorld world;
  private final LinePlace place;
  private final JsonText text = new JsonText();
  private final FlatObject line = FlatObject.line(text);
  private final DmaFields fields = new DmaFields(text);
  private final DmaCall call = new DmaCall();
  private final DmaObservation seen = new DmaObservation();
  private final CallLog log = new CallLog();
  private final ObservedPicture picture = new ObservedPicture();
  private final List<DmaScenarioStep> steps = new ArrayList<>();
  private boolean isPlayable;
  private int descriptors = 1;

  DmaExplanation(TracedCommand whose, TracedWorld world, LinePlace place) {
    this.whose = whose;
    this.world = world;
    this.place = place;
    isPlayable = whose.history.isWhole() && whose.isHistoryFromStart;
  }

  TraceFailure explain(String requirement, List<String> also, String why) {
    DmaStep step = new DmaStep(whose.step().setting(), whose.ledger, call, seen);
    whose.history.lines().forEach(each -> take(each, step));
    DmaScenario scenario = scenario();
    List<String> let = new ArrayList<>(Givens.of(scenario));
    let.addAll(Givens.of(whose.ledger, descriptors));
    List<String> then = new ArrayList<>(log.lines());
    if (whose.history.dropped() > 0) {
      then.add("(" + whose.history.dropped() + " calls between are not shown)");
    }
    return new Explained(let, then, isPlayable ? scenario : null, picture)
        .failure(requirement, also, why, world, place);
  }

  private void take(byte[] bytes, DmaStep step) {
    text.open(bytes, 0, bytes.length);
    line.read();
    DmaOperation operation = DmaOperations.of(line);
    if (operation == null) {
      return;
    }
    DmaFields.readCall(line, operation, call);
    resolve();
    fields.readAnswer(line, call, whose, seen);
    if (operation == DmaOperation.CREATE) {
      return;
    }
    log.add(TracedDmaCall.of(step));
    picture.take(step);
    DmaCall copy = new DmaCall();
    copy.copyFrom(call);
    steps.add(new DmaScenarioStep(copy, DmaScenarioStep.Base.RANGE, 1));
  }

  private void resolve() {
    switch (call.operation) {
      case SET, DRIVER_WRITES -> {
        boolean none = !line.has(Field.DESCRIPTOR) || line.is(Field.DESCRIPTOR, "none");
        call.descriptor = none ? -1 : whose.indexOf(line.number(Field.DESCRIPTOR));
        isPlayable &= call.descriptor >= DmaCall.NO_DESCRIPTOR;
        descriptors = Math.max(descriptors, call.descriptor + 1);
      }
      case PREPARE_WITH ->
          call.constraints = whose.indexOf(world.constraints(line.number(Field.CONSTRAINTS)));
      case CHANGE, CLONE, DEVICE_WRITES, COPY_BUFFER -> isPlayable = false;
      default -> {}
    }
  }

  private DmaScenario scenario() {
    String id = "trace.line-" + place.line();
    return scenario(whose, world, steps, List.of(), id, place);
  }

  /**
   * Calls on a command as a scenario.
   *
   * @param recorded what was observed of each; empty where nothing is to be compared
   * @param place of the last one
   */
  static DmaScenario scenario(
      TracedCommand whose,
      TracedWorld world,
      List<DmaScenarioStep> steps,
      List<JsonNode> recorded,
      String id,
      LinePlace place) {
    int descriptors = 1;
    int used = 0;
    for (DmaScenarioStep each : steps) {
      descriptors = Math.max(descriptors, each.call().descriptor + 1);
      used = Math.max(used, each.call().constraints);
    }
    List<DescriptorData> memory = new ArrayList<>();
    for (int i = 0; i < descriptors; i++) {
      RunList bytes = whose.content(whose.ledger.contentOf(i));
      memory.add(new DescriptorData(whose.direction(i), extents(bytes)));
    }
    return scenario(
        world,
        whose.form,
        whose.constraints().subList(0, used + 1),
        memory,
        List.of(),
        steps,
        recorded,
        id,
        place);
  }

  /** The same of commands of which all is known: {@link DmaScenario} says what is what. */
  static DmaScenario scenario(
      TracedWorld world,
      DmaCall.Form form,
      List<TracedConstraints> constraints,
      List<DescriptorData> memory,
      List<ExtentList> changes,
      List<DmaScenarioStep> steps,
      List<JsonNode> recorded,
      String id,
      LinePlace place) {
    List<DmaScenario.ConstraintSet> sets = new ArrayList<>();
    for (TracedConstraints each : constraints) {
      sets.add(
          new DmaScenario.ConstraintSet(
              each.output(), each.ofDma().withMapper(null), each.explicitMapper()));
    }
    CopyWorld copies = CopyWorld.usual(world.lengths().pageLength());
    if (world.mapperPage() != 0) {
      copies =
          copies.withMapper(
              world.mapperPage(), world.isSystemMapper(), MAPPER_BASE, Refusals.none());
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id,
            Capability.DMA,
            "calls of a trace, up to " + place.text(),
            Set.of(),
            List.of(),
            place.file(),
            (int) Math.min(place.line(), Integer.MAX_VALUE),
            recorded);
    return new DmaScenario(info, world.lengths(), copies, form, sets, memory, changes, steps);
  }

  static ExtentList extents(@Nullable RunList runs) {
    List<ExtentList.Extents> extents = new ArrayList<>();
    for (int i = 0; runs != null && i < runs.count(); i++) {
      extents.add(new ExtentList.Extents(runs.start(i), runs.length(i), 1, 0));
    }
    return new ExtentList(extents);
  }
}
