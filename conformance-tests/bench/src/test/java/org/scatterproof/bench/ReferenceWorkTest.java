package org.scatterproof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scatterproof.reference.ReferenceImplementation;

/** The reference does in every case what C does, and allocates nothing where it is not to. */
final class ReferenceWorkTest {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * A preparation is an object, so that what uses it finds it whole; a placement is made where
   * memory may be out of reach; and clusters are not ours.
   */
  private static final List<String> ALLOCATING =
      List.of("dma.prepare", "dma.prepare.32-bits", "mbuf.coalesced");

  @TempDir private static Path folder;

  private static CCompiler.Built c;

  @BeforeAll
  static void compile() throws Exception {
    c = CCompiler.build(folder);
  }

  static List<BenchCase> everyCase() {
    return Cases.all();
  }

  static Stream<BenchCase> casesWithoutAllocation() {
    return Cases.all().stream().filter(each -> !ALLOCATING.contains(each.id()));
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void makesTheListsOfC(BenchCase world) throws Exception {
    assumeTrue(c.program().isPresent(), c.description());

    assertThat(hash(world)).isEqualTo(hashOfC(world));
  }

  @ParameterizedTest
  @MethodSource("casesWithoutAllocation")
  void allocatesNothing(BenchCase world) {
    Workload workload = world.workload(new ReferenceImplementation());
    workload.restart();
    workload.operation(); // links lambdas

    long before = THREADS.getCurrentThreadAllocatedBytes();
    workload.operation();

    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private static long hash(BenchCase world) {
    Workload workload = world.workload(new ReferenceImplementation());
    workload.restart();
    long hash = ListHash.START;
    for (int i = 0; i < world.checkedOperations(); i++) {
      hash = workload.hash(hash);
    }
    return hash;
  }

  private static long hashOfC(BenchCase world) throws Exception {
    try (CDriver driver = CDriver.start(c.program().orElseThrow(), world)) {
      return driver.hash(world.checkedOperations());
    }
  }
}
