package org.scatterproof.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.stress.tests.TwoCursors;
import org.scatterproof.stress.world.ForkOrders;

/** jcstress, in a folder in which nothing but the tests' pages is left behind. */
final class Harness {

  private static final String PACKAGE = TwoCursors.class.getPackageName();
  private static final String PAGES = "jcstress";

  /** Where JNA unpacks its library; whoever starts this says so. */
  private static final String UNPACKED = "JNA";

  private final StressOrders orders;
  private final Path folder;

  Harness(StressOrders orders, Path folder) {
    this.orders = orders;
    this.folder = folder;
  }

  /** Runs tests; answers one for each. */
  List<StressOutcomes> run(List<StressTest> tests) throws IOException {
    Options options = new Options(arguments(tests).toArray(String[]::new));
    if (!options.parse()) {
      throw new IllegalStateException("jcstress does not take its arguments");
    }
    Path blob = folder.resolve(options.getResultFile());
    try {
      new JCStress(options).run();
    } catch (AssertionError e) {
      // How jcstress says that an outcome was forbidden; the results say which.
    } catch (Exception e) {
      throw new IOException("jcstress failed: " + e, e);
    }
    List<TestResult> results = results(blob);
    List<StressOutcomes> all = new ArrayList<>();
    for (StressTest test : tests) {
      all.add(Graded.of(test, results.stream().filter(each -> isOf(test, each)).toList()));
      keepPage(test);
    }
    delete(folder.resolve(PAGES));
    delete(folder.resolve(UNPACKED));
    Files.deleteIfExists(blob);
    return all;
  }

  private List<String> arguments(List<StressTest> tests) {
    List<String> arguments = new ArrayList<>(orders.mode().arguments());
    arguments.add("-t");
    arguments.add(
        tests.stream()
            .map(test -> PACKAGE.replace(".", "\\.") + "\\." + test.className() + "$")
            .collect(Collectors.joining("|")));
    arguments.add("-r");
    arguments.add(folder.resolve(PAGES).toString());
    // Arguments that stand alone keep jcstress to one way to start a JVM; the long mode tries more.
    String jvm = orders.mode() == StressMode.DEFAULT ? "-jvmArgsPrepend" : "-jvmArgs";
    for (String each : ForkOrders.jvmArguments(orders.choice())) {
      arguments.add(jvm);
      arguments.add(each);
    }
    return arguments;
  }

  private static List<TestResult> results(Path blob) throws IOException {
    InProcessCollector collector = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(blob.toString(), collector);
    try {
      reader.dump();
    } catch (ClassNotFoundException e) {
      throw new IOException("jcstress's results are of another version: " + e, e);
    } finally {
      reader.close();
    }
    return List.copyOf(collector.getTestResults());
  }

  private static boolean isOf(StressTest test, TestResult result) {
    return result.getName().equals(PACKAGE + "." + test.className());
  }

  private void keepPage(StressTest test) throws IOException {
    Path page = folder.resolve(PAGES).resolve(PACKAGE + "." + test.className() + ".html");
    if (Files.exists(page)) {
      Path kept = folder.resolve(test.id() + ".html");
      Files.move(page, kept, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
