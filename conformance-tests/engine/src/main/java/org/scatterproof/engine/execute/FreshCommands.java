package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/**
 * Controls on live commands, each made for one question and cleared afterwards, on a machine of
 * which nothing was asked before. So no control leaves anything in the world of the probe.
 */
final class FreshCommands implements DmaControls {

  private final DmaWorld world;
  private final LiveCommands commands;
  private final DmaCall call = new DmaCall();
  private final DmaObservation onTheWay = new DmaObservation();

  private final ImagesInTurn images = new ImagesInTurn();

  /**
   * Controls in a world that nobody else uses.
   *
   * @param world a {@link DmaWorld#twin}
   */
  FreshCommands(Implementation implementation, DmaWorld world) {
    this.world = world;
    commands = new LiveCommands(implementation, world);
  }

  /** The answer's {@code after} is the machine's until the next question but one. */
  @Override
  public boolean answer(DmaControl question, DmaObservation into) {
    commands.drop();
    int constraints = question.constraints();
    commands.perform(question.create(call), constraints, onTheWay);
    if (!commands.hasCommand(call.command)) {
      return false;
    }
    commands.perform(question.set(call), constraints, onTheWay);
    if (onTheWay.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    commands.perform(question.prepare(call), constraints, onTheWay);
    if (onTheWay.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    commands.perform(question.generate(), constraints, into);
    images.take(world.platform(), into);
    commands.perform(call.reset(DmaOperation.CLEAR), constraints, onTheWay);
    return true;
  }
}
