/** Small implementations, as a user could have written them, for the engine's own tests. */
@NullMarked
package org.example.toy;

import org.jspecify.annotations.NullMarked;
