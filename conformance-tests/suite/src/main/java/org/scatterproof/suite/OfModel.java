package org.scatterproof.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which property model a property plays. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OfModel {
  String value();
}
