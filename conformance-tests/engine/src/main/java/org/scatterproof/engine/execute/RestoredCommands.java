package org.scatterproof.engine.execute;

import java.util.Arrays;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Implementation;

/**
 * Second commands, on a machine of their own, that take back the state of the first ones. Each is
 * created for one call: all that it knows of the calls before is what was saved.
 */
final class RestoredCommands {

  /** No count, no number of an object, no address that a machine has. */
  private static final long UNWRITTEN = 0xbad0_bad0_bad0_bad0L;

  private final DmaWorld world;
  private final WorldReferences savedBy;
  private final WorldReferences takenBy;
  private final DmaTarget command;
  private final DmaCall create = new DmaCall();
  private long[] machine = new long[64];
  private long[] state = {};
  private long[] kept = {};

  /**
   * Commands like those of a world.
   *
   * @param original the world whose commands save
   */
  RestoredCommands(Implementation implementation, DmaWorld original) {
    world = original.equal();
    command = new DmaTarget(implementation, world);
    savedBy = new WorldReferences(original);
    takenBy = new WorldReferences(world);
  }

  /** Keeps the state of a command and of its machine. */
  void keep(DmaTarget original, DmaWorld where) {
    int needed = where.platform().saveState(machine);
    if (needed > machine.length) {
      machine = new long[2 * needed];
      where.platform().saveState(machine);
    }
    // Room for the words and no more, and nothing in them: who counts wrong is found out.
    Arrays.fill(state, UNWRITTEN);
    needed = original.saveState(state, savedBy);
    if (needed > state.length) {
      state = new long[needed];
      Arrays.fill(state, UNWRITTEN);
      needed = original.saveState(state, savedBy);
    }
    kept = Arrays.copyOf(state, needed);
  }

  /** Makes a call on a command that took the kept state back; false where none can be created. */
  boolean answer(DmaCall call, DmaCall.Form form, int constraints, DmaObservation into) {
    create.reset(DmaOperation.CREATE).form = form;
    command.perform(create, 0, into);
    if (!command.hasCommand()) {
      return false;
    }
    world.platform().loadState(machine);
    command.loadState(kept, takenBy);
    command.perform(call, constraints, into);
    into.before = null; // an image that the next call takes anew
    into.after = null; // a machine that the next call puts into another state
    return true;
  }
}
