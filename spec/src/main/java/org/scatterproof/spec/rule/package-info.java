/** Requirements, rules and findings: the vocabulary of a rulebook, which knows no DMA. */
@NullMarked
package org.scatterproof.spec.rule;

import org.jspecify.annotations.NullMarked;
