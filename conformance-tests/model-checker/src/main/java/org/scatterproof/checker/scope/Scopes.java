package org.scatterproof.checker.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.ContinuationBounds;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.input.SchemaCheck;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;

/** Reads scopes: those of the program by their names, others from files. */
public final class Scopes {

  /** The scopes of the program, from the smallest to the largest. */
  public static final List<String> NAMES = List.of("tiny", "small", "full");

  private static final String FOLDER = "/scatterproof/scopes/";
  private static final SchemaCheck SCHEMA =
      SchemaCheck.ofResource("/scatterproof/schemas/scope.schema.json");

  private Scopes() {}

  /**
   * The scope that a person named.
   *
   * @param written a name out of {@link #NAMES}, or a file: what has a dot or a slash, or is there
   * @throws UsageError if it is neither
   * @throws BadInput if the file is missing or breaks the format
   */
  public static Scope named(String written) throws CannotRun {
    if (NAMES.contains(written)) {
      return ofProgram(written);
    }
    Path file = Path.of(written);
    if (written.matches(".*[./\\\\].*") || Files.exists(file)) {
      return of(DocumentReader.read(file));
    }
    throw new UsageError(
        "--scope: there is no scope "
            + written
            + Suggestion.of(written, NAMES)
            + "; there is "
            + String.join(", ", NAMES)
            + ", or name a file");
  }

  /** A scope of the program; only of a name that is in {@link #NAMES}. */
  public static Scope ofProgram(String name) {
    String file = name + ".json";
    try (InputStream in = Scopes.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + file);
      }
      return of(DocumentReader.read(file, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadInput e) {
      throw new IllegalStateException("a file of the program: " + e.getMessage(), e);
    }
  }

  /** The scope that a document states. */
  public static Scope of(Document document) throws BadInput {
    SCHEMA.check(document);
    Part whole = document.whole();
    Part model = whole.get("model");
    if (model == null && whole.get(Scope.LIVE) == null) {
      throw whole.refuse("bounds nothing; give it \"model\" or \"" + Scope.LIVE + "\"");
    }
    return new Scope(
        whole.need("scope").text(),
        whole.need("title").text(),
        model == null ? null : model(model),
        document);
  }

  private static ModelScope model(Part model) throws BadInput {
    return new ModelScope(
        bounds(model), model.truth("symmetry", false), pinned(model.get("pinned")));
  }

  private static ContinuationBounds bounds(Part model) throws BadInput {
    try {
      return new ContinuationBounds(
          (int) count(model, "addresses"),
          (int) count(model, "longest"),
          (int) count(model, "extents"));
    } catch (IllegalArgumentException e) { // what two values are together, no schema says
      throw model.refuse(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable PinnedCounts pinned(@Nullable Part counts) throws BadInput {
    return counts == null
        ? null
        : new PinnedCounts(
            count(counts, "configurations"),
            count(counts, "states"),
            count(counts, "transitions"),
            (int) counts.need("depth").numberAtMost(1, Integer.MAX_VALUE),
            count(counts, "states-stood-for"),
            count(counts, "transitions-stood-for"));
  }

  private static long count(Part part, String key) throws BadInput {
    return part.need(key).number(1);
  }
}
