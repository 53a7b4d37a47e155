package org.scatterproof.checker.scope;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.input.Part;

/**
 * Bounds within which everything is explored.
 *
 * @param name what results call it
 * @param title what it is for, in one line
 * @param model bounds of the abstract cursor; null where the scope has none
 * @param document the file that it was read from
 */
public record Scope(String name, String title, @Nullable ModelScope model, Document document) {

  static final String LIVE = "live";

  /** Bounds of implementations, which know their place in the file; null where there are none. */
  public @Nullable Part live() {
    return document.whole().get(LIVE);
  }

  /** The same as a tree, to be handed to another process; null where there are none. */
  public @Nullable JsonNode liveTree() {
    return document.root().get(LIVE);
  }
}
