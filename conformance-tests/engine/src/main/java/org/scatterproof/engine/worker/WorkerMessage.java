package org.scatterproof.engine.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/**
 * What a worker says, one line each.
 *
 * @param kind of message
 * @param number of the scenario that it is about, as the supervisor counts; -1 without one
 * @param greeting with READY only
 * @param report with DONE only
 * @param pace with PROGRESS only
 * @param explored with EXPLORED only
 * @param text with UNAVAILABLE and FAULT what is wrong; with WHERE and EXITING where the scenario's
 *     thread is
 */
public record WorkerMessage(
    Kind kind,
    int number,
    @Nullable Greeting greeting,
    @Nullable Report report,
    @Nullable Pace pace,
    @Nullable Explored explored,
    @Nullable String text) {

  /** What a message is about. */
  public enum Kind {
    /** The implementation is there. */
    READY,
    /** The implementation cannot be had. */
    UNAVAILABLE,
    /** A scenario begins. */
    STARTED,
    /** A scenario has its verdict. */
    DONE,
    /** An exploration goes on. */
    PROGRESS,
    /** An exploration has ended. */
    EXPLORED,
    /** A scenario found a mistake of our own. */
    FAULT,
    /** Answers the question where a scenario is. */
    WHERE,
    /** Somebody ends the process. */
    EXITING
  }

  /**
   * What the implementation says of itself.
   *
   * @param className its class
   */
  public record Greeting(
      String name, String version, List<String> capabilities, String className) {}

  /**
   * A scenario's verdict; see {@link org.scatterproof.engine.execute.ScenarioVerdict}.
   *
   * @param violation null where every answer was admitted
   * @param difference first answer that is not the recorded one; null without one
   * @param memoryExhausted whether the worker ends itself now
   */
  public record Report(
      int calls,
      Map<String, Long> exercised,
      List<ReadingSeen> readings,
      @Nullable Violated violation,
      @Nullable String difference,
      boolean memoryExhausted) {

    /** What a message tells of a verdict. */
    public static Report of(ScenarioVerdict verdict) {
      return new Report(
          verdict.calls(),
          verdict.exercised(),
          verdict.readings(),
          Violated.of(verdict.violation()),
          verdict.difference(),
          verdict.memoryExhausted());
    }
  }

  /**
   * A violation; see {@link org.scatterproof.engine.execute.Violation}.
   *
   * @param counterexample the scenario up to the violating step, as a catalog file
   */
  public record Violated(
      String requirement,
      List<String> also,
      String why,
      @Nullable String cause,
      String text,
      @Nullable String picture,
      JsonNode counterexample) {
    /** As it goes over the wire. */
    static @Nullable Violated of(@Nullable Violation violation) {
      return violation == null
          ? null
          : new Violated(
              violation.requirement(),
              violation.also(),
              violation.why(),
              violation.cause(),
              violation.text(),
              violation.picture(),
              ScenarioWriter.write(violation.counterexample()));
    }
  }

  /**
   * How far an exploration is.
   *
   * @param done pieces of work done
   * @param text where it is, for a person
   * @param next the scenario about to be played, where it was asked for; else null
   */
  public record Pace(long done, String text, @Nullable JsonNode next) {}

  /**
   * What an exploration showed; see {@link org.scatterproof.engine.explore.Exploration}.
   *
   * @param violation null where every answer was admitted
   */
  public record Explored(
      Outcome outcome,
      long calls,
      Map<String, Long> exercised,
      List<ReadingSeen> readings,
      @Nullable Violated violation,
      @Nullable String reason,
      List<Figure> figures) {
    /** What a message tells of an exploration. */
    public static Explored of(Exploration found) {
      return new Explored(
          found.outcome(),
          found.calls(),
          found.exercised(),
          found.readings(),
          Violated.of(found.violation()),
          found.reason(),
          found.figures());
    }

    /** Whether somebody threw, after which a process should not be used any more. */
    @JsonIgnore
    public boolean isThrown() {
      return violation != null && violation.cause() != null;
    }
  }

  static WorkerMessage ready(Greeting greeting) {
    return new WorkerMessage(Kind.READY, -1, greeting, null, null, null, null);
  }

  static WorkerMessage unavailable(String why) {
    return new WorkerMessage(Kind.UNAVAILABLE, -1, null, null, null, null, why);
  }

  static WorkerMessage started(int number) {
    return new WorkerMessage(Kind.STARTED, number, null, null, null, null, null);
  }

  static WorkerMessage done(int number, Report report) {
    return new WorkerMessage(Kind.DONE, number, null, report, null, null, null);
  }

  static WorkerMessage progress(int number, Pace pace) {
    return new WorkerMessage(Kind.PROGRESS, number, null, null, pace, null, null);
  }

  static WorkerMessage explored(int number, Explored explored) {
    return new WorkerMessage(Kind.EXPLORED, number, null, null, null, explored, null);
  }

  static WorkerMessage of(Kind kind, int number, String text) {
    return new WorkerMessage(kind, number, null, null, null, null, text);
  }
}
