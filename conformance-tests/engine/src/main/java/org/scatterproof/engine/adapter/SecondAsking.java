package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.ScenarioOutcome;

/**
 * Asks for a sample a second time: a fresh process, other batches, the reverse order. Equal worlds
 * are to be answered alike; who answers differently is convicted, and not asked a third time.
 */
final class SecondAsking {

  private static final int SAMPLE = 64;
  private static final int BATCH = 7;

  private final Work work;
  private final Fingerprints fingerprints;
  private final Lane.Starter starter;
  private final Duration deadline;

  SecondAsking(Work work, Fingerprints fingerprints, Lane.Starter starter, Duration deadline) {
    this.work = work;
    this.fingerprints = fingerprints;
    this.starter = starter;
    this.deadline = deadline;
  }

  /** Asks again, in batches of what the adapter takes at most. */
  void run(List<Scenario> scenarios, int most) throws IOException, InterruptedException {
    List<Asked> sample = sample(scenarios);
    int size = Math.min(BATCH, most);
    if (sample.isEmpty()) {
      return;
    }
    try (AdapterProcess process = starter.start()) {
      for (int at = 0; at < sample.size(); at += size) {
        if (!ask(process, sample.subList(at, Math.min(at + size, sample.size())))) {
          return;
        }
      }
    } catch (ImplementationUnavailable e) {
      convict(sample.get(0), "asked again, " + e.getMessage());
    }
  }

  /** Evenly spaced, the last one first. */
  private List<Asked> sample(List<Scenario> scenarios) {
    List<Asked> sample = new ArrayList<>();
    int step = Math.max(1, scenarios.size() / SAMPLE);
    for (int i = 0; i < scenarios.size(); i += step) {
      if (work.isNeeded(i) && work.outcome(i) instanceof ScenarioOutcome.Judged) {
        sample.add(Asked.scenario(work.nextId(), i, scenarios.get(i), false));
      }
    }
    Collections.reverse(sample);
    return sample;
  }

  private boolean ask(AdapterProcess process, List<Asked> batch) throws InterruptedException {
    process.send(RequestWriter.batch(batch.get(0).id(), batch));
    for (Asked asked : batch) {
      AdapterProcess.Event.Line line = process.awaitAnswer(deadline);
      Reply reply = line == null ? null : Reply.of(line.bytes());
      if (line == null || reply == null || reply.number() != asked.id()) {
        convict(asked, "asked again in another order, it did not answer");
        return false;
      }
      if (!fingerprints.isAsBefore(asked.index(), line.bytes())) {
        convict(asked, "asked again in another order, it answered differently");
      }
    }
    return true;
  }

  private void convict(Asked asked, String how) {
    work.convict(asked.index(), new ScenarioOutcome.Unanswered("nondeterministic", how, "", 0));
  }
}
