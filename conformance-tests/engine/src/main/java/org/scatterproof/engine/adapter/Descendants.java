package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends an adapter and whatever it started, though its parent may be gone: every process of an
 * adapter inherits a mark in its environment, by which Linux lets us find it. Elsewhere, and where
 * a process wiped its environment, only those are found whose parents still live.
 *
 * <p>Uses the JDK alone: a guard process that has nothing else on its class path uses it too.
 */
final class Descendants {

  /** The variable that holds the mark. */
  static final String VARIABLE = "SCATTERPROOF_ADAPTER";

  private static final Path PROCESSES = Path.of("/proc");

  private Descendants() {}

  /**
   * Ends a process and what it started: every process with its mark, and with no other. Others of
   * the same run go on.
   */
  static void end(ProcessHandle root, String mark) {
    List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
    all.add(root);
    all.forEach(ProcessHandle::destroyForcibly);
    endWith(VARIABLE + "=" + mark + "\0");
  }

  /** Ends every process whose mark begins so: all of a run. */
  static void endMarked(String beginning) {
    endWith(VARIABLE + "=" + beginning);
  }

  private static void endWith(String assignment) {
    if (!Files.isDirectory(PROCESSES)) {
      return;
    }
    byte[] wanted = assignment.getBytes(StandardCharsets.UTF_8);
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        if (contains(environment(process), wanted)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException e) {
      // Without a list of processes there is nothing more to find.
    }
  }

  private static byte[] environment(Path process) {
    try {
      return Files.readAllBytes(process.resolve("environ"));
    } catch (IOException e) {
      return new byte[0]; // it is gone, or somebody else's
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
