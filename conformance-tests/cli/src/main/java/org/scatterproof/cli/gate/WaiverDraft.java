package org.scatterproof.cli.gate;

import org.scatterproof.reports.FailureSignature;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.RequirementResult;

/**
 * Waivers for what fails in a run, for a person to complete: reason, issue, owner and expiry are
 * empty, which the gate refuses.
 */
public final class WaiverDraft {

  private WaiverDraft() {}

  /** A file of waivers; it holds an empty list where nothing fails. */
  public static String of(Results results) {
    StringBuilder out = new StringBuilder("# Complete every waiver, or take it out.\n");
    StringBuilder waivers = new StringBuilder();
    for (RequirementResult each : results.requirements()) {
      FailureSignature.of(each, results).ifPresent(signature -> append(waivers, each, signature));
    }
    return waivers.isEmpty()
        ? out.append("waivers: []\n").toString()
        : out.append("waivers:\n").append(waivers).toString();
  }

  private static void append(StringBuilder out, RequirementResult result, String signature) {
    // Ids and sentences are the rulebook's; a sentence that is not in one line would be no comment.
    out.append("  # ").append(result.level()).append(": ");
    out.append(result.sentence().replaceAll("\\s+", " ")).append('\n');
    out.append("  - requirement: ").append(result.id()).append('\n');
    out.append("    signature: ").append(signature).append('\n');
    for (String key : new String[] {"reason", "issue", "owner", "expires"}) {
      out.append("    ").append(key).append(": \"\"\n");
    }
  }
}
