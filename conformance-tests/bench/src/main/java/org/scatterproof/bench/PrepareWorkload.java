package org.scatterproof.bench;

import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/** prepare and complete; what is cached or copied is left as it is. */
final class PrepareWorkload implements Workload {

  private final DmaCommand command;

  PrepareWorkload(DmaCase given, Implementation implementation) {
    command = DmaWorld.of(given, implementation).command();
  }

  @Override
  public long operation() {
    int code = command.prepare(0, 0, false, false);
    if (code != IOReturn.SUCCESS) {
      DmaWorld.check("prepare", code);
    }
    code = command.complete(false, false);
    if (code != IOReturn.SUCCESS) {
      DmaWorld.check("complete", code);
    }
    return 1;
  }

  @Override
  public long hash(long hash) {
    return ListHash.mix(hash, operation());
  }

  @Override
  public void restart() {
    // Every operation ends where it began.
  }
}
