/**
 * What a class of this module is for: the requirement that it breaks, the model that finds it, or
 * that it conforms.
 */
@NullMarked
package org.scatterproof.faults.annotation;

import org.jspecify.annotations.NullMarked;
