package org.scatterproof.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.recording.TraceJudge;
import org.scatterproof.engine.recording.TraceRecorder;
import org.scatterproof.engine.recording.TraceVerdict;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** Scenarios of one implementation that are recorded one after the other. */
final class RecordedScenarios {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TraceRecorder recorder = new TraceRecorder(bytes);
  private final ScenarioRunner runner;

  RecordedScenarios(Implementation implementation) throws Exception {
    this(implementation, Profile.DOCUMENTED);
  }

  /** Records an implementation that is judged by a profile. */
  RecordedScenarios(Implementation implementation, Profile profile) throws Exception {
    runner = new ScenarioRunner(new UnderTest(implementation, implementation.name(), profile));
    recorder.writeHeader(
        implementation.name(), implementation.version(), implementation.capabilities());
  }

  ScenarioVerdict run(Scenario scenario) throws Exception {
    recorder.begin(scenario);
    ScenarioVerdict verdict = runner.run(scenario, recorder);
    recorder.end();
    return verdict;
  }

  byte[] trace() {
    return bytes.toByteArray();
  }

  static TraceVerdict judge(byte[] trace) throws Exception {
    return judge(trace, false);
  }

  static TraceVerdict judge(byte[] trace, Profile profile) throws Exception {
    return judge(trace, profile, false);
  }

  static TraceVerdict judge(byte[] trace, boolean lenient) throws Exception {
    return judge(trace, Profile.DOCUMENTED, lenient);
  }

  private static TraceVerdict judge(byte[] trace, Profile profile, boolean lenient)
      throws Exception {
    TraceJudge judge = new TraceJudge(profile, lenient, found -> {});
    judge.judge("trace.jsonl", new ByteArrayInputStream(trace));
    return judge.verdict();
  }

  /** The scenarios of the catalog for which an implementation declares what is needed. */
  static List<Scenario> asked(Implementation implementation) throws Exception {
    return Catalog.builtIn().scenarios().stream()
        .filter(each -> declares(implementation, each))
        .toList();
  }

  static boolean declares(Implementation implementation, Scenario scenario) {
    Set<Capability> needs = EnumSet.of(scenario.info().area());
    needs.addAll(scenario.info().needs());
    return implementation.capabilities().containsAll(needs);
  }
}
