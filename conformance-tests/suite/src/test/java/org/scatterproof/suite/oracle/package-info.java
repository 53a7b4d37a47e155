/** What a device reads and what comes back, told byte by byte without knowing segments. */
@NullMarked
package org.scatterproof.suite.oracle;

import org.jspecify.annotations.NullMarked;
