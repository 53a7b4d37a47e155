package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.PlatformLengths;

/** Turns a document into scenarios, once for every page length that a scenario asks for. */
public final class CatalogFileReader {

  private static final String SCHEMA = "/scatterproof/schemas/scenario.schema.json";
  private static final long DEFAULT_PAGE = 0x1000;

  private final SchemaCheck schema = SchemaCheck.ofResource(SCHEMA);
  private final Set<String> requirementIds;

  /**
   * A reader that knows what scenarios may claim.
   *
   * @param requirementIds ids of all requirements
   */
  public CatalogFileReader(Set<String> requirementIds) {
    this.requirementIds = requirementIds;
  }

  /** Reads a document; one that breaks the format in any place is refused whole. */
  public CatalogFile read(Document document) throws BadInput {
    schema.check(document);
    checkClaims(document.whole());
    return readUnchecked(document);
  }

  /** Reads what was written by {@link ScenarioWriter}, and needs no schema to be trusted. */
  public static CatalogFile readUnchecked(Document document) throws BadInput {
    Part whole = document.whole();
    Capability area = Capability.ofId(whole.text("area", "")).orElseThrow();
    List<Scenario> scenarios = new ArrayList<>();
    for (Part scenario : whole.need("scenarios").items()) {
      readAtEachPage(scenario, area, scenarios);
    }
    return new CatalogFile(document.file(), area, whole.text("title", ""), scenarios);
  }

  private void checkClaims(Part whole) throws BadInput {
    for (Part scenario : whole.need("scenarios").items()) {
      for (Part claim : scenario.need("claims").items()) {
        if (!requirementIds.contains(claim.text())) {
          throw claim.refuse(
              "there is no requirement "
                  + claim.text()
                  + Suggestion.of(claim.text(), requirementIds));
        }
      }
    }
  }

  private static void readAtEachPage(Part scenario, Capability area, List<Scenario> into)
      throws BadInput {
    Part pages = scenario.get("pages");
    String id = scenario.need("id").text();
    if (pages == null) {
      into.add(readAt(scenario, area, id, lengths(scenario, null, DEFAULT_PAGE)));
      return;
    }
    boolean resolved = id.indexOf('@') >= 0;
    if (resolved && pages.items().size() != 1) {
      throw pages.refuse("the id carries a page length, so there must be exactly one");
    }
    for (Part page : pages.items()) {
      long pageLength = page.number(1);
      String idHere = resolved ? id : id + suffix(pageLength);
      into.add(readAt(scenario, area, idHere, lengths(scenario, page, pageLength)));
    }
  }

  private static Scenario readAt(Part scenario, Capability area, String id, PlatformLengths lengths)
      throws BadInput {
    List<String> claims = new ArrayList<>();
    for (Part claim : scenario.need("claims").items()) {
      claims.add(claim.text());
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id,
            area,
            scenario.text("title", ""),
            needs(scenario),
            claims,
            scenario.file(),
            scenario.place().line(),
            Part.nodesOf(scenario.get(ScenarioWriter.RECORDED)));
    return switch (area) {
      case DMA -> new DmaScenarioReader(lengths).read(scenario, info);
      case MBUF -> new MbufScenarioReader(lengths).read(scenario, info);
      case MEMORY_CURSOR -> new MemoryCursorScenarioReader(lengths).read(scenario, info);
      default -> throw new IllegalStateException(area + " is no area");
    };
  }

  private static Set<Capability> needs(Part scenario) throws BadInput {
    Part listed = scenario.get("needs");
    Set<Capability> needs = EnumSet.noneOf(Capability.class);
    if (listed != null) {
      for (Part need : listed.items()) {
        needs.add(Capability.ofId(need.text()).orElseThrow());
      }
    }
    return needs;
  }

  private static PlatformLengths lengths(Part scenario, @Nullable Part page, long pageLength)
      throws BadInput {
    try {
      PlatformLengths usual = PlatformLengths.ofPage(pageLength);
      Part world = scenario.get("world");
      if (world == null) {
        return usual;
      }
      long cluster = world.number("clusterLength", pageLength, usual.clusterLength());
      long small =
          world.number("smallMbufLength", pageLength, Math.min(usual.smallMbufLength(), cluster));
      return new PlatformLengths(pageLength, cluster, small, world.truth("bigEndian", false));
    } catch (IllegalArgumentException e) {
      throw (page == null ? scenario : page).refuse(e.getMessage());
    }
  }

  private static String suffix(long pageLength) {
    return pageLength % 1024 == 0 ? "@" + pageLength / 1024 + "k" : "@" + pageLength;
  }
}
