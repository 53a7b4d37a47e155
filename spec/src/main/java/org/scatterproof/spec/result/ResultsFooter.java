package org.scatterproof.spec.result;

/**
 * The last line of results.jsonl; a file without it is incomplete. In the file it has one property
 * more, {@link #DIGEST}, which only who writes or reads the bytes can know.
 *
 * @param finished ISO-8601 instant
 * @param lines lines before this one
 * @param outcome the worst of all
 * @param verdict one line that a person reads: {@code conformant (dma, mbuf)}
 * @param exitCode what the run exits with
 */
public record ResultsFooter(
    String finished, long lines, Outcome outcome, String verdict, int exitCode) {

  /**
   * Name of the last property. It tells {@code sha256:} of every byte before its name, so that what
   * was changed in the file is found.
   */
  public static final String DIGEST = "digest";
}
