/**
 * The tests, one class each: what two threads do, and which outcomes may come of it. jcstress finds
 * them by their annotations and makes a runner for each.
 */
@NullMarked
package org.scatterproof.stress.tests;

import org.jspecify.annotations.NullMarked;
