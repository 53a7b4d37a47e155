package org.scatterproof.cli;

import org.scatterproof.spec.rule.Profile;
import picocli.CommandLine.Option;

/** The option that says which requirements are asked. */
final class AskedProfile {

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = Words.ProfileName.class,
      description =
          "documented, or exact: also the canonical list, bit for bit. Default: documented.")
  private Profile profile = Profile.DOCUMENTED;

  Profile get() {
    return profile;
  }
}
