/**
 * Two threads that take steps in turn, in any order: what sharing a cursor or a command can lead
 * to, and what using two can not.
 */
@NullMarked
package org.scatterproof.checker.threads;

import org.jspecify.annotations.NullMarked;
