package org.scatterproof.reports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files that results.jsonl gives relative to itself. */
final class RelativeFile {

  private RelativeFile() {}

  /** Whether a name leads to a file below the folder that it is resolved in. */
  static boolean isInside(String name) {
    try {
      Path path = Path.of(name);
      return !name.isBlank()
          && !path.isAbsolute()
          && path.normalize().equals(path)
          && !path.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The name as a link in a page of the same folder; never one with a scheme of its own. */
  static String url(String name) {
    try {
      return "./" + new URI(null, null, "/" + name, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
