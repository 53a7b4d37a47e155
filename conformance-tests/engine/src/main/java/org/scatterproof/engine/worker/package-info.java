/** The process in which implementations run, and what it and its supervisor say to each other. */
@NullMarked
package org.scatterproof.engine.worker;

import org.jspecify.annotations.NullMarked;
