package org.scatterproof.cli.selftest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;

/** Judges many subjects, several at a time. */
public final class Selftest {

  private final int jobs;
  private final Effort effort;
  private final Effort effortOfControls;
  private final StressHunt stress;

  /**
   * @param jobs subjects that are judged at a time, at least 1
   * @param effort tries of each model to find a fault, and their seed
   * @param effortOfControls the same for controls, of which nothing is to be found
   * @param stressProgram the jar of the stress tests
   */
  public Selftest(int jobs, Effort effort, Effort effortOfControls, Path stressProgram) {
    this.jobs = jobs;
    this.effort = effort;
    this.effortOfControls = effortOfControls;
    stress = new StressHunt(stressProgram);
  }

  /**
   * Judges all subjects; answers their fates in the order of the subjects.
   *
   * @param listener hears of every fate when it is known, from any thread
   */
  public List<Fate> judge(List<Subject> subjects, Consumer<Fate> listener)
      throws BadInput, InterruptedException {
    List<Scenario> catalog = Catalog.builtIn().scenarios();
    Hunt hunt = new Hunt(catalog, effort);
    Hunt huntOfControls = new Hunt(catalog, effortOfControls);
    SupervisedHunt supervised = new SupervisedHunt(catalog);
    return together(
        subjects,
        subject -> {
          Hunt own = subject.isControl() ? huntOfControls : hunt;
          return subject.endangersItsProcess() ? supervised.judge(subject) : own.judge(subject);
        },
        stress::judge,
        listener);
  }

  /**
   * Lets every technique loose on every fault among the subjects; controls are left out.
   *
   * @param listener hears of every fault when it is done, from any thread
   */
  public SelftestMatrix matrix(List<Subject> subjects, Consumer<FaultRow> listener)
      throws BadInput, InterruptedException {
    Catalog catalog = Catalog.builtIn();
    MatrixHunt hunt = new MatrixHunt(catalog.scenarios(), effort);
    List<Subject> faults = subjects.stream().filter(each -> !each.isControl()).toList();
    return new SelftestMatrix(
        SelftestMatrix.FORMAT,
        Requirements.digest(),
        catalog.digest(),
        effort.seed(),
        effort.tries(),
        List.of(MatrixHunt.CATALOG, MatrixHunt.MODELS, MatrixHunt.SCOPE, MatrixHunt.STRESS),
        together(
            faults, hunt::row, subject -> hunt.row(subject, stress.evidence(subject)), listener));
  }

  /** What becomes of one subject. */
  private interface Judgement<T> {
    T of(Subject subject) throws Exception;
  }

  /** Most of them side by side; those of threads after all others, one by one. */
  private <T> List<T> together(
      List<Subject> subjects,
      Judgement<T> judgement,
      Judgement<T> judgementOfThreads,
      Consumer<T> listener)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Map<Subject, Future<T>> running = new LinkedHashMap<>();
      for (Subject subject : subjects) {
        if (!StressHunt.isFor(subject)) {
          running.put(subject, threads.submit(task(subject, judgement, listener)));
        }
      }
      Map<Subject, T> results = new HashMap<>();
      for (Map.Entry<Subject, Future<T>> each : running.entrySet()) {
        results.put(each.getKey(), each.getValue().get());
      }
      for (Subject subject : subjects) {
        if (!running.containsKey(subject)) {
          Callable<T> task = task(subject, judgementOfThreads, listener);
          results.put(subject, threads.submit(task).get());
        }
      }
      return subjects.stream().map(results::get).toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fault could not be judged", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Callable<T> task(
      Subject subject, Judgement<T> judgement, Consumer<T> listener) {
    return () -> {
      T result = judgement.of(subject);
      listener.accept(result);
      return result;
    };
  }
}
