package org.scatterproof.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;

/** Judges many subjects, several at a time. */
public final class Selftest {

  private final int jobs;
  private final Effort effort;
  private final Effort effortOfControls;

  /**
   * @param jobs subjects that are judged at a time, at least 1
   * @param effort tries of each model to find a fault, and their seed
   * @param effortOfControls the same for controls, of which nothing is to be found
   */
  public Selftest(int jobs, Effort effort, Effort effortOfControls) {
    this.jobs = jobs;
    this.effort = effort;
    this.effortOfControls = effortOfControls;
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
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Fate>> running = new ArrayList<>();
      for (Subject subject : subjects) {
        Callable<Fate> task =
            () -> {
              Hunt own = subject.isControl() ? huntOfControls : hunt;
              Fate fate =
                  subject.endangersItsProcess() ? supervised.judge(subject) : own.judge(subject);
              listener.accept(fate);
              return fate;
            };
        running.add(threads.submit(task));
      }
      List<Fate> fates = new ArrayList<>();
      for (Future<Fate> each : running) {
        fates.add(each.get());
      }
      return fates;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fault could not be judged", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
