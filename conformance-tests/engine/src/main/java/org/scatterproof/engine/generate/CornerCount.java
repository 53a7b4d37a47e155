package org.scatterproof.engine.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/** Counts how often calls were in each class of corners. */
public final class CornerCount implements StepWatcher {

  private final List<Corner> corners;
  private final long[] hits;

  public CornerCount(List<Corner> corners) {
    this.corners = List.copyOf(corners);
    hits = new long[corners.size()];
  }

  @Override
  public void judged(DmaStep step) {
    for (int i = 0; i < hits.length; i++) {
      hits[i] += corners.get(i).ofDma().test(step) ? 1 : 0;
    }
  }

  @Override
  public void judged(MbufStep step) {
    for (int i = 0; i < hits.length; i++) {
      hits[i] += corners.get(i).ofMbuf().test(step) ? 1 : 0;
    }
  }

  @Override
  public void judged(MemoryCursorStep step) {
    for (int i = 0; i < hits.length; i++) {
      hits[i] += corners.get(i).ofMemoryCursor().test(step) ? 1 : 0;
    }
  }

  /** Names of the classes in which no call was. */
  public List<String> missed() {
    return IntStream.range(0, hits.length)
        .filter(i -> hits[i] == 0)
        .mapToObj(i -> corners.get(i).name())
        .toList();
  }

  /** How many of the classes were hit, and how often the rarest. */
  public String text() {
    if (hits.length == 0) {
      return "none";
    }
    int rarest = 0;
    for (int i = 1; i < hits.length; i++) {
      rarest = hits[i] < hits[rarest] ? i : rarest;
    }
    int reached = hits.length - missed().size();
    String of = reached + " of " + hits.length + " classes";
    return of + " (rarest: " + corners.get(rarest).name() + ", " + hits[rarest] + ")";
  }

  /** Hits by class, in the order of the classes. */
  public List<Hits> all() {
    return IntStream.range(0, hits.length)
        .mapToObj(i -> new Hits(corners.get(i).name(), hits[i]))
        .toList();
  }

  /** How often calls were in a class. */
  public record Hits(String corner, long count) {}
}
