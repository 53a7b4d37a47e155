package org.scatterproof.engine.generate;

import java.util.function.Predicate;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/**
 * A class of corners: calls of which many mistakes show only there. Told of calls that were judged,
 * not of what was drawn, so that a class counts only when an implementation was in it.
 *
 * @param name a phrase for people
 * @param ofDma whether a call of a command is one
 * @param ofMbuf whether a call of a cursor over mbufs is one
 * @param ofMemoryCursor whether a call of a memory cursor is one
 */
public record Corner(
    String name,
    Predicate<DmaStep> ofDma,
    Predicate<MbufStep> ofMbuf,
    Predicate<MemoryCursorStep> ofMemoryCursor) {

  static Corner ofDma(String name, Predicate<DmaStep> is) {
    return new Corner(name, is, step -> false, step -> false);
  }

  static Corner ofMbuf(String name, Predicate<MbufStep> is) {
    return new Corner(name, step -> false, is, step -> false);
  }

  static Corner ofMemoryCursor(String name, Predicate<MemoryCursorStep> is) {
    return new Corner(name, step -> false, step -> false, is);
  }
}
