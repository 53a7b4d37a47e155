package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/** Commands of an implementation in this process that live side by side in one world. */
final class LiveCommands implements DmaAnswers {

  private final DmaWorld world;
  private final DmaTarget[] targets = new DmaTarget[DmaCall.COMMANDS];

  /** Physical addresses of what createCopyBuffer answered, until it was looked at. */
  private final RunList copyBuffer = new RunList();

  LiveCommands(Implementation implementation, DmaWorld world) {
    this.world = world;
    for (int i = 0; i < targets.length; i++) {
      targets[i] = new DmaTarget(implementation, world);
    }
  }

  @Override
  public boolean hasCommand(int number) {
    return targets[number].hasCommand();
  }

  @Override
  public void drop() {
    for (DmaTarget each : targets) {
      each.drop();
    }
    copyBuffer.clear();
    world.platform().restart();
  }

  @Override
  public void perform(DmaCall call, int constraints, DmaObservation into) {
    endLooking();
    targets[call.command].perform(call, constraints, into);
    if (call.operation == DmaOperation.CLONE && into.returnCode == IOReturn.SUCCESS) {
      targets[call.clone].takeCloneOf(targets[call.command]);
    } else if (call.operation == DmaOperation.COPY_BUFFER) {
      for (int run = 0; run < into.memory.count(); run++) {
        copyBuffer.add(into.memory.start(run), into.memory.length(run));
      }
    }
  }

  @Override
  public void endLooking() {
    for (int run = 0; run < copyBuffer.count(); run++) {
      world.platform().takeBack(copyBuffer.start(run));
    }
    copyBuffer.clear();
    world.platform().emptyBuffer();
  }
}
