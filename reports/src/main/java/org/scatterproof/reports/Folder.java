package org.scatterproof.reports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * An implementation's folder. What is written is prepared aside, under a hidden name in the same
 * folder, and then renamed: a reader sees the earlier version or the new one, whole.
 *
 * @param path the folder that holds results.jsonl
 */
record Folder(Path path) {

  /** Writes a file of the given name. */
  void write(String name, byte[] content) throws IOException {
    Path aside = aside(name);
    Files.write(aside, content);
    publish(name);
  }

  /** An empty folder aside, to become the one of the given name; left-overs in it are deleted. */
  Path prepareFolder(String name) throws IOException {
    Path aside = aside(name);
    delete(aside);
    return Files.createDirectory(aside);
  }

  /** Renames what was prepared aside; what had the name before is replaced. */
  void publish(String name) throws IOException {
    publish(aside(name), name);
  }

  /** Renames something that was prepared below this folder. */
  void publish(Path prepared, String name) throws IOException {
    Path target = path.resolve(name);
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      // A rename cannot replace a folder that is not empty.
      Path old = path.resolve("." + name + ".old");
      delete(old);
      Files.move(target, old);
      Files.move(prepared, target);
      delete(old);
    } else {
      Files.move(prepared, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what was prepared aside and not published. */
  void discard(String name) throws IOException {
    delete(aside(name));
  }

  /** Where something of the given name is prepared. */
  private Path aside(String name) {
    return path.resolve("." + name + ".tmp");
  }

  private static void delete(Path tree) throws IOException {
    try {
      Files.walkFileTree(tree, new Deleter());
    } catch (NoSuchFileException e) {
      // Nothing there is what was wanted.
    }
  }

  /** Deletes files, then the folders that held them; follows no links. */
  private static final class Deleter extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
