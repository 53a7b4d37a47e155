package org.scatterproof.faults.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an implementation that goes wrong only after a history, and says which property model finds
 * it. Which requirement is blamed is for the rulebook to say.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FoundBy {
  /** Id of the model: {@code dma.continuation}. */
  String value();
}
