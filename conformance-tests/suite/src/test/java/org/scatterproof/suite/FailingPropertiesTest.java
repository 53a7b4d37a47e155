package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.scatterproof.faults.stateful.RestartsAfterOverrun;

/** What an author sees of a property that fails: in the build's output, and in Allure. */
final class FailingPropertiesTest {

  private static final String WHO = "scatterproof.implementation";

  @TempDir private Path allure;

  private final AllureLifecycle before = Allure.getLifecycle();
  private final Map<String, Throwable> failed = new TreeMap<>();
  private final Set<String> skipped = new TreeSet<>();
  private final TestResult current = new TestResult().setUuid("current");

  @BeforeEach
  void faulty() {
    AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(allure));
    Allure.setLifecycle(lifecycle);
    lifecycle.scheduleTestCase(current);
    lifecycle.startTestCase("current");
    System.setProperty(WHO, "class=" + RestartsAfterOverrun.class.getName());
  }

  @AfterEach
  void asItWas() {
    System.clearProperty(WHO);
    Allure.setLifecycle(before);
  }

  @Test
  void theCounterexampleIsReadAsInAnyReport() {
    runProperties();

    assertThat(failed).containsKey("continuation");
    assertThat(skipped).containsExactlyInAnyOrder("copies", "packets", "loops");
    assertThat(failed.get("continuation"))
        .hasMessageContaining("violated by \"restarts-after-overrun\"")
        .hasMessageContaining("  Let     ")
        .hasMessageContaining("  Then    1  genIOVMSegments(")
        .hasMessageContaining("  But     ");
  }

  @Test
  void allureHasSeedAndSampleAndCounterexample() throws IOException {
    runProperties();

    Map<String, List<String>> attached = attached();
    assertThat(attached.get("seed")).hasSameSizeAs(failed.keySet()).allMatch("1"::equals);
    assertThat(attached.get("shrunk sample")).hasSameSizeAs(failed.keySet());
    assertThat(attached.get("counterexample"))
        .hasSameSizeAs(failed.keySet())
        .contains(failed.get("continuation").getMessage());
  }

  private void runProperties() {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(PropertyTests.class))
                .configurationParameter("jqwik.tries.default", "100")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionSkipped(TestIdentifier test, String why) {
                skipped.add(test.getDisplayName());
              }

              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(why -> failed.put(test.getDisplayName(), why));
              }
            });
  }

  private Map<String, List<String>> attached() throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (Attachment each : current.getAttachments()) {
      String text = Files.readString(allure.resolve(each.getSource()));
      texts.computeIfAbsent(each.getName(), name -> new ArrayList<>()).add(text);
    }
    return texts;
  }
}
