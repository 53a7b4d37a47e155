package org.scatterproof.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Makes distributions that behave as Allure's command line might on a bad day. */
final class FakeAllure {

  private FakeAllure() {}

  /**
   * Makes a distribution.
   *
   * @param folder where; must not exist
   * @param statements what its main method does; {@code out} is the folder after {@code -o}
   */
  static Path in(Path folder, String statements) {
    String source =
        """
        package io.qameta.allure;
        import java.nio.file.*;
        public class CommandLine {
          public static void main(String[] args) throws Exception {
            Path out = Path.of(args[java.util.Arrays.asList(args).indexOf("-o") + 1]);
            %s
          }
        }
        """
            .formatted(statements);
    try {
      Path classes = Files.createDirectories(folder.resolve("lib/config"));
      Path file = Files.writeString(folder.resolve("CommandLine.java"), source);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", classes.toString(), file.toString());
      if (failed != 0) {
        throw new IllegalStateException("javac refuses " + source);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
