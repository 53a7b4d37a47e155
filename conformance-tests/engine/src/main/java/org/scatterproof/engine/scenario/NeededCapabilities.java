package org.scatterproof.engine.scenario;

import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;

/**
 * What an implementation must declare for an operation to be called: without it, an answer would be
 * judged that nobody has promised.
 */
final class NeededCapabilities {

  private NeededCapabilities() {}

  /** Refuses a step whose operation needs what the scenario does not list. */
  static void check(DmaOperation operation, ScenarioInfo info, Part step) throws BadInput {
    Capability needed = capability(operation);
    if (needed != null) {
      check(needed, operation.documentedName(), info, step);
    }
  }

  /** Refuses what needs a capability that the scenario does not list. */
  static void check(Capability needed, String what, ScenarioInfo info, Part part) throws BadInput {
    if (!info.needs().contains(needed)) {
      throw part.refuse(
          what
              + " is for those that declare "
              + needed.id()
              + ": the scenario needs: ["
              + needed.id()
              + "]");
    }
  }

  private static @Nullable Capability capability(DmaOperation operation) {
    return switch (operation) {
      case SYNCHRONIZE, COPY_BUFFER, IO_DESCRIPTOR -> Capability.COPY;
      case READ_BYTES, WRITE_BYTES -> Capability.TRANSFER;
      case CLONE -> Capability.CLONE;
      default -> null;
    };
  }
}
