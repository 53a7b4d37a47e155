/** The rulebook of IOMbufMemoryCursor: what calls establish, what is observed, what must hold. */
@NullMarked
package org.scatterproof.spec.mbuf;

import org.jspecify.annotations.NullMarked;
