package org.scatterproof.engine.input;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What somebody probably meant who wrote a word that does not exist. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * A text to append to a message: {@code (did you mean offset?)}, or nothing where no word is
   * close.
   */
  public static String of(String written, Collection<String> words) {
    String closest = closest(written, words);
    return closest == null ? "" : " (did you mean " + closest + "?)";
  }

  private static @Nullable String closest(String written, Collection<String> words) {
    String closest = null;
    int least = Math.max(1, written.length() / 3) + 1;
    for (String word : words) {
      int distance = distance(written, word);
      if (distance < least) {
        least = distance;
        closest = word;
      }
    }
    return closest;
  }

  /** Letters to insert, delete or replace. */
  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }
}
