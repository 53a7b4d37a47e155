package org.scatterproof.suite.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.extension.common.NoTestSuiteFinder;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.Description;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitExecutionListener;
import org.pitest.testapi.TestUnitFinder;

/**
 * Has PIT run {@link Checks} without JUnit.
 *
 * <p>PIT's plugin for JUnit begins a launcher for every test, which takes thirty times as long as a
 * scenario does, and runs all tests once more in every JVM only to know their names.
 */
public final class ChecksPlugin implements TestPluginFactory, Configuration, TestUnitFinder {

  @Override
  public Configuration createTestFrameworkConfiguration(
      TestGroupConfig config,
      ClassByteArraySource source,
      Collection<String> excludedRunners,
      Collection<String> includedTestMethods) {
    return this;
  }

  @Override
  public String name() {
    return "scatterproof";
  }

  @Override
  public String description() {
    return "Scenarios and faults";
  }

  /** Before those that come with PIT. */
  @Override
  public int priority() {
    return 0;
  }

  @Override
  public TestUnitFinder testUnitFinder() {
    return this;
  }

  @Override
  public TestSuiteFinder testSuiteFinder() {
    return new NoTestSuiteFinder();
  }

  @Override
  public Optional<PitHelpError> verifyEnvironment() {
    return Optional.empty();
  }

  @Override
  public List<TestUnit> findTestUnits(Class<?> type, TestUnitExecutionListener listener) {
    if (type.isInterface() || !Checks.class.isAssignableFrom(type)) {
      return List.of();
    }
    return checks(type).all().stream().map(each -> unit(each, type)).toList();
  }

  private static Checks checks(Class<?> type) {
    try {
      return (Checks) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestUnit unit(Check check, Class<?> type) {
    return new CheckUnit(new Description(check.name(), type), check.claim());
  }
}
