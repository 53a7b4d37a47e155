package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scope of the model checker that somebody chose.
 *
 * @param name what results call it
 * @param live bounds of implementations, by area, as the scope's file states them
 * @param depth calls of the longest sequence; 0 goes to the last state where the implementation
 *     saves its state, else as far as the scope says
 * @param timeLimit ends the search of each area; null for none
 */
public record ChosenScope(String name, JsonNode live, int depth, @Nullable Duration timeLimit) {}
