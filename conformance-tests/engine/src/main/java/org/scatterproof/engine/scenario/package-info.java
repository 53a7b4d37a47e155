/** Scenarios as data: read from files, checked, resolved to concrete numbers, written again. */
@NullMarked
package org.scatterproof.engine.scenario;

import org.jspecify.annotations.NullMarked;
