package org.scatterproof.spec.result;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes a result the same test in every run, whoever reports it: kind and id, of one
 * implementation in one profile. Nothing random, no version, no digest: trends go on when the
 * implementation is mended.
 *
 * @param kind {@code requirement}, {@code scenario}, or the technique of an exploration
 * @param id the requirement's, scenario's or exploration's
 * @param implementation the implementation's own name
 * @param profile id of the profile that was asked
 */
public record ResultIdentity(String kind, String id, String implementation, String profile) {

  /** Derived from the parts alone, so that writing twice gives the same files. */
  public String uuid() {
    String parts = String.join("\n", kind, id, implementation, profile);
    return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What Allure knows the test by, in runs and in the histories of servers. */
  public String historyId() {
    return uuid().replace("-", "");
  }
}
