package org.scatterproof.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.scatterproof.bench.RoundLog.Lists;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.spec.spi.Implementation;

/**
 * A case in a JVM that JMH started: made and compared with C before the first round; after each
 * round C has its turn for as long, and what an operation allocates is counted. So the two take
 * turns, and whatever else the machine does meets both.
 */
@State(Scope.Thread)
public class CaseState {

  /** Operations whose allocation is counted; not many, because one may take milliseconds. */
  private static final int COUNTED = 20;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Which case; {@link BenchCase#id}. */
  @Param("none")
  public String id;

  Workload workload;

  private final ForkOrders orders = ForkOrders.ofThisJvm();
  private @Nullable CDriver c;
  private @Nullable Watchdog watchdog;

  /** Makes the world, and compares the lists. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, ImplementationUnavailable {
    RoundLog log = orders.log();
    log.addFork();
    watchdog = Watchdog.start(log);
    try {
      BenchCase world = Cases.of(id);
      Implementation implementation = ImplementationLoader.load(orders.choice());
      workload = world.workload(implementation);
      workload.restart();
      log.addSegments(workload.operation());
      log.addLists(compare(world));
      workload.restart();
    } catch (CannotMeasure e) {
      log.addFailure(String.valueOf(e.getMessage()));
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      log.addFailure("it threw " + e);
      throw e;
    }
  }

  private Lists compare(BenchCase world) throws IOException {
    Path program = orders.program();
    if (program == null) {
      return Lists.NOT_COMPARED;
    }
    CDriver driver = CDriver.start(program, world);
    c = driver;
    int operations = world.checkedOperations();
    workload.restart();
    long hash = ListHash.START;
    for (int i = 0; i < operations; i++) {
      hash = workload.hash(hash);
    }
    return hash == driver.hash(operations) ? Lists.EQUAL : Lists.DIFFERENT;
  }

  /** Lets C have its turn, and counts what is allocated. */
  @TearDown(Level.Iteration)
  public void endRound() throws IOException {
    CDriver driver = c;
    double nanos = driver == null ? Double.NaN : driver.time(orders.roundNanos());
    orders.log().addRound(allocated(), nanos);
    Watchdog dog = watchdog;
    if (dog != null) {
      dog.feed();
    }
  }

  @TearDown(Level.Trial)
  public void end() {
    CDriver driver = c;
    if (driver != null) {
      driver.close();
    }
  }

  private double allocated() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < COUNTED; i++) {
      workload.operation();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) COUNTED;
  }
}
