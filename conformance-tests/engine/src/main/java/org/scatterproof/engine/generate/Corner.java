package org.scatterproof.engine.generate;

import java.util.function.Predicate;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;

/**
 * A class of corners: calls of which many mistakes show only there. Told of calls that were judged,
 * not of what was drawn, so that a class counts only when an implementation was in it.
 *
 * @param name a phrase for people
 * @param ofDma whether a call of a command is one
 * @param ofMbuf whether a call of a cursor over mbufs is one
 */
public record Corner(String name, Predicate<DmaStep> ofDma, Predicate<MbufStep> ofMbuf) {

  static Corner ofDma(String name, Predicate<DmaStep> is) {
    return new Corner(name, is, step -> false);
  }

  static Corner ofMbuf(String name, Predicate<MbufStep> is) {
    return new Corner(name, step -> false, is);
  }
}
