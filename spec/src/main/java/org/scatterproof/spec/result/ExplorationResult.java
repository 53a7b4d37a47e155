package org.scatterproof.spec.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of one exploration: a property model, a scope of the model checker, a stress test.
 * Unlike a catalog scenario it makes calls that nobody wrote down before.
 *
 * @param id stable slug: {@code dma.continuation}, {@code tiny.dma}
 * @param technique {@code property}, {@code scope} or {@code stress}
 * @param area its area's id
 * @param title what is explored, in one line
 * @param outcome PASSED, FAILED, BROKEN, CANT_TELL where a bound was reached or a corner was not,
 *     or INAPPLICABLE
 * @param cause {@code throw}, {@code timeout} or the like; null where the implementation answered
 * @param blamed the requirement that the counterexample violates; null without one
 * @param also other requirements that it violates
 * @param why the blamed rule's sentence
 * @param reason why it was not decided; null where it was
 * @param counterexample file that replays it, relative to results.jsonl; null without one
 * @param picture SVG file of the counterexample, relative to results.jsonl; null without one
 * @param text the counterexample as a person reads it; null without one
 * @param figures what was covered: seed, tries, states, transitions, depth, method, corners, in the
 *     order to show
 * @param calls judged calls
 * @param millis wall time
 */
public record ExplorationResult(
    String id,
    String technique,
    String area,
    String title,
    Outcome outcome,
    @Nullable String cause,
    @Nullable String blamed,
    List<String> also,
    @Nullable String why,
    @Nullable String reason,
    @Nullable String counterexample,
    @Nullable String picture,
    @Nullable String text,
    List<Figure> figures,
    long calls,
    long millis) {

  public static final String PROPERTY = "property";
  public static final String SCOPE = "scope";
  public static final String STRESS = "stress";

  public ExplorationResult {
    also = List.copyOf(also);
    figures = List.copyOf(figures);
  }

  /** One number or word that says what was covered. */
  public record Figure(String name, String value) {}
}
