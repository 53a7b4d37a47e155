package org.scatterproof.cli.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.reports.Discrimination;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.spi.Capability;

/**
 * The requirements that a run is held against.
 *
 * @param digest as results name it
 * @param requirements by id, in the order of SPEC.md
 * @param discrimination by how many deliberate faults each is shown to convict
 */
public record Rulebook(
    String digest, Map<String, Requirement> requirements, Discrimination discrimination) {

  /** The one of this version. */
  public static Rulebook current() {
    return of(Requirements.digest(), Requirements.all(), Discrimination.current());
  }

  static Rulebook of(String digest, List<Requirement> requirements, Discrimination discrimination) {
    Map<String, Requirement> byId = new LinkedHashMap<>();
    requirements.forEach(each -> byId.put(each.id(), each));
    return new Rulebook(digest, byId, discrimination);
  }

  /** What a policy gates, of an implementation with these capabilities. */
  List<Requirement> gated(Policy policy, List<String> declared) {
    return requirements.values().stream().filter(each -> isGated(each, policy, declared)).toList();
  }

  private static boolean isGated(Requirement each, Policy policy, List<String> declared) {
    Capability needed = each.capability();
    boolean area =
        Capability.ofId(each.area()).map(own -> policy.areas().contains(own)).orElse(true);
    boolean addition =
        needed == null
            || needed.isArea()
            || policy.capabilities().contains(needed)
            || declared.contains(needed.id());
    return area
        && addition
        && policy.profile().asks(each.profile())
        && policy.levels().contains(each.level());
  }
}
