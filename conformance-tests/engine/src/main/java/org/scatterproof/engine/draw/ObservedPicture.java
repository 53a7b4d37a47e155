package org.scatterproof.engine.draw;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/**
 * The picture of calls that were observed elsewhere: nobody can be asked again, so that it is drawn
 * as they are told. It shows the lists of the last preparation; what came before is not known well
 * enough to be drawn.
 */
public final class ObservedPicture {

  private Sketch sketch = new Sketch();
  private int number;
  private boolean isDrawn;

  /**
   * Takes in the next call.
   *
   * @param step the call as it was observed, after what was known before the last one
   */
  public void take(DmaStep step) {
    DmaOperation operation = step.call().operation;
    if (operation == DmaOperation.CREATE) {
      return;
    }
    number++;
    if (operation == DmaOperation.GENERATE) {
      sketch.judged(step);
      isDrawn = true;
    } else if (operation != DmaOperation.PREPARED_RANGE) {
      sketch = new Sketch(number);
      isDrawn = false;
    }
  }

  /** Takes in the only call, of a cursor over mbufs. */
  public void take(MbufStep step) {
    sketch.judged(step);
    isDrawn = step.call().operation == MbufOperation.GENERATE;
  }

  /** Takes in the only call, of a memory cursor. */
  public void take(MemoryCursorStep step) {
    sketch.judged(step);
    isDrawn = step.isGenerate();
  }

  /** The drawing; null where there is no list to draw. */
  public @Nullable String svg(String title) {
    return isDrawn ? Svg.draw(title, sketch.rows(), sketch.limit()) : null;
  }
}
