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

  /** Letters to insert, delete or replace, and neighbours to swap. */
  private static int distance(String one, String two) {
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, i, two, j);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int cheapest(int[][] cost, String one, int i, String two, int j) {
    int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(cheapest, 1 + cost[i - 2][j - 2]) : cheapest;
  }
}
