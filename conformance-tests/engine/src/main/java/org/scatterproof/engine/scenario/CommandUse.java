package org.scatterproof.engine.scenario;

import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;

/** Which commands the steps so far have named: a clone gets a number that is nobody's yet. */
final class CommandUse {

  private final boolean[] used = new boolean[DmaCall.COMMANDS];

  CommandUse() {
    used[0] = true;
  }

  void check(DmaCall call, Part step) throws BadInput {
    used[call.command] = true;
    if (call.operation == DmaOperation.CLONE) {
      if (used[call.clone]) {
        throw step.refuse("there is a command " + call.clone + " already");
      }
      used[call.clone] = true;
    }
  }
}
