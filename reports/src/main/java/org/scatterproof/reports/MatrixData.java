package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scatterproof.spec.result.Outcome;

/**
 * What the page's script compares: the same that {@link Comparison} does.
 *
 * @param words word of the outcome, by its letter
 * @param keys kind and id of everything that any run has an outcome of
 * @param outcomes for each run a letter for each key; a dot where it was not asked
 * @param readings for each question what each run took; null where it took none
 */
record MatrixData(
    Map<String, String> words,
    List<String> keys,
    List<String> outcomes,
    Map<String, List<String>> readings) {

  static MatrixData of(List<JudgedRun> runs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Outcome each : Outcome.values()) {
      words.put(String.valueOf(MatrixWord.letter(each)), MatrixWord.of(each));
    }
    Set<String> keys = new TreeSet<>();
    Set<String> questions = new TreeSet<>();
    for (JudgedRun run : runs) {
      keys.addAll(run.outcomes().keySet());
      questions.addAll(run.readings().keySet());
    }
    Map<String, List<String>> readings = new TreeMap<>();
    for (String question : questions) {
      List<String> taken = new ArrayList<>();
      for (JudgedRun run : runs) {
        JudgedRun.Reading reading = run.readings().get(question);
        taken.add(reading == null ? null : reading.text());
      }
      readings.put(question, taken);
    }
    return new MatrixData(
        words, List.copyOf(keys), runs.stream().map(run -> letters(run, keys)).toList(), readings);
  }

  private static String letters(JudgedRun run, Set<String> keys) {
    StringBuilder letters = new StringBuilder(keys.size());
    for (String key : keys) {
      Outcome outcome = run.outcomes().get(key);
      boolean asked = outcome != null && outcome != Outcome.INAPPLICABLE;
      letters.append(asked ? MatrixWord.letter(outcome) : '.');
    }
    return letters.toString();
  }
}
