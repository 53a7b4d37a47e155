package org.scatterproof.spec.result;

import java.util.List;

/**
 * The first line of results.jsonl: what was judged, by what, where.
 *
 * @param format version of the file's format, {@link #FORMAT}
 * @param tool version of Scatterproof
 * @param implementation the implementation's own name
 * @param implementationVersion its own version
 * @param implementationDigest {@code sha256:} of its classes or program
 * @param capabilities ids that it declares
 * @param profile id of the profile that was asked
 * @param areas ids of the areas that were asked
 * @param started ISO-8601 instant
 * @param rulebookDigest {@code sha256:} of all requirements
 * @param catalogDigest {@code sha256:} of all scenarios that the catalog holds
 * @param environment machine, JDK and the like, in the order to show
 * @param commandLine what reproduces the run
 */
public record ResultsHeader(
    int format,
    String tool,
    String implementation,
    String implementationVersion,
    String implementationDigest,
    List<String> capabilities,
    String profile,
    List<String> areas,
    String started,
    String rulebookDigest,
    String catalogDigest,
    List<Property> environment,
    String commandLine) {

  public static final int FORMAT = 1;

  /** A named fact about the environment. */
  public record Property(String name, String value) {}
}
