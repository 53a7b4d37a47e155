package org.scatterproof.engine.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scatterproof.engine.input.Digests;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Requirement;

/** Every requirement that there is, of all areas and profiles, in the order of SPEC.md. */
public final class Requirements {

  private static final Map<String, Requirement> BY_ID = collect();

  private Requirements() {}

  /** All of them. */
  public static List<Requirement> all() {
    return List.copyOf(BY_ID.values());
  }

  /** Their ids, in the same order. */
  public static Set<String> ids() {
    return BY_ID.keySet();
  }

  /** {@code sha256:} over everything that the requirements say. */
  public static String digest() {
    Digests digest = new Digests();
    BY_ID.values().forEach(requirement -> digest.add(requirement.toString()));
    return digest.finish();
  }

  private static Map<String, Requirement> collect() {
    Map<String, Requirement> byId = new LinkedHashMap<>();
    Specification.requirements().forEach(requirement -> byId.put(requirement.id(), requirement));
    return Collections.unmodifiableMap(byId);
  }
}
