package org.scatterproof.faults.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an implementation with a deliberate mistake. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Breaks {

  /** Id of the requirement that must be blamed. */
  String value();

  /** Ids of requirements that other scenarios may blame for the same mistake. */
  String[] also() default {};
}
