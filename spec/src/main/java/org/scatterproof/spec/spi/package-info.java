/** What an implementation provides to be judged; operations keep their documented names. */
@NullMarked
package org.scatterproof.spec.spi;

import org.jspecify.annotations.NullMarked;
