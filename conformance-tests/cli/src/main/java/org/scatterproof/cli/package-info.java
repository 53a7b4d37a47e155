/** The front door: the command line. */
@NullMarked
package org.scatterproof.cli;

import org.jspecify.annotations.NullMarked;
