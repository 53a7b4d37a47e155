package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scatterproof.cli.gate.GateRule;
import org.scatterproof.cli.gate.GateVerdict;
import org.scatterproof.cli.gate.Policy;
import org.scatterproof.cli.gate.Waiver;
import org.scatterproof.reports.Results;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.spi.Capability;

/** What the gate says: the verdict first, then what is in the way, then what was let through. */
final class GateText {
  private static final int SHOWN = 10;
  private static final int INDENT = 2;

  private final GateVerdict verdict;
  private final Results run;
  private final Policy policy;
  private final Paint paint;

  GateText(GateVerdict verdict, Results run, Policy policy, Paint paint) {
    this.verdict = verdict;
    this.run = run;
    this.policy = policy;
    this.paint = paint;
  }

  /**
   * All lines.
   *
   * @param explain whether rules that are met are shown too, and breaches without end
   */
  List<String> lines(boolean explain) {
    List<String> lines = new ArrayList<>(head());
    List<GateRule> shown = explain ? verdict.rules() : verdict.broken();
    for (GateRule rule : shown) {
      lines.add("");
      lines.add((rule.isMet() ? paint.good("met") : paint.bad("not met")) + "  " + rule.asks());
      if (explain) {
        lines.addAll(Paragraph.wrap(rule.found(), Output.COLUMNS - INDENT, INDENT));
      }
      rule.breaches().stream()
          .limit(explain ? Long.MAX_VALUE : SHOWN)
          .forEach(each -> lines.addAll(item(each)));
      if (!explain && rule.breaches().size() > SHOWN) {
        lines.add("  and " + (rule.breaches().size() - SHOWN) + " more; --explain lists all");
      }
    }
    lines.addAll(waived());
    lines.addAll(notGated());
    return lines;
  }

  private List<String> head() {
    ResultsHeader header = run.header();
    String scope =
        " ("
            + policy.areas().stream().sorted().map(Capability::id).collect(Collectors.joining(", "))
            + "), profile "
            + policy.profile().id();
    return List.of(
        paint.strong(word()) + scope,
        "  "
            + header.implementation()
            + " "
            + header.implementationVersion()
            + ", run of "
            + header.started()
            + ", "
            + policy.file());
  }

  private String word() {
    if (!verdict.isOpen()) {
      int broken = verdict.broken().size();
      return "policy failed: "
          + Numbers.of(broken, "rule")
          + (broken == 1 ? " is not met" : " are not met");
    }
    return verdict.waived().isEmpty()
        ? "conformant"
        : "conformant with waivers: " + Numbers.of(verdict.waived().size(), "failure") + " waived";
  }

  private List<String> waived() {
    List<String> lines = new ArrayList<>();
    if (!verdict.waived().isEmpty()) {
      lines.addAll(List.of("", paint.strong("Waived")));
    }
    for (Waiver each : verdict.waived()) {
      lines.addAll(
          item(
              each.requirement()
                  + " until "
                  + each.expires()
                  + ", "
                  + each.owner()
                  + ", "
                  + each.issue()
                  + ": "
                  + each.reason()));
    }
    return lines;
  }

  private List<String> notGated() {
    List<String> lines = new ArrayList<>();
    if (!verdict.notGated().isEmpty()) {
      lines.addAll(List.of("", paint.strong("Failed, and not gated by this policy")));
      verdict.notGated().forEach(each -> lines.addAll(item(each)));
    }
    return lines;
  }

  /** The first line further left than what follows, so that items are told apart. */
  private static List<String> item(String text) {
    List<String> lines = new ArrayList<>(Paragraph.wrap(text, Output.COLUMNS, 2 * INDENT));
    lines.set(0, lines.get(0).substring(INDENT));
    return lines;
  }
}
