package org.scatterproof.reports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command under a counterexample's text that shows it again. */
final class ReplayLine {

  private static final Pattern LAST = Pattern.compile("\\n *(?:replay|again): ([^\\n]+)\\s*$");

  private ReplayLine() {}

  /** The command alone, to be pasted into a shell. */
  static Optional<String> in(@Nullable String text) {
    Matcher matcher = LAST.matcher(text == null ? "" : text);
    return matcher.find() ? Optional.of(PlainText.of(matcher.group(1))) : Optional.empty();
  }
}
