package org.scatterproof.engine.stress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.stress.StressOutcomes.End;

/**
 * Runs stress tests in a process of its own, which starts more of them. It ends in time: a test
 * that does not is said to hang, and the processes go with it.
 */
public final class StressProcess {

  private static final String MAIN = "org.scatterproof.stress.StressMain";
  private static final Duration START = Duration.ofSeconds(60);
  private static final int NATIVE_ACCESS_SINCE = 22;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StressRequest request;
  private final ImplementationChoice choice;
  private final Path folder;

  /** Why a test that told nothing did not, while nobody knows better. */
  private String whyNot = "the stress tests were not made";

  /**
   * Tests of one implementation.
   *
   * @param choice a Java implementation
   * @param folder receives jcstress's pages, one a test, named by its id
   */
  public StressProcess(StressRequest request, ImplementationChoice choice, Path folder) {
    this.request = request;
    this.choice = choice;
    this.folder = folder;
  }

  /**
   * Runs the tests, together while none of them hangs.
   *
   * @param progress hears where it is
   * @return one for each test, in their order
   * @throws ImplementationUnavailable where the tests are not there
   */
  public List<StressOutcomes> run(List<StressTest> tests, Consumer<String> progress)
      throws IOException, InterruptedException, ImplementationUnavailable {
    if (!Files.isRegularFile(request.program())) {
      throw new ImplementationUnavailable(
          "the stress tests are not there: no "
              + request.program()
              + "; build with ./mvnw package");
    }
    Files.createDirectories(folder);
    Map<String, StressOutcomes> told = runOnce(tests, progress);
    List<StressOutcomes> all = new ArrayList<>();
    for (StressTest test : tests) {
      if (!told.containsKey(test.id()) && tests.size() > 1) {
        told.putAll(runOnce(List.of(test), progress));
      }
      StressOutcomes none = StressOutcomes.none(test, End.NOT_MADE, whyNot);
      all.add(told.getOrDefault(test.id(), none));
    }
    return all;
  }

  /** What came in until the process ended, by itself or in the end by force. */
  private Map<String, StressOutcomes> runOnce(List<StressTest> tests, Consumer<String> progress)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(tests)).directory(folder.toFile());
    // Where JNA, which jcstress uses, unpacks its library; else a folder in the user's home.
    builder.environment().put("XDG_CACHE_HOME", folder.toAbsolutePath().toString());
    Process process = builder.start();
    Thread ending = new Thread(() -> end(process), "end stress tests");
    Runtime.getRuntime().addShutdownHook(ending);
    Map<String, StressOutcomes> told = new LinkedHashMap<>();
    AtomicReference<String> words = new AtomicReference<>("");
    Thread reader = started("outcomes", () -> readOutcomes(process, told, progress));
    Thread listener = started("errors", () -> readErrors(process, words));
    try {
      Duration most = request.mode().most().multipliedBy(tests.size());
      boolean ended = process.waitFor(START.plus(most).toMillis(), TimeUnit.MILLISECONDS);
      end(process);
      reader.join();
      listener.join();
      if (!ended && tests.size() == 1) {
        String failure = "it did not end within " + most.toSeconds() + " s";
        told.put(tests.get(0).id(), StressOutcomes.none(tests.get(0), End.BROKEN, failure));
      }
      whyNot = "the stress tests ended with exit code " + process.exitValue() + ": " + words.get();
      return told;
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(ending);
    }
  }

  private List<String> command(List<StressTest> tests) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    if (Runtime.version().feature() >= NATIVE_ACCESS_SINCE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(request.program().toAbsolutePath() + File.pathSeparator + ownClassPath());
    command.add(MAIN);
    command.add("--mode");
    command.add(request.mode().id());
    if (choice instanceof ImplementationChoice.Named named) {
      command.add("--class");
      command.add(named.className());
      named.classPath().forEach(entry -> command.addAll(List.of("--entry", absolute(entry))));
    } else {
      command.add("--name");
      command.add(((ImplementationChoice.BuiltIn) choice).name());
    }
    tests.forEach(test -> command.addAll(List.of("--test", test.id())));
    return command;
  }

  /** The process has another working directory. */
  private static String ownClassPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(absolute(Path.of(entry)));
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }

  private static Thread started(String what, Runnable reading) {
    Thread thread = new Thread(reading, "stress tests: " + what);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Its first line: it says what went wrong, if anything did. */
  private static void readErrors(Process process, AtomicReference<String> into) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        into.compareAndSet("", line);
      }
    } catch (IOException e) {
      // The process was ended.
    }
  }

  private static void readOutcomes(
      Process process, Map<String, StressOutcomes> into, Consumer<String> progress) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          StressOutcomes outcomes = JSON.readValue(line, StressOutcomes.class);
          into.put(outcomes.test(), outcomes);
        } else {
          progress.accept(line);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stress tests told something else than outcomes", e);
    } catch (IOException e) {
      // The process was ended; what came in before counts.
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
