package org.scatterproof.engine.execute;

import java.util.List;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * Has an implementation in this process answer.
 *
 * @param implementation who answers
 */
record LiveAnswers(Implementation implementation) implements Answers {

  @Override
  public DmaAnswers command(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    return new LiveCommands(implementation, new DmaWorld(platform, setting, descriptors, arrays));
  }

  @Override
  public DmaControls controls(
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    DmaWorld world = new DmaWorld(platform, setting, descriptors, arrays);
    return new FreshCommands(implementation, world.twin());
  }

  @Override
  public CursorAnswers cursor(MbufWorld world, MbufConstraints constraints, SegmentArrays arrays) {
    return new CursorTarget(implementation, world, constraints, arrays);
  }

  @Override
  public CursorAnswers freshCursor(
      int step, MbufWorld world, MbufConstraints constraints, SegmentArrays arrays) {
    return cursor(world, constraints, arrays);
  }

  @Override
  public MemoryCursorTarget memoryCursor(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    return new MemoryCursorTarget(implementation, platform, constraints, descriptors, arrays);
  }

  @Override
  public MemoryCursorControls memoryCursorControls(
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    return new FreshMemoryCursors(memoryCursor(platform, constraints, descriptors, arrays));
  }
}
