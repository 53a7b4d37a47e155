package org.scatterproof.engine.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.dma.DmaSurroundings;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** Answers of one scenario as somebody recorded them. */
final class RecordedAnswers implements Answers {

  private final AnswerReader answers;
  private final @Nullable DmaLayout layout;
  private final @Nullable AnswerReader controls;
  private final List<DmaControl> questions;

  /** What is known of fresh commands in this world already; null where nothing is remembered. */
  private final @Nullable RememberedControls remembered;

  private final List<MemoryCursorCall> cursorQuestions;
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
   * @param remembered answers from memory; null where nothing is remembered
   */
  RecordedAnswers(
      AnswerReader answers,
      DmaLayout layout,
      @Nullable AnswerReader controls,
      List<DmaControl> questions,
      @Nullable RememberedControls remembered) {
    this.remembered = remembered;
    this.answers = answers;
    this.layout = layout;
    this.controls = controls;
    this.questions = questions;
    cursorQuestions = List.of();
    freshAt = List.of();
    mainAt = 0;
  }

  /**
   * Answers of area memory-cursor, in the order of the calls.
   *
   * @param answers the scenario's own
   * @param controls of its calls on fresh cursors; null while nobody asked for them
   * @param questions receives the calls to make on fresh cursors while there is no answer
   */
  RecordedAnswers(
      AnswerReader answers, @Nullable AnswerReader controls, List<MemoryCursorCall> questions) {
    remembered = null;
    this.answers = answers;
    this.controls = controls;
    cursorQuestions = questions;
    layout = null;
    this.questions = List.of();
    freshAt = List.of();
    mainAt = 0;
  }

  /**
   * Answers of area mbuf.
   *
   * @param layout where its parts stand
   */
  RecordedAnswers(AnswerReader answers, MbufLayout layout) {
    remembered = null;
    this.answers = answers;
    this.layout = null;
    controls = null;
    questions = List.of();
    cursorQuestions = List.of();
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
    return new RecordedCommand(answers, layout, world, isWatched(setting));
  }

  @Override
  public DmaControls controls(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    AnswerReader from = controls;
    if (from == null) {
      DmaControls later =
          (question, into) -> {
            questions.add(question.copy());
            return false;
          };
      return remembered == null ? later : remembered.orElse(later);
    }
    boolean watched = isWatched(setting);
    DmaWorld world = new DmaWorld(platform, setting, descriptors, arrays);
    world = watched ? world.twin() : world;
    DmaAnswers command = new RecordedCommand(from, null, world, watched);
    DmaControls recorded = new RecordedControls(from, command, questions, watched ? world : null);
    return remembered == null ? recorded : remembered.with(recorded, questions);
  }

  private static boolean isWatched(DmaSetting setting) {
    DmaSurroundings around = setting.surroundings();
    return around.has(Capability.COPY)
        || around.has(Capability.MAPPER)
        || around.has(Capability.TRANSFER);
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

  @Override
  public MemoryCursorAnswers memoryCursor(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    return memoryCursor(answers, platform, constraints, descriptors, arrays);
  }

  private static MemoryCursorAnswers memoryCursor(
      AnswerReader from,
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    SegmentArray array = arrays.of(constraints.output(), platform.isBigEndian());
    return new RecordedMemoryCursor(from, constraints.output(), descriptors, array);
  }

  @Override
  public MemoryCursorControls memoryCursorControls(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    AnswerReader from = controls;
    if (from == null) {
      return (question, into) -> {
        MemoryCursorCall kept = new MemoryCursorCall();
        kept.copyFrom(question);
        cursorQuestions.add(kept);
        return false;
      };
    }
    MemoryCursorAnswers cursor = memoryCursor(from, platform, constraints, descriptors, arrays);
    MemoryCursorCall creation = new MemoryCursorCall().reset(MemoryCursorOperation.CREATE);
    return (question, into) -> {
      cursor.perform(creation, into);
      cursor.beginStep(); // a call on a cursor that was refused is answered, too, though not told
      if (!cursor.hasCursor()) {
        return false;
      }
      cursor.perform(question, into);
      return true;
    };
  }
}
