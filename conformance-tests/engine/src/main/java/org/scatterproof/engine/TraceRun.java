package org.scatterproof.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.recording.TraceJudge;
import org.scatterproof.engine.recording.TraceVerdict;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.engine.result.ResultsWriter;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.PlatformLengths;

/** Judges traces, and writes the same results as a run of the implementation would. */
public final class TraceRun {

  private static final long USUAL_PAGE = 0x1000;
  private static final double MILLIS = 1000;

  private TraceRun() {}

  /**
   * Judges what is asked and writes results.jsonl and counterexamples/.
   *
   * @param in standard input
   * @param listener hears of every violation that is kept, as soon as it is found
   * @throws CannotRun when a trace or the request does not do; then nothing was written
   * @throws IOException when a trace could not be read or the results could not be written
   */
  public static RunSummary run(
      TraceRequest request,
      InputStream in,
      Consumer<TraceFailure> listener,
      ConformanceRun.Finisher finisher)
      throws CannotRun, IOException {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    OutFolder.check(request.out());
    long began = System.nanoTime();
    TraceVerdict verdict = judge(request, in, listener);
    Duration reading = Duration.ofNanos(System.nanoTime() - began);
    ImplementationFacts facts =
        new ImplementationFacts(
            verdict.header().implementation(),
            verdict.header().version(),
            verdict.header().capabilities(),
            verdict.header().version());
    RunRequest asked =
        new RunRequest(
            new ImplementationChoice.Recorded(),
            Set.of(),
            request.profile(),
            List.of(),
            request.traces(),
            Effort.NONE,
            request.out(),
            RunRequest.DEFAULT_DEADLINE,
            request.commandLine());
    Selection selection = Selection.of(List.of(), Requirements.all(), List.of(), List.of());
    Set<Capability> areas = EnumSet.copyOf(asked.areas());
    areas.retainAll(facts.capabilities());
    try (OutFolder out = OutFolder.begin(request.out(), facts.name())) {
      Results results =
          new Results(asked, selection, facts, areas, decided(request, verdict), List.of());
      ResultsHeader header = header(asked, facts, started);
      RunSummary summary =
          withRemarks(
              results.summary(header, request.out().resolve(facts.name())), verdict, reading);
      results.counterexamples().write(out.folder(), facts.name(), request.profile());
      ResultsWriter.write(
          out.folder(),
          header,
          summary.requirements(),
          summary.scenarios(),
          summary.explorations(),
          summary.footer());
      finisher.finish(out.folder(), out.place());
      out.publish();
      return summary;
    }
  }

  private static TraceVerdict judge(
      TraceRequest request, InputStream in, Consumer<TraceFailure> listener)
      throws BadInput, IOException {
    TraceJudge judge = new TraceJudge(request.profile(), request.lenient(), listener);
    for (Path trace : request.traces()) {
      if (trace.equals(TraceRequest.STDIN)) {
        judge.judge("standard input", in);
      } else {
        try (InputStream file = open(trace)) {
          judge.judge(trace.toString(), file);
        }
      }
    }
    return judge.verdict();
  }

  private static InputStream open(Path trace) throws BadInput {
    try {
      if (Files.isDirectory(trace)) {
        throw new BadInput(trace.toString(), 0, 0, "is a folder; name the trace in it");
      }
      return Files.newInputStream(trace);
    } catch (IOException e) {
      throw new BadInput(
          trace.toString(),
          0,
          0,
          Files.exists(trace) ? "cannot be read" : "is not there; name a trace");
    }
  }

  /** All calls that kept to the rules as one, and every violation that is kept. */
  private static List<Decided> decided(TraceRequest request, TraceVerdict verdict) {
    String names = String.join(", ", request.traces().stream().map(Path::toString).toList());
    boolean judged = verdict.calls() > 0;
    List<Decided> decided = new ArrayList<>();
    decided.add(
        new Decided(
            standIn("trace", "the calls of " + names, names, 0, Capability.DMA),
            judged ? Outcome.PASSED : Outcome.CANT_TELL,
            Math.min(verdict.calls(), Integer.MAX_VALUE),
            0,
            verdict.exercised(),
            verdict.readings(),
            null,
            null,
            judged ? null : "no call of it could be judged"));
    for (TraceFailure each : verdict.failures()) {
      decided.add(decided(each));
    }
    return decided;
  }

  private static Decided decided(TraceFailure failure) {
    Scenario played = failure.counterexample();
    Capability area =
        Capability.ofId(failure.requirement().replaceFirst("\\..*", "")).orElse(Capability.DMA);
    String scenario = failure.scenario();
    String title = scenario == null ? "a call of a trace" : "recorded of " + scenario;
    int line = (int) Math.min(failure.line(), Integer.MAX_VALUE);
    boolean answers = failure.requirement().equals(SpiRequirements.ANSWERS.id());
    return new Decided(
        standIn(failure.place(), title, failure.file(), line, area),
        answers ? Outcome.BROKEN : Outcome.FAILED,
        played == null ? 0 : played.stepCount(),
        0,
        Map.of(),
        List.of(),
        new Decided.Failure(
            failure.requirement(),
            failure.also(),
            failure.why(),
            failure.cause(),
            failure.text(),
            failure.picture(),
            played == null ? null : ScenarioWriter.write(played)),
        null,
        null);
  }

  /** Results list scenarios; of a trace it is the place that matters. */
  private static Scenario standIn(String id, String title, String file, int line, Capability area) {
    ScenarioInfo info =
        new ScenarioInfo(id, area, title, Set.of(), List.of(), file, line, List.of());
    return new DmaScenario(
        info,
        PlatformLengths.ofPage(USUAL_PAGE),
        DmaCall.Form.LONG,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The time is of reading and judging alone; what is made of it comes after. */
  private static RunSummary withRemarks(RunSummary run, TraceVerdict verdict, Duration reading) {
    List<String> notices = new ArrayList<>(run.notices());
    notices.add(
        String.format(
            Locale.ROOT,
            "%d calls judged, in %d lines, %.1f s",
            verdict.calls(),
            verdict.lines(),
            reading.toMillis() / MILLIS));
    if (verdict.header().note() != null) {
      notices.add("the trace says: " + verdict.header().note());
    }
    for (String remark : verdict.remarks()) {
      notices.add("not judged, " + remark);
    }
    verdict
        .violations()
        .forEach(
            (id, count) -> {
              if (count > TraceVerdict.KEPT) {
                notices.add(id + " is violated by " + count + " calls; the first ones are shown");
              }
            });
    return new RunSummary(
        run.header(),
        run.requirements(),
        run.scenarios(),
        run.explorations(),
        run.footer(),
        notices,
        run.agreement(),
        run.folder());
  }

  private static ResultsHeader header(
      RunRequest request, ImplementationFacts facts, Instant started) {
    return new ResultsHeader(
        ResultsHeader.FORMAT,
        Environment.toolVersion(),
        facts.name(),
        facts.version(),
        facts.digest(),
        facts.capabilities().stream().map(Capability::id).toList(),
        request.profile().id(),
        request.areas().stream().map(Capability::id).toList(),
        started.toString(),
        Requirements.digest(),
        "trace",
        Environment.properties(),
        request.commandLine());
  }
}
