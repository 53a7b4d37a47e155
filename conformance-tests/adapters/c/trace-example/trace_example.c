/*
 * A driver that walks one buffer with two slots at a time and sends one packet, and traces what it does:
 *
 *     cc -std=c99 -I.. -o trace_example trace_example.c && ./trace_example > driver.trace.jsonl
 *     ./scatterproof judge driver.trace.jsonl
 *
 * With an argument it forgets where it was, as a driver with a mistake might see it.
 */
#include <stdio.h>

#define SPT_SINK(text) fputs(text, stdout)
#include "scatterproof_trace.h"

/* Stands for a call of genIOVMSegments that is answered right: pages of 0x1000 bytes from 0x40000000 on. */
static unsigned generate(spt_u64 at, spt_run *segments) {
  unsigned count = 0;
  while (count < 2 && at + count * 0x1000ULL < 0x4000) {
    segments[count].address = 0x40000000ULL + at + count * 0x1000ULL;
    segments[count].length = 0x1000;
    count++;
  }
  return count;
}

static void walk(int forgets) {
  static const spt_run buffer = {0x40000000ULL, 0x4000};
  const spt_dma_constraints given = {"HOST_64", 64, 0x1000, 0, 1, 1, 1, 0, 0};
  spt_u64 command = 0xffffff8012345678ULL;
  spt_u64 offset;
  spt_constraints(1, &given);
  spt_descriptor(0x77, "OUT", &buffer, 1);
  spt_created("command", command, 1, 1);
  spt_set_memory_descriptor(command, 0x77, 1, 0);
  for (offset = 0; offset < 0x4000;) {
    spt_run segments[2];
    unsigned count = generate(forgets ? 0 : offset, segments);
    spt_u64 next = offset + count * 0x1000ULL;
    spt_gen_iovm_segments(command, offset, 2, 0, next, count, segments);
    offset = next;
  }
  spt_clear_memory_descriptor(command, 1, 0);
}

static void send_packet(void) {
  static const spt_mbuf chain[2] = {{1, 0x8040, 0x40}, {2, 0x9000, 0x200}};
  static const spt_run payload[2] = {{0x50008040ULL, 0x40}, {0x50003000ULL, 0x200}};
  spt_mbuf_constraints(2, "NATURAL", 2048, 8);
  spt_created("cursor", 5, 2, 1);
  spt_chain(9, 0x240, chain, 2, payload, 2);
  spt_gen_physical_segments(5, 9, 8, 0, 2, payload, 1);
  spt_get_and_reset_coalesce_count(5, 0);
}

int main(int argc, char **argv) {
  (void)argv;
  spt_header("trace-example", "1.0", "[\"dma\",\"mbuf\"]", 0x1000);
  walk(argc > 1);
  send_packet();
  return 0;
}
