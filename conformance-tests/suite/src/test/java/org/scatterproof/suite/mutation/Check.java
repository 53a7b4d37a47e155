package org.scatterproof.suite.mutation;

import org.junit.jupiter.api.function.Executable;

/**
 * One thing that the catalog asks; PIT picks those that reach a mutant, the fastest first.
 *
 * @param name unique in its class
 * @param claim throws where what is claimed is not so
 */
record Check(String name, Executable claim) {}
