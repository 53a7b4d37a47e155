package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.value.IOReturn;

/** Controls on live commands, each made for one question and cleared afterwards. */
final class FreshCommands implements DmaControls {

  private final DmaAnswers command;
  private final DmaCall call = new DmaCall();

  /** Controls on one place for a command, which nobody else uses. */
  FreshCommands(DmaAnswers command) {
    this.command = command;
  }

  @Override
  public boolean answer(DmaControl question, DmaObservation into) {
    int constraints = question.constraints();
    command.perform(question.create(call), constraints, into);
    if (!command.hasCommand()) {
      return false;
    }
    command.perform(question.set(call), constraints, into);
    if (into.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    command.perform(question.prepare(call), constraints, into);
    if (into.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    command.perform(question.generate(), constraints, into);
    int answered = into.returnCode;
    command.perform(call.reset(DmaOperation.CLEAR), constraints, into);
    into.returnCode = answered;
    return true;
  }
}
