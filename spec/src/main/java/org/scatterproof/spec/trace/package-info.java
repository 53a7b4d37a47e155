/** What the documents and headers say, sentence by sentence, and where each sentence is judged. */
@NullMarked
package org.scatterproof.spec.trace;

import org.jspecify.annotations.NullMarked;
