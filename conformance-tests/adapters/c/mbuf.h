/* An IOMbufMemoryCursor in plain C, and what it has to offer an adapter. */
#ifndef EXAMPLE_MBUF_H
#define EXAMPLE_MBUF_H

#include "scatterproof.h"

extern const sp_mbuf_cursor example_mbuf;

#endif
