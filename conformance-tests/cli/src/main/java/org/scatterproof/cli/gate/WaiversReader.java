package org.scatterproof.cli.gate;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.input.SchemaCheck;

/** Reads {@code waivers.yaml}. */
public final class WaiversReader {

  private static final SchemaCheck SCHEMA =
      SchemaCheck.ofResource("/scatterproof/schemas/waivers.schema.json");

  private WaiversReader() {}

  /** The waivers of a file, in its order; at most one for a requirement. */
  public static List<Waiver> read(Path file) throws BadInput {
    Document document = DocumentReader.read(file);
    SCHEMA.check(document);
    List<Waiver> waivers = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Part each : document.whole().need("waivers").items()) {
      Waiver waiver = waiver(each);
      String first = places.putIfAbsent(waiver.requirement(), waiver.place());
      if (first != null) {
        throw each.need("requirement")
            .refuse(
                waiver.requirement() + " is waived twice, first at " + first + "; take one out");
      }
      waivers.add(waiver);
    }
    return List.copyOf(waivers);
  }

  private static Waiver waiver(Part part) throws BadInput {
    Part expires = part.need("expires");
    LocalDate day;
    try {
      day = LocalDate.parse(expires.text());
    } catch (DateTimeException e) {
      throw expires.refuse(expires.text() + " is no day of the calendar");
    }
    return new Waiver(
        part.file() + ":" + part.place().line(),
        part.need("requirement").text(),
        part.need("signature").text(),
        part.need("reason").text().strip(),
        part.need("issue").text().strip(),
        part.need("owner").text().strip(),
        day);
  }
}
