package org.scatterproof.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.recording.RecordingFile;
import org.scatterproof.engine.recording.TraceRecorder;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.Player;
import org.scatterproof.engine.supervise.ScenarioOutcome;

/**
 * The trace of a run, where one is wanted. The worker writes what it sees. What it cannot see is
 * added here: which calls nobody answered, and what explorations found, of whose many calls the
 * counterexamples alone are recorded.
 */
final class Recording {

  private final @Nullable Path file;
  private final List<String> unanswered = new ArrayList<>();
  private final List<String> causes = new ArrayList<>();

  private Recording(@Nullable Path file) {
    this.file = file;
  }

  static Recording begin(RunRequest request) throws UsageError {
    Path file = request.record();
    if (file == null) {
      return new Recording(null);
    }
    if (request.implementation() instanceof ImplementationChoice.Command) {
      throw new UsageError(
          "--record goes with implementations in Java; an adapter's own calls are traced with"
              + " scatterproof_trace.h");
    }
    try {
      RecordingFile.create(file);
    } catch (IOException e) {
      throw new UsageError("--record: " + file + " cannot be written; name another file");
    }
    return new Recording(file);
  }

  /** Notes which scenarios were not answered. */
  void add(List<Scenario> scenarios, List<ScenarioOutcome> outcomes) {
    for (int i = 0; file != null && i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof ScenarioOutcome.Unanswered ended) {
        unanswered.add(scenarios.get(i).info().id());
        causes.add(ended.cause());
      }
    }
  }

  /** Records what explorations found, and completes the file. */
  void finish(Player player, List<DecidedExploration> explored)
      throws IOException, InterruptedException {
    Path trace = file;
    if (trace == null) {
      return;
    }
    List<Scenario> found = new ArrayList<>();
    for (DecidedExploration each : explored) {
      Decided.Failure failure = each.failure();
      if (failure != null && failure.counterexample() != null) {
        found.add(read(failure.counterexample()));
      }
    }
    add(found, player.run(found, (index, outcome) -> {}));
    try (OutputStream out = RecordingFile.goOn(trace)) {
      TraceRecorder recorder = new TraceRecorder(out);
      for (int i = 0; i < unanswered.size(); i++) {
        recorder.writeUnanswered(unanswered.get(i), causes.get(i));
      }
    }
  }

  private static Scenario read(ObjectNode file) {
    try {
      Document document = Document.ofTree("a counterexample", file);
      return CatalogFileReader.readUnchecked(document).scenarios().get(0);
    } catch (BadInput e) {
      throw new IllegalStateException("what a worker wrote reads as it was", e);
    }
  }
}
