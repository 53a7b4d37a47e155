package org.scatterproof.suite;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * The reference keeps every requirement. When this fails, the message is a counterexample: play it
 * by hand, and decide whether the reference, the rule or the scenario is wrong.
 */
@Suite
@SelectClasses({ConformanceTests.class, PropertyTests.class})
@ConfigurationParameter(key = "scatterproof.implementation", value = "reference")
final class ReferenceConformanceTest {}
