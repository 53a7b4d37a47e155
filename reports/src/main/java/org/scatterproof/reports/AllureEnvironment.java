package org.scatterproof.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scatterproof.spec.result.ResultsHeader;

/** environment.properties: what was judged, by what, where. */
final class AllureEnvironment {

  private AllureEnvironment() {}

  /** In ASCII, and without the date that {@link java.util.Properties} would write. */
  static byte[] of(Results results) {
    ResultsHeader header = results.header();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Verdict", results.footer().verdict());
    facts.put("Implementation", header.implementation());
    facts.put("Implementation version", header.implementationVersion());
    facts.put("Capabilities", String.join(", ", header.capabilities()));
    facts.put("Profile", header.profile());
    facts.put("Areas", String.join(", ", header.areas()));
    facts.put("Scatterproof", header.tool());
    header.environment().forEach(each -> facts.put(each.name(), each.value()));
    facts.put("Command", header.commandLine());
    StringBuilder lines = new StringBuilder();
    facts.forEach(
        (name, value) ->
            lines
                .append(escape(PlainText.oneLine(name), " =:#!\\"))
                .append('=')
                .append(escape(AllureText.value(value), "\\"))
                .append('\n'));
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String escape(String text, String special) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        if (special.indexOf(c) >= 0) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
