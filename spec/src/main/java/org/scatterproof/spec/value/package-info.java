/** Plain values that the API under test takes and answers. They check nothing. */
@NullMarked
package org.scatterproof.spec.value;

import org.jspecify.annotations.NullMarked;
