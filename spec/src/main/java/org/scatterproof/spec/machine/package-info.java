/** What is seen of a machine, live or told by an adapter: events, memory, mappings. */
@NullMarked
package org.scatterproof.spec.machine;

import org.jspecify.annotations.NullMarked;
