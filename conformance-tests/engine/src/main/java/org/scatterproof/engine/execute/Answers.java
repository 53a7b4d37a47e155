package org.scatterproof.engine.execute;

import java.util.List;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Where the answers of one scenario come from. Who runs a scenario does not know whether an
 * implementation answers now, or has answered somewhere else.
 */
interface Answers {

  /** Of area dma: the scenario's command. */
  DmaAnswers command(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays);

  /** Of area dma: the scenario's calls on fresh commands. */
  DmaControls controls(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays);

  /** Of area mbuf: one of the scenario's own cursors. */
  CursorAnswers cursor(MbufWorld world, MbufConstraints constraints, SegmentArrays arrays);

  /**
   * Of area mbuf: a fresh cursor for the control of one step.
   *
   * @param step index of the step
   */
  CursorAnswers freshCursor(
      int step, MbufWorld world, MbufConstraints constraints, SegmentArrays arrays);

  /** Of area memory-cursor: one of the scenario's own cursors. */
  MemoryCursorAnswers memoryCursor(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays);

  /** Of area memory-cursor: the scenario's calls on fresh cursors. */
  MemoryCursorControls memoryCursorControls(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays);
}
