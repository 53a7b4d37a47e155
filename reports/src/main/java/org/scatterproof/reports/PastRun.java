package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ResultsHeader;

/**
 * One line of history.jsonl: what came of a run, without what was said about it.
 *
 * @param order number of the run, from 1 on; grows from run to run
 * @param started ISO-8601 instant; with the digest, what makes it the same run
 * @param profile id of the profile that was asked
 * @param implementationVersion the implementation's own version
 * @param implementationDigest {@code sha256:} of its classes or program
 * @param verdict the run's line for people
 * @param results kind and id, by outcome
 */
record PastRun(
    long order,
    String started,
    String profile,
    String implementationVersion,
    String implementationDigest,
    String verdict,
    Map<Outcome, List<String>> results) {

  /** The run that results tell of. */
  static PastRun of(Results results, long order) {
    ResultsHeader header = results.header();
    Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
    Stream.of(
            results.requirements().stream()
                .map(r -> Map.entry(r.outcome(), "requirement " + r.id())),
            results.scenarios().stream().map(r -> Map.entry(r.outcome(), "scenario " + r.id())),
            results.explorations().stream()
                .map(r -> Map.entry(r.outcome(), r.technique() + " " + r.id())))
        .flatMap(each -> each)
        .forEach(
            each ->
                byOutcome
                    .computeIfAbsent(each.getKey(), outcome -> new ArrayList<>())
                    .add(each.getValue()));
    return new PastRun(
        order,
        header.started(),
        header.profile(),
        header.implementationVersion(),
        header.implementationDigest(),
        results.footer().verdict(),
        byOutcome);
  }

  /** The run that a line tells of. */
  static PastRun of(Fields line) throws ResultsException {
    Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
    Fields results = line.object("results");
    for (Outcome outcome : Outcome.values()) {
      if (results.has(outcome.name())) {
        byOutcome.put(outcome, results.texts(outcome.name()));
      }
    }
    results.end();
    PastRun run =
        new PastRun(
            line.count("order"),
            ResultLines.instant(line, "started"),
            line.text("profile"),
            line.text("implementationVersion"),
            line.text("implementationDigest"),
            line.text("verdict"),
            byOutcome);
    line.end();
    return run;
  }

  boolean isSameRunAs(PastRun other) {
    return started.equals(other.started) && implementationDigest.equals(other.implementationDigest);
  }
}
