/* An IOMemoryCursor in plain C, and what it has to offer an adapter. */
#ifndef EXAMPLE_MEMORY_CURSOR_H
#define EXAMPLE_MEMORY_CURSOR_H

#include "scatterproof.h"

extern const sp_memory_cursor example_memory_cursor;

#endif
