/** The state graph of one configuration, for people: as DOT, and as a page to walk through. */
@NullMarked
package org.scatterproof.checker.graph;

import org.jspecify.annotations.NullMarked;
