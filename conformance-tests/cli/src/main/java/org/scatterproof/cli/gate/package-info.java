/** What a release has to keep, beyond the verdict: policy, waivers, baseline. Runs nothing. */
@NullMarked
package org.scatterproof.cli.gate;

import org.jspecify.annotations.NullMarked;
