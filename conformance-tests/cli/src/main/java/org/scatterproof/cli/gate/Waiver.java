package org.scatterproof.cli.gate;

import java.time.LocalDate;

/**
 * A failure that is accepted for a time.
 *
 * @param place file and line, as messages name it
 * @param requirement id of the one that fails
 * @param signature of its failure
 * @param reason why it may be released
 * @param issue where its repair is tracked
 * @param owner who answers for it
 * @param expires the last day on which it holds
 */
public record Waiver(
    String place,
    String requirement,
    String signature,
    String reason,
    String issue,
    String owner,
    LocalDate expires) {}
