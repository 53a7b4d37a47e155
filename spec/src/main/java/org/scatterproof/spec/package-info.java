/** What must hold: values, SPI, ledger, rulebook. */
@NullMarked
package org.scatterproof.spec;

import org.jspecify.annotations.NullMarked;
