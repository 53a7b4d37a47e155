/**
 * Implementations whose lists keep every rule and are not the canonical ones: profile {@code
 * documented} admits them, {@code exact} does not.
 */
@NullMarked
package org.scatterproof.faults.inexact;

import org.jspecify.annotations.NullMarked;
