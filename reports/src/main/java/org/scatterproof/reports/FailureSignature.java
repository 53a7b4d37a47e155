package org.scatterproof.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * Tells one failure of a requirement from another, so that a waiver for the one does not cover the
 * other.
 *
 * <p>It is {@code v1-} and the first 16 hex digits of SHA-256 over these lines, each with its line
 * feed: the requirement's id; the outcome, {@code FAILED} or {@code BROKEN}; then, sorted, a line
 * for everything deterministic that blames the requirement, {@code scenario ID: KIND} for a catalog
 * scenario and {@code scope ID: KIND} for a scope of the model checker. KIND is the cause where the
 * implementation did not answer, else the rule's sentence with every number replaced by {@code #}.
 * Where nothing deterministic blames it, one line stands there instead: {@code beside} and the ids
 * of the scenarios that violate it and blame another; else {@code by chance}, where a property
 * model or a stress test blames it; else {@code reason} and why it failed.
 *
 * <p>Seeds, counterexamples, times and the implementation's name are not in it.
 */
public final class FailureSignature {

  private static final String VERSION = "v1-";
  private static final int DIGITS = 16;
  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F]+|[0-9]+");

  private FailureSignature() {}

  /** The signature; empty for a requirement that did not fail. */
  public static Optional<String> of(RequirementResult requirement, Results results) {
    Outcome outcome = requirement.outcome();
    if (outcome != Outcome.FAILED && outcome != Outcome.BROKEN) {
      return Optional.empty();
    }
    Set<String> evidence = evidence(requirement, results);
    StringBuilder text = new StringBuilder(requirement.id()).append('\n');
    text.append(outcome.name()).append('\n');
    evidence.forEach(line -> text.append(line).append('\n'));
    return Optional.of(VERSION + sha256(text.toString()).substring(0, DIGITS));
  }

  private static Set<String> evidence(RequirementResult requirement, Results results) {
    String id = requirement.id();
    Set<String> lines = new TreeSet<>();
    for (ScenarioResult each : results.scenarios()) {
      if (id.equals(each.blamed())) {
        lines.add("scenario " + each.id() + ": " + kind(each.cause(), each.why()));
      }
    }
    for (ExplorationResult each : results.explorations()) {
      if (id.equals(each.blamed()) && each.technique().equals(ExplorationResult.SCOPE)) {
        lines.add("scope " + each.id() + ": " + kind(each.cause(), each.why()));
      }
    }
    if (lines.isEmpty()) {
      lines.add(indirect(requirement, results));
    }
    return lines;
  }

  private static String indirect(RequirementResult requirement, Results results) {
    String id = requirement.id();
    List<String> beside =
        results.scenarios().stream()
            .filter(each -> each.also().contains(id))
            .map(ScenarioResult::id)
            .sorted()
            .toList();
    if (!beside.isEmpty()) {
      return "beside " + String.join(" ", beside);
    }
    boolean byChance = results.explorations().stream().anyMatch(each -> id.equals(each.blamed()));
    return byChance ? "by chance" : "reason " + kind(null, requirement.reason());
  }

  private static String kind(@Nullable String cause, @Nullable String why) {
    return cause == null
        ? NUMBER.matcher(Objects.requireNonNullElse(why, "")).replaceAll("#")
        : cause;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
