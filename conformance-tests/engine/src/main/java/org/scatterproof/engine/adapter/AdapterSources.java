package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The adapters that we ship as source: an example in each language, which builds and passes. Their
 * files are those of conformance-tests/adapters, but for {@value #HEADER}: people get one file, and
 * it is kept here in parts that can be read.
 */
public final class AdapterSources {

  /** The one header of adapters in C and C++. */
  public static final String HEADER = "scatterproof.h";

  /** What the header is put together from, in this order, with an empty line between two. */
  static final List<String> HEADER_PARTS =
      List.of(
          "1-interface.h",
          "2-json.h",
          "3-addresses.h",
          "3-machine.h",
          "3-memory.h",
          "4-session.h",
          "5-dma.h",
          "6-mbuf.h",
          "7-memory-cursor.h",
          "9-run.h");

  private static final Map<String, List<String>> FILES =
      new TreeMap<>(
          Map.of(
              "c",
              List.of(
                  "c/adapter.c",
                  "c/dma.h",
                  "c/dma.c",
                  "c/placement.h",
                  "c/placement.c",
                  "c/mbuf.h",
                  "c/mbuf.c",
                  "c/memory_cursor.h",
                  "c/memory_cursor.c",
                  "c/Makefile",
                  "c/GUIDE.md"),
              "cpp",
              List.of("cpp/adapter.cpp", "cpp/Makefile", "cpp/GUIDE.md"),
              "python",
              List.of("python/adapter.py", "python/GUIDE.md")));

  private AdapterSources() {}

  /** Languages of which there is an example, in alphabetical order. */
  public static Set<String> languages() {
    return FILES.keySet();
  }

  /**
   * Writes an example.
   *
   * @param language one of {@link #languages}
   * @param folder is there, and has no file of these names
   */
  public static void write(String language, Path folder) throws IOException {
    List<String> files = FILES.get(language);
    if (files == null) {
      throw new IllegalArgumentException("there is no example in " + language);
    }
    for (String file : files) {
      try (InputStream in = open(file)) {
        Files.copy(in, folder.resolve(file.substring(file.lastIndexOf('/') + 1)));
      }
    }
    if (!language.equals("python")) {
      writeHeader(folder.resolve(HEADER));
    }
  }

  /** Names of the files that a compiler of the language is given. */
  public static List<String> units(String language) {
    return FILES.getOrDefault(language, List.of()).stream()
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .filter(file -> file.endsWith(".c") || file.endsWith(".cpp"))
        .toList();
  }

  private static void writeHeader(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (String part : HEADER_PARTS) {
        if (!part.equals(HEADER_PARTS.get(0))) {
          out.write('\n');
        }
        try (InputStream in = open("c/parts/" + part)) {
          in.transferTo(out);
        }
      }
    }
  }

  private static InputStream open(String file) {
    String resource = "/adapter-sources/" + file;
    return Objects.requireNonNull(AdapterSources.class.getResourceAsStream(resource), resource);
  }
}
