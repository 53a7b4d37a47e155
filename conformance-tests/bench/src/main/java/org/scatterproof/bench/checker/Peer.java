package org.scatterproof.bench.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A plain search of the same model in one Java file, which is not ours and may not be there. It is
 * compiled, and called within this JVM, so that it is as warm as ours: its main method once, to set
 * it up, then its search of every configuration by itself, which prints one line.
 */
final class Peer {
  static final String FILE = "Checker.java";

  private static final String CLASS = "Checker";
  private static final Pattern COUNTS = Pattern.compile("states=(\\d+) transitions=(\\d+) ");
  private static final double NANOS = 1e9;

  private final Method search;
  private final Field workers;

  private Peer(Method search, Field workers) {
    this.search = search;
    this.workers = workers;
  }

  /**
   * Compiles it into a folder.
   *
   * @return what is wrong with it; null where nothing is
   */
  static @Nullable String compile(Path source, Path folder) {
    if (!Files.isRegularFile(source)) {
      return "there is no " + source;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return "this Java has no compiler";
    }
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code = compiler.run(null, log, log, "-nowarn", "-d", folder.toString(), source.toString());
    return code == 0 ? null : source + " does not compile";
  }

  /** Sets it up, from the folder that it was compiled into, for A8 L3 N2. */
  static Peer load(Path folder) throws IOException {
    try {
      URL[] path = {folder.toUri().toURL()};
      Class<?> checker = Class.forName(CLASS, true, new URLClassLoader(path));
      Method search = checker.getDeclaredMethod("perCfg");
      search.setAccessible(true);
      Field workers = checker.getDeclaredField("W");
      workers.setAccessible(true);
      Method main = checker.getMethod("main", String[].class);
      String[] arguments = {"8", "3", "2", "0", "1", "percfg", "22"};
      printed(() -> main.invoke(null, (Object) arguments));
      return new Peer(search, workers);
    } catch (ReflectiveOperationException e) {
      throw new IOException("the peer is another one than expected: " + e, e);
    }
  }

  Searcher withWorkers(int count) {
    return new Searcher() {
      @Override
      public String name() {
        return "peer";
      }

      @Override
      public Round search() throws IOException {
        return Peer.this.search(count);
      }
    };
  }

  private Searcher.Round search(int count) throws IOException {
    try {
      workers.setInt(null, count);
      double cpu = CpuTime.seconds();
      long started = System.nanoTime();
      String line = printed(() -> search.invoke(null));
      double seconds = (System.nanoTime() - started) / NANOS;
      Searcher.Round round = new Searcher.Round(seconds, CpuTime.seconds() - cpu);
      Matcher counts = COUNTS.matcher(line);
      if (!counts.find()) {
        throw new IOException("the peer tells no counts");
      }
      Model.A8_L3_N2.check(
          "the peer", Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2)));
      return round;
    } catch (ReflectiveOperationException e) {
      throw new IOException("the peer failed: " + e.getCause(), e);
    }
  }

  @FunctionalInterface
  private interface Call {
    void make() throws ReflectiveOperationException;
  }

  /** What a call prints to stdout. */
  private static String printed(Call call) throws ReflectiveOperationException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      call.make();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
