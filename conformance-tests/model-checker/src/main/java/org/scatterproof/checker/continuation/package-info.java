/**
 * The abstract model: a cursor that keeps its place between calls, in a world of a few addresses.
 * It is written from the documents' words, and knows no implementation.
 */
@NullMarked
package org.scatterproof.checker.continuation;

import org.jspecify.annotations.NullMarked;
