/** Which implementation is judged, and how its classes are found. */
@NullMarked
package org.scatterproof.engine.implementation;

import org.jspecify.annotations.NullMarked;
