/**
 * The machine of the stress tests. Nothing in it is shared between two actors unless it never
 * changes, and nothing is locked or counted together: what orders the threads of a test would hide
 * what the test is after.
 */
@NullMarked
package org.scatterproof.stress.world;

import org.jspecify.annotations.NullMarked;
