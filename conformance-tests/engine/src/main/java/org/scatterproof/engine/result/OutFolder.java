package org.scatterproof.engine.result;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.UsageError;

/**
 * The folder that receives the results of one implementation. They are written into a folder beside
 * it, which takes its place when it is complete; until then, and when anything goes wrong, the
 * earlier results are as they were.
 */
public final class OutFolder implements AutoCloseable {

  /** What makes a folder one of ours, which may be replaced. */
  public static final String RESULTS = "results.jsonl";

  private static final String ASIDE = ".new-";
  private static final String EARLIER = ".old-";

  private final Path target;
  private final Path aside;
  private final Path earlier;

  private OutFolder(Path target, Path aside, Path earlier) {
    this.target = target;
    this.aside = aside;
    this.earlier = earlier;
  }

  /** Refuses a folder that cannot be written, or made. Changes nothing. */
  public static void check(Path out) throws UsageError {
    Path existing = out.toAbsolutePath().normalize();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new UsageError("--out: " + existing + " is no folder; name another one");
    }
    if (!Files.isWritable(existing)) {
      throw new UsageError("--out: " + existing + " cannot be written; name another folder");
    }
  }

  /** Begins the results of one implementation, in a new folder beside {@code out/name}. */
  public static OutFolder begin(Path out, String name) throws UsageError {
    Path target = out.resolve(name);
    checkReplaceable(target);
    String mine = Long.toString(ProcessHandle.current().pid());
    try {
      Files.createDirectories(out);
      restoreEarlier(out);
      deleteLeftovers(out, name);
      Path aside = out.resolve("." + name + ASIDE + mine);
      delete(aside);
      Files.createDirectory(aside);
      return new OutFolder(target, aside, out.resolve("." + name + EARLIER + mine));
    } catch (IOException e) {
      throw new UsageError("--out: " + out + " cannot be written: " + reason(e));
    }
  }

  /** Where everything is written until {@link #publish}. */
  public Path folder() {
    return aside;
  }

  /** What {@link #publish} puts them in, where earlier results may be. */
  public Path place() {
    return target;
  }

  /** Puts the results in their place; answers that place. */
  public Path publish() throws IOException {
    boolean replaces = Files.exists(target);
    if (replaces) {
      move(target, earlier);
    }
    try {
      move(aside, target);
    } catch (IOException e) {
      if (replaces) {
        move(earlier, target);
      }
      throw e;
    }
    if (replaces) {
      delete(earlier);
    }
    return target;
  }

  /** Takes away what was not published. */
  @Override
  public void close() throws IOException {
    delete(aside);
  }

  private static void checkReplaceable(Path target) throws UsageError {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new UsageError("--out: " + target + " is a file; move it, or name another folder");
    }
    try (Stream<Path> content = Files.list(target)) {
      if (!Files.exists(target.resolve(RESULTS)) && content.findAny().isPresent()) {
        throw new UsageError(
            "--out: "
                + target
                + " holds no earlier results but something else; name another folder");
      }
    } catch (IOException e) {
      throw new UsageError("--out: " + target + " cannot be read: " + reason(e));
    }
  }

  /**
   * Puts earlier results back in their place that a process had moved aside when it was ended.
   * Between the two renames of {@link #publish} there are none in it, and these are whole.
   */
  public static void restoreEarlier(Path out) throws IOException {
    for (Path path : hidden(out)) {
      String file = path.getFileName().toString();
      int kind = file.lastIndexOf(EARLIER);
      if (kind > 0 && isDead(file.substring(kind + EARLIER.length()))) {
        Path place = out.resolve(file.substring(1, kind));
        if (!Files.exists(place)) {
          move(path, place);
        }
      }
    }
  }

  private static List<Path> hidden(Path out) throws IOException {
    try (Stream<Path> content = Files.list(out)) {
      return content.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** What processes left behind that were ended midway. */
  private static void deleteLeftovers(Path out, String name) throws IOException {
    for (Path path : hidden(out)) {
      String file = path.getFileName().toString();
      for (String kind : List.of(ASIDE, EARLIER)) {
        String prefix = "." + name + kind;
        if (file.startsWith(prefix) && isDead(file.substring(prefix.length()))) {
          delete(path);
        }
      }
    }
  }

  private static boolean isDead(String pid) {
    return pid.chars().allMatch(Character::isDigit)
        && !pid.isEmpty()
        && pid.length() < 18
        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
