package org.scatterproof.cli.gate;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** Reads {@code policy.yaml}. */
public final class PolicyReader {

  private static final SchemaCheck SCHEMA =
      SchemaCheck.ofResource("/scatterproof/schemas/policy.schema.json");

  private PolicyReader() {}

  /** The policy that a file states. */
  public static Policy read(Path file) throws BadInput {
    Document document = DocumentReader.read(file);
    SCHEMA.check(document);
    Part whole = document.whole();
    return new Policy(
        file.toString(),
        Profile.valueOf(upper(whole.text("profile", Profile.DOCUMENTED.id()))),
        capabilities(whole.get("areas")),
        capabilities(whole.get("capabilities")),
        levels(whole.get("levels")),
        whole.number("minimum-exercised", 1, 1),
        whole.number("minimum-faults", 0, 0));
  }

  private static Set<Capability> capabilities(@Nullable Part list) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    for (Part each : Part.itemsOf(list)) {
      capabilities.add(Capability.ofId(each.text()).orElseThrow());
    }
    return capabilities;
  }

  private static Set<Level> levels(@Nullable Part list) {
    if (list == null) {
      return EnumSet.of(Level.MUST, Level.SHOULD);
    }
    Set<Level> levels = EnumSet.noneOf(Level.class);
    list.items().forEach(each -> levels.add(Level.valueOf(each.text())));
    return levels;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
