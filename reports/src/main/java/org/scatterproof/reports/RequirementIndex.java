package org.scatterproof.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.RequirementResult;

/** Finds a run's requirements by id. */
final class RequirementIndex {

  private final Map<String, RequirementResult> byId = new HashMap<>();

  RequirementIndex(List<RequirementResult> requirements) {
    requirements.forEach(each -> byId.put(each.id(), each));
  }

  /** The requirement of that id; null for null and where this run asked no such requirement. */
  @Nullable RequirementResult find(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }
}
