package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.recording.TraceRecorder;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/**
 * Ten thousand recordings of right implementations, the usual one and the unusual ones, with one
 * observation that is not what was seen. Each is convicted of exactly what the rules say of that
 * step while it runs, at that line; and where they say nothing, nobody is accused.
 */
final class TraceLiesTest {

  private static final int LIES = 10_000;
  private static final int LONGEST = 12;
  private static final long SEED = Long.getLong("scatterproof.seed", 20261128);

  /** A right implementation and the scenarios that it is asked. */
  private record Right(Implementation implementation, List<Scenario> scenarios) {}

  @Test
  void aTraceIsConvictedOfWhatIsFalseInItAndOfNothingElse() throws Exception {
    List<Right> right = rightOnes();
    Random random = new Random(SEED);
    List<String> differences = new ArrayList<>();
    int lies = 0;
    int convicted = 0;
    while (lies < LIES) {
      Right who = right.get(random.nextInt(right.size()));
      Scenario scenario = who.scenarios().get(random.nextInt(who.scenarios().size()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Liar liar = record(who.implementation(), scenario, random, bytes);
      if (!liar.hasLied) {
        continue;
      }
      lies++;
      convicted += liar.broken == null ? 0 : 1;
      List<TraceFailure> judged = RecordedScenarios.judge(bytes.toByteArray()).failures();
      long lines = bytes.toString(StandardCharsets.UTF_8).lines().count();
      String expected = liar.broken == null ? "" : liar.broken + " in line " + (lines - 1);
      String found =
          String.join(
              ", ", judged.stream().map(f -> f.requirement() + " in line " + f.line()).toList());
      if (!found.equals(expected)) {
        differences.add(
            who.implementation().name()
                + ", "
                + scenario.info().id()
                + ": live ["
                + expected
                + "], trace ["
                + found
                + "]\n"
                + bytes);
      }
    }

    assertThat(differences).as("seed " + SEED).isEmpty();
    assertThat(convicted).as("lies that break a rule").isBetween(LIES / 4, LIES - LIES / 20);
  }

  private static Liar record(
      Implementation implementation, Scenario scenario, Random random, ByteArrayOutputStream bytes)
      throws Exception {
    TraceRecorder recorder = new TraceRecorder(bytes);
    recorder.writeHeader(
        implementation.name(), implementation.version(), implementation.capabilities());
    recorder.begin(scenario);
    Liar liar =
        new Liar(
            implementation,
            recorder,
            random,
            random.nextInt(Math.min(LONGEST, scenario.stepCount() + 1)));
    new ScenarioRunner(new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED))
        .run(scenario, liar);
    recorder.end();
    return liar;
  }

  private static List<Right> rightOnes() throws Exception {
    List<Right> right = new ArrayList<>();
    Implementation reference = new ReferenceImplementation();
    right.add(new Right(reference, RecordedScenarios.asked(reference)));
    for (Subject subject : Subject.all()) {
      if (subject.isControl() && !subject.endangersItsProcess()) {
        Implementation unusual = subject.type().getConstructor().newInstance();
        right.add(new Right(unusual, RecordedScenarios.asked(unusual)));
      }
    }
    assertThat(right).hasSizeGreaterThan(3);
    return right;
  }
}
