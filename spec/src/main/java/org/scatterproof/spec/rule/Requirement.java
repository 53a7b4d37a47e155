package org.scatterproof.spec.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.Capability;

/**
 * One sentence of the specification, as it is blamed. SPEC.md is written from these.
 *
 * @param id stable slug, never reused; its first part is the area
 * @param level how binding it is
 * @param basis what it rests on; see {@link Basis#carriesMust}
 * @param sentence one sentence with one subject and one MUST, SHOULD or MAY
 * @param intent whom it serves, as one sentence
 * @param source where the documents say it
 * @param entitlement the inputs for which only success is admissible; empty where the requirement
 *     grants none
 * @param capability what an implementation must declare for it to apply; null asks nothing
 * @param specificity how closely it describes a mistake
 * @param profile the first profile that asks it
 * @param ambiguities what the documents leave open in it
 */
public record Requirement(
    String id,
    Level level,
    Basis basis,
    String sentence,
    String intent,
    String source,
    String entitlement,
    @Nullable Capability capability,
    Specificity specificity,
    Profile profile,
    List<Ambiguity> ambiguities) {

  public Requirement {
    ambiguities = List.copyOf(ambiguities);
    if (level == Level.MUST && !basis.carriesMust()) {
      throw new IllegalArgumentException(id + " says MUST on " + basis.id() + " basis");
    }
    if (!sentence.contains(level.name())) {
      throw new IllegalArgumentException(id + " does not say its " + level + ": " + sentence);
    }
  }

  /** The area that the id begins with: {@code dma}. */
  public String area() {
    return id.substring(0, id.indexOf('.'));
  }

  /** What one operation is documented to do. */
  public static Requirement operation(
      Capability capability,
      String id,
      Level level,
      Basis basis,
      String sentence,
      String intent,
      String source) {
    return of(capability, id, level, basis, Specificity.OPERATION, sentence, intent, source);
  }

  /** What one constraint restricts. */
  public static Requirement constraint(
      Capability capability,
      String id,
      Level level,
      Basis basis,
      String sentence,
      String intent,
      String source) {
    return of(capability, id, level, basis, Specificity.CONSTRAINT, sentence, intent, source);
  }

  /** What holds of every answer. */
  public static Requirement universal(
      Capability capability,
      String id,
      Level level,
      Basis basis,
      String sentence,
      String intent,
      String source) {
    return of(capability, id, level, basis, Specificity.UNIVERSAL, sentence, intent, source);
  }

  /** The same requirement, granting success inside these inputs. */
  public Requirement entitling(String inputs) {
    return with(inputs, profile, ambiguities);
  }

  /** The same requirement, with what the documents leave open in it. */
  public Requirement open(Ambiguity... open) {
    return with(entitlement, profile, List.of(open));
  }

  /** The same requirement, asked by profile {@code exact} only. */
  public Requirement exactOnly() {
    return with(entitlement, Profile.EXACT, ambiguities);
  }

  private Requirement with(String inputs, Profile first, List<Ambiguity> open) {
    return new Requirement(
        id, level, basis, sentence, intent, source, inputs, capability, specificity, first, open);
  }

  private static Requirement of(
      Capability capability,
      String id,
      Level level,
      Basis basis,
      Specificity specificity,
      String sentence,
      String intent,
      String source) {
    return new Requirement(
        id,
        level,
        basis,
        sentence,
        intent,
        source,
        "",
        capability,
        specificity,
        Profile.DOCUMENTED,
        List.of());
  }
}
