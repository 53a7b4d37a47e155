package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.value.IOReturn;

/** Answers controls, which come in the order in which they were asked for, from a record. */
final class RecordedControls implements DmaControls {

  private final AnswerReader answers;
  private final DmaAnswers command;
  private final ControlLayout layout;
  private final DmaCall call = new DmaCall();
  private final @Nullable DmaWorld world;

  private final ImagesInTurn images = new ImagesInTurn();
  private int asked;

  /**
   * Controls.
   *
   * @param world where the machine is looked at; null where nobody looks
   */
  RecordedControls(
      AnswerReader answers,
      DmaAnswers command,
      List<DmaControl> questions,
      @Nullable DmaWorld world) {
    this.world = world;
    this.answers = answers;
    this.command = command;
    layout = ControlLayout.of(questions);
  }

  @Override
  public boolean answer(DmaControl question, DmaObservation into) {
    answers.before(layout.createdAt().get(asked++));
    command.drop();
    int constraints = question.constraints();
    command.perform(question.create(call), constraints, into);
    if (!command.hasCommand(call.command)) {
      return false;
    }
    command.beginStep(0);
    command.perform(question.set(call), constraints, into);
    if (into.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    command.beginStep(0);
    command.perform(question.prepare(call), constraints, into);
    if (into.returnCode != IOReturn.SUCCESS) {
      return false;
    }
    command.beginStep(0);
    command.perform(question.generate(), constraints, into);
    if (world != null) {
      images.take(world.platform(), into);
    }
    return true;
  }
}
