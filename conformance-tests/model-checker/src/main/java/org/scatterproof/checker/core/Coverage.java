package org.scatterproof.checker.core;

/**
 * What a search covered.
 *
 * @param configurations searched
 * @param configurationsTotal there are to search
 * @param states distinct states found
 * @param transitions actions taken, those that changed nothing included
 * @param statesStoodFor the same with every configuration counted that a searched one stands for
 * @param transitionsStoodFor the same of transitions
 * @param depth actions of the longest run that no shorter one replaces
 */
public record Coverage(
    long configurations,
    long configurationsTotal,
    long states,
    long transitions,
    long statesStoodFor,
    long transitionsStoodFor,
    int depth) {}
