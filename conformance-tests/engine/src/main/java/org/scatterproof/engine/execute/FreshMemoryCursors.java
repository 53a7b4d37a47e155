package org.scatterproof.engine.execute;

import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;

/** Controls on live memory cursors, each made for one question. */
record FreshMemoryCursors(MemoryCursorTarget target, MemoryCursorCall creation)
    implements MemoryCursorControls {

  FreshMemoryCursors(MemoryCursorTarget target) {
    this(target, new MemoryCursorCall().reset(MemoryCursorOperation.CREATE));
  }

  @Override
  public boolean answer(MemoryCursorCall question, MemoryCursorObservation into) {
    target.perform(creation, into);
    if (!target.hasCursor()) {
      return false;
    }
    target.perform(question, into);
    return true;
  }
}
