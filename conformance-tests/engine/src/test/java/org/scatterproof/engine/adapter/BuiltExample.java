package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.implementation.ImplementationChoice.Command;

/** The example in C, as it is or with a mistake, built by the compiler of the machine. */
final class BuiltExample {

  private final Path folder;

  /** Writes the sources; skips the test where there is no compiler. */
  BuiltExample(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    assumeTrue(isThere(), "there is no cc, which builds the example in C");
    AdapterSources.write("c", folder);
  }

  /** Puts a mistake in. */
  BuiltExample with(String file, String old, String by) throws IOException {
    Path source = folder.resolve(file);
    String text = Files.readString(source);
    assertThat(text).containsOnlyOnce(old);
    Files.writeString(source, text.replace(old, by));
    return this;
  }

  /** Builds it. */
  Command command(int jobs) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("cc", "-std=c99", "-O1", "-o", "adapter"));
    words.addAll(AdapterSources.units("c"));
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return new Command(List.of(folder.resolve("adapter").toString()), jobs);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("cc", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
