package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** Answers of one scenario as somebody recorded them. */
final class RecordedAnswers implements Answers {

  private final AnswerReader answers;
  private final @Nullable DmaLayout layout;
  private final @Nullable AnswerReader controls;
  private final List<DmaControl> questions;
  private final List<Integer> freshAt;
  private boolean mainOpen;
  private final int mainAt;

  /**
   * Answers of area dma.
   *
   * @param answers the scenario's own
   * @param layout where they stand
   * @param controls of its calls on fresh commands; null while nobody asked for them
   * @param questions receives the calls to make on fresh commands while there is no answer
   */
  RecordedAnswers(
      AnswerReader answers,
      DmaLayout layout,
      @Nullable AnswerReader controls,
      List<DmaControl> questions) {
    this.answers = answers;
    this.layout = layout;
    this.controls = controls;
    this.questions = questions;
    freshAt = List.of();
    mainAt = 0;
  }

  /**
   * Answers of area mbuf.
   *
   * @param layout where its parts stand
   */
  RecordedAnswers(AnswerReader answers, MbufLayout layout) {
    this.answers = answers;
    this.layout = null;
    controls = null;
    questions = List.of();
    freshAt = layout.freshAt();
    mainAt = layout.mainAt();
  }

  @Override
  public DmaAnswers command(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    DmaWorld world = new DmaWorld(platform, setting, descriptors, arrays);
    return new RecordedCommand(answers, layout, world);
  }

  @Override
  public DmaControls controls(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    AnswerReader from = controls;
    if (from == null) {
      return (question, into) -> {
        questions.add(question.copy());
        return false;
      };
    }
    DmaWorld world = new DmaWorld(platform, setting, descriptors, arrays);
    DmaAnswers command = new RecordedCommand(from, null, world);
    return new RecordedControls(from, command, questions);
  }

  @Override
  public CursorAnswers cursor(MbufWorld world, MbufConstraints constraints, SegmentArrays arrays) {
    if (!mainOpen) {
      answers.before(mainAt);
      mainOpen = true;
    }
    return new RecordedCursor(answers, world, constraints, arrays);
  }

  @Override
  public CursorAnswers freshCursor(
      int step, MbufWorld world, MbufConstraints constraints, SegmentArrays arrays) {
    answers.before(freshAt.get(step));
    return new RecordedCursor(answers, world, constraints, arrays);
  }
}
