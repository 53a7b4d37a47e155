/** Whether the suite convicts: every deliberate fault, judged as a user's implementation is. */
@NullMarked
package org.scatterproof.cli.selftest;

import org.jspecify.annotations.NullMarked;
