package org.scatterproof.reports;

import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ResultIdentity;
import org.scatterproof.spec.result.ResultsHeader;

/**
 * What makes a result the same test in every run: kind and id, of one implementation in one
 * profile. Nothing random, no version, no digest: trends go on when the implementation is mended.
 *
 * @param kind {@code requirement}, {@code scenario}, or the technique of an exploration
 * @param id the requirement's, scenario's or exploration's
 * @param implementation the implementation's own name
 * @param profile id of the profile that was asked
 */
record AllureIdentity(String kind, String id, String implementation, String profile) {

  static AllureIdentity requirement(String id, ResultsHeader header) {
    return new AllureIdentity("requirement", id, header.implementation(), header.profile());
  }

  static AllureIdentity scenario(String id, ResultsHeader header) {
    return new AllureIdentity("scenario", id, header.implementation(), header.profile());
  }

  static AllureIdentity exploration(ExplorationResult result, ResultsHeader header) {
    return new AllureIdentity(
        result.technique(), result.id(), header.implementation(), header.profile());
  }

  String uuid() {
    return shared().uuid();
  }

  String historyId() {
    return shared().historyId();
  }

  private ResultIdentity shared() {
    return new ResultIdentity(kind, id, implementation, profile);
  }
}
