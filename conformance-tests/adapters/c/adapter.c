/* The adapter: tells scatterproof.h what there is, and lets it answer. */
#define SCATTERPROOF_MAIN
#include "scatterproof.h"

#include "dma.h"
#include "mbuf.h"
#include "memory_cursor.h"

int main(void) {
  const sp_adapter adapter = {
    .name = "c-example",
    .version = "1.0",
    .dma = &example_dma,
    .mbuf = &example_mbuf,
    .memory_cursor = &example_memory_cursor,
  };
  return sp_run(&adapter);
}
