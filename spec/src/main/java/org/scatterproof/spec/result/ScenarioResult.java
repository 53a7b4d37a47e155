package org.scatterproof.spec.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of one executed catalog scenario.
 *
 * @param id the scenario, with its page length where the catalog runs it at several
 * @param area its area's id
 * @param title what it shows, in one line
 * @param file catalog file that holds it
 * @param line its line in that file
 * @param claims requirements that it is there to exercise
 * @param outcome of the scenario
 * @param cause {@code throw}, {@code exit(3)}, {@code crash(6)}, {@code timeout} or the like; null
 *     where the implementation answered
 * @param blamed the requirement that the first violating step blames; null without one
 * @param also other requirements that the step violates
 * @param why the blamed rule's sentence about this step
 * @param counterexample file that replays it, relative to results.jsonl; null without one
 * @param text the counterexample as a person reads it
 * @param steps calls made
 * @param millis wall time
 */
public record ScenarioResult(
    String id,
    String area,
    String title,
    String file,
    int line,
    List<String> claims,
    Outcome outcome,
    @Nullable String cause,
    @Nullable String blamed,
    List<String> also,
    @Nullable String why,
    @Nullable String counterexample,
    @Nullable String text,
    int steps,
    long millis) {}
