package org.scatterproof.reports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a page would load from outside: a report is read on machines without a network. */
final class OutsideReference {

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("(?i)\\b(?:src|href)\\s*=\\s*[\"']?\\s*(?:https?:|ftp:)?//[^\"'\\s>]*"),
          Pattern.compile("(?i)(?:url\\(|@import)\\s*[\"']?\\s*(?:https?:)?//[^\"')\\s]*"),
          Pattern.compile("(?i)googletagmanager[^\"'\\s>]*"));

  private OutsideReference() {}

  /** The first one in the page's markup; its data is encoded and holds none. */
  static Optional<String> firstIn(String html) {
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(html);
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
