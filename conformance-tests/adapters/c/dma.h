/* An IODMACommand in plain C, and what it has to offer an adapter. */
#ifndef EXAMPLE_DMA_H
#define EXAMPLE_DMA_H

#include "scatterproof.h"

extern const sp_dma example_dma;

#endif
