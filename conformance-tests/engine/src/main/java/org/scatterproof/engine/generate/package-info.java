/**
 * Property models: what draws whole scenarios at random, from a seed. A model says which calls to
 * make and predicts nothing; the rulebook judges.
 */
@NullMarked
package org.scatterproof.engine.generate;

import org.jspecify.annotations.NullMarked;
