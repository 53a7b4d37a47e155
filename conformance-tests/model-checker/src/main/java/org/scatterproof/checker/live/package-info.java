/**
 * Drives live implementations through every call sequence of a scope. What is called is data; what
 * an answer is worth, the rulebook says.
 */
@NullMarked
package org.scatterproof.checker.live;

import org.jspecify.annotations.NullMarked;
