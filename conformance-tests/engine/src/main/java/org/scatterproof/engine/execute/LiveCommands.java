package org.scatterproof.engine.execute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/** Commands of an implementation in this process that live side by side in one world. */
final class LiveCommands implements DmaAnswers {

  private final DmaWorld world;
  private final DmaTarget[] targets = new DmaTarget[DmaCall.COMMANDS];

  /** A clone was not created as the constraints say, so nothing is created alike. */
  private final boolean[] isClone = new boolean[DmaCall.COMMANDS];

  private final boolean savesState;
  private final Implementation implementation;
  private @Nullable RestoredCommands restored;

  LiveCommands(Implementation implementation, DmaWorld world) {
    this(implementation, world, implementation.capabilities().contains(Capability.STATE));
  }

  /**
   * Commands of which none is asked for its state but by who calls {@link #saveState}.
   *
   * @param savesState whether calls can be repeated on a command that took a state back
   */
  LiveCommands(Implementation implementation, DmaWorld world, boolean savesState) {
    this.implementation = implementation;
    this.world = world;
    this.savesState = savesState;
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
    restored = null;
    Arrays.fill(isClone, false);
    world.restart();
  }

  @Override
  public void perform(DmaCall call, int constraints, DmaObservation into) {
    endLooking();
    targets[call.command].perform(call, constraints, into);
    if (call.operation == DmaOperation.CLONE && into.returnCode == IOReturn.SUCCESS) {
      targets[call.clone].takeCloneOf(targets[call.command]);
      isClone[call.clone] = true;
    } else if (call.operation == DmaOperation.COPY_BUFFER) {
      world.keepBuffer(into);
    }
  }

  @Override
  public boolean keepState(DmaCall call) {
    boolean possible =
        savesState
            && targets[call.command].hasCommand()
            && !isClone[call.command]
            && isAnswered(call.operation);
    if (possible) {
      if (restored == null) {
        restored = new RestoredCommands(implementation, world);
      }
      restored.keep(targets[call.command], world);
    }
    return possible;
  }

  /** Whether the operation is the command's, and nothing comes of it that would live on. */
  private static boolean isAnswered(DmaOperation operation) {
    return switch (operation) {
      case CREATE, CHANGE, CLONE, DEVICE_WRITES, DRIVER_WRITES -> false;
      default -> true;
    };
  }

  /** Writes down the hidden state of command 0; answers how many words it has. */
  int saveState(long[] words, WorldReferences references) {
    return targets[0].saveState(words, references);
  }

  /** Lets command 0 take a state back. */
  void loadState(long[] words, WorldReferences references) {
    targets[0].loadState(words, references);
  }

  @Override
  public boolean answerRestored(
      DmaCall call, DmaCall.Form form, int constraints, DmaObservation into) {
    return restored != null && restored.answer(call, form, constraints, into);
  }

  @Override
  public void endLooking() {
    world.endLooking();
  }
}
