package org.scatterproof.spec.result;

/**
 * The last line of results.jsonl; a file without it is incomplete.
 *
 * @param finished ISO-8601 instant
 * @param lines lines before this one
 * @param outcome the worst of all
 * @param verdict one line that a person reads: {@code conformant (dma, mbuf)}
 * @param exitCode what the run exits with
 */
public record ResultsFooter(
    String finished, long lines, Outcome outcome, String verdict, int exitCode) {}
