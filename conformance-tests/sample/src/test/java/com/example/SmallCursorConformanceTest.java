package com.example;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.scatterproof.suite.ConformanceTests;
import org.scatterproof.suite.PropertyTests;

/** All that a project needs; what is judged is said in junit-platform.properties. */
@Suite
@SelectClasses({ConformanceTests.class, PropertyTests.class})
final class SmallCursorConformanceTest {}
