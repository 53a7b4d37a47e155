package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;

/**
 * What happened to a command, and to the clones that were made of it meanwhile, from a state on in
 * which a new command is too: a scenario in the making. It knows its own descriptors, contents and
 * constraints, in the order in which calls name them.
 */
final class Episode {

  /** Calls of the longest one that is played. */
  private static final int MOST_CALLS = 512;

  /** More than these have no place in one scenario. */
  private static final int MOST_DESCRIPTORS = 16;

  private final List<DmaScenarioStep> steps = new ArrayList<>();
  private final List<JsonNode> expected = new ArrayList<>();
  private final List<TracedConstraints> constraints = new ArrayList<>();
  private final List<TracedDescriptor> descriptors = new ArrayList<>();
  private final List<Integer> versions = new ArrayList<>();
  private final List<DescriptorData> memory = new ArrayList<>();
  private final List<ExtentList> changes = new ArrayList<>();
  private final DmaCall.Form form;
  private int commands = 1;
  private int calls;
  private boolean isPlayable;

  /** Begins with a command as it is before the call that is seen now. */
  Episode(TracedCommand whose) {
    constraints.add(whose.constraintsOf(whose.ledger.constraints()));
    boolean isLater = whose.form == DmaCall.Form.UNSPECIFIED && whose.ledger.isSpecified();
    form = isLater ? DmaCall.Form.LONG : whose.form;
    isPlayable = whose.isHistoryFromStart;
  }

  /** Calls of the trace that are in it. */
  int calls() {
    return calls;
  }

  boolean isPlayable() {
    return isPlayable && descriptors.size() <= MOST_DESCRIPTORS && commands <= DmaCall.COMMANDS;
  }

  boolean isFull() {
    return steps.size() >= MOST_CALLS;
  }

  /** The command that the last clone is. */
  int lastClone() {
    return Math.min(commands, DmaCall.COMMANDS) - 1;
  }

  /** Whether a clear of its first command leaves nothing behind. */
  boolean isOfOne() {
    return commands == 1;
  }

  /**
   * Takes in a call.
   *
   * @param command which of its commands is called
   * @param answer what is to be compared
   */
  void add(TracedCommand whose, int command, DmaStep step, JsonNode answer) {
    calls++;
    takeInChanges();
    DmaOperation operation = step.call().operation;
    if (operation == DmaOperation.CHANGE) {
      return; // taken in, if a call of this episode named it
    }
    isPlayable &= canBePlayed(operation);
    DmaCall copy = new DmaCall();
    copy.copyFrom(step.call());
    copy.command = command;
    if (operation == DmaOperation.SET && copy.descriptor >= 0) {
      copy.descriptor = indexOf(whose.held(copy.descriptor));
    } else if (operation == DmaOperation.PREPARE_WITH) {
      copy.constraints = indexOf(whose.constraintsOf(copy.constraints));
    } else if (operation == DmaOperation.CLONE) {
      copy.clone = Math.min(commands++, DmaCall.COMMANDS - 1);
    }
    steps.add(new DmaScenarioStep(copy, DmaScenarioStep.Base.RANGE, 1));
    expected.add(answer);
  }

  /** Memory that a device or driver wrote is not told well enough to be written again. */
  private static boolean canBePlayed(DmaOperation operation) {
    return switch (operation) {
      case DEVICE_WRITES, DRIVER_WRITES, COPY_BUFFER, READ_BYTES, WRITE_BYTES -> false;
      default -> true;
    };
  }

  private void takeInChanges() {
    for (int i = 0; i < descriptors.size(); i++) {
      TracedDescriptor each = descriptors.get(i);
      if (each.version != versions.get(i)) {
        versions.set(i, each.version);
        DmaCall change = new DmaCall();
        change.reset(DmaOperation.CHANGE);
        change.descriptor = i;
        change.content = changes.size(); // among the changes, until all descriptors are known
        changes.add(DmaExplanation.extents(each.extents));
        steps.add(new DmaScenarioStep(change, DmaScenarioStep.Base.RANGE, 1));
        expected.add(JsonNodeFactory.instance.objectNode());
      }
    }
  }

  private int indexOf(TracedDescriptor named) {
    int index = descriptors.indexOf(named);
    if (index < 0) {
      index = descriptors.size();
      descriptors.add(named);
      versions.add(named.version);
      memory.add(new DescriptorData(named.direction, DmaExplanation.extents(named.extents)));
    }
    return index;
  }

  private int indexOf(TracedConstraints named) {
    int index = constraints.indexOf(named);
    if (index < 0) {
      index = constraints.size();
      constraints.add(named);
    }
    return index;
  }

  /**
   * The scenario.
   *
   * @param place of the last call
   */
  DmaScenario scenario(TracedWorld world, String id, LinePlace place) {
    for (DmaScenarioStep each : steps) {
      if (each.call().operation == DmaOperation.CHANGE) {
        each.call().content += memory.size();
      }
    }
    return DmaExplanation.scenario(
        world, form, constraints, memory, changes, steps, expected, id, place);
  }
}
