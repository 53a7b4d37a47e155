package org.scatterproof.spec.trace;

import java.util.List;
import org.scatterproof.spec.rule.Basis;

/**
 * One thing that a source says, in our own words.
 *
 * @param id number within its source: {@code G7}
 * @param source the document, or the header, that says it
 * @param text what it says
 * @param requirements ids of the requirements that judge it
 * @param reason what of it cannot be judged, and why; empty where the requirements judge all of it
 */
public record Statement(
    String id, Source source, String text, List<String> requirements, String reason) {

  /** Where a statement comes from. */
  public enum Source {
    GEN_IOVM_SEGMENTS("genIOVMSegments", Basis.DOCUMENTED),
    IO_MBUF_MEMORY_CURSOR("IOMbufMemoryCursor Class Reference", Basis.DOCUMENTED),
    HEADER("public header comments", Basis.HEADER);

    private final String title;
    private final Basis basis;

    Source(String title, Basis basis) {
      this.title = title;
      this.basis = basis;
    }

    public String title() {
      return title;
    }

    /** The basis of a requirement that rests on such a statement. */
    public Basis basis() {
      return basis;
    }
  }

  public Statement {
    requirements = List.copyOf(requirements);
  }

  /** A statement that requirements judge entirely. */
  static Statement judged(String id, Source source, String text, String... requirements) {
    return new Statement(id, source, text, List.of(requirements), "");
  }

  /** A statement of which nothing, or not all, can be judged. */
  static Statement open(
      String id, Source source, String text, String reason, String... requirements) {
    return new Statement(id, source, text, List.of(requirements), reason);
  }
}
