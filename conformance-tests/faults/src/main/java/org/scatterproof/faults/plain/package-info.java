/** A plain, correct and unhurried implementation; a fault is this with one decision changed. */
@NullMarked
package org.scatterproof.faults.plain;

import org.jspecify.annotations.NullMarked;
