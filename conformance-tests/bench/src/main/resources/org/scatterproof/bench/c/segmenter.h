/* A straightforward segmenter in C, which does what the Java implementations are timed at. */
#ifndef SCATTERPROOF_SEGMENTER_H
#define SCATTERPROOF_SEGMENTER_H

#include <stdbool.h>
#include <stdint.h>

/* --- What a driver sees ----------------------------------------------------------------------- */

typedef struct {
  uint64_t address;
  uint64_t length;
} segment;

/* Puts one segment into slot `index` of the caller's array; false refuses it. */
typedef bool (*output_function)(
    void *target, uint64_t address, uint64_t length, void *segments, uint32_t index);

bool output_host_64(
    void *target, uint64_t address, uint64_t length, void *segments, uint32_t index);

enum {
  SUCCESS = 0,
  BAD_ARGUMENT = (int)0xe00002c2,
  NOT_ALIGNED = (int)0xe00002d0,
  NOT_READY = (int)0xe00002d8,
  NO_RESOURCES = (int)0xe00002be,
  MESSAGE_TOO_LARGE = (int)0xe00002e1,
  OVERRUN = (int)0xe00002e8
};

/* --- IODMACommand ----------------------------------------------------------------------------- */

/* Physically contiguous memory; `offset` is the sum of the lengths before it. */
typedef struct {
  uint64_t address;
  uint64_t length;
  uint64_t offset;
} extent;

typedef struct {
  const extent *extents;
  uint32_t count;
  uint64_t length;
} memory_descriptor;

/* Every 0 of the constraints is resolved; alignments are powers of two. */
typedef struct {
  output_function output;
  uint32_t address_bits;
  uint64_t max_segment_size;
  uint64_t alignment;
} dma_constraints;

typedef struct dma_command dma_command;

/* How a driver reaches a command. Offset 0 and length 0 prepare the whole descriptor. */
typedef struct {
  int (*prepare)(dma_command *self, uint64_t offset, uint64_t length);
  int (*complete)(dma_command *self);
  int (*gen_iovm_segments)(
      dma_command *self, uint64_t *offset, void *segments, uint32_t *num_segments);
} dma_operations;

struct dma_command {
  const dma_operations *operations;
  dma_constraints constraints;
  const memory_descriptor *descriptor;
  uint32_t active;
  uint64_t prepared_offset;
  uint64_t prepared_length;
  /* The stretch of consecutive addresses that was last walked: descriptor positions [begin, end),
     where the first one lives, and the extent that it ends in. Empty when there is none. */
  uint64_t run_begin;
  uint64_t run_end;
  uint64_t run_address;
  uint32_t run_extent;
};

void dma_init(
    dma_command *self, const dma_constraints *constraints, const memory_descriptor *descriptor);

/* --- IOMbufMemoryCursor ----------------------------------------------------------------------- */

typedef struct mbuf mbuf;

struct mbuf {
  mbuf *next;
  uint64_t data; /* virtual address of the first byte */
  uint64_t length;
  bool packet_header;
};

typedef struct platform platform;

/* What the kernel below a cursor answers. */
typedef struct {
  bool (*translate)(platform *self, uint64_t virtual_address, uint64_t *physical);
  mbuf *(*allocate_cluster)(platform *self);
  void (*free_mbuf)(platform *self, mbuf *freed);
  void (*copy)(platform *self, uint64_t from, uint64_t to, uint64_t length);
} platform_operations;

struct platform {
  const platform_operations *operations;
  uint64_t page_length;
  uint64_t cluster_length;
};

typedef struct mbuf_cursor mbuf_cursor;

struct mbuf_cursor {
  uint32_t (*gen_physical_segments)(
      mbuf_cursor *self, mbuf *packet, void *vector, uint32_t max_segments, bool coalesce);
  platform *world;
  output_function output;
  uint64_t max_segment_size;
  uint32_t max_num_segments;
  uint32_t coalesce_count;
};

void mbuf_cursor_init(
    mbuf_cursor *self,
    platform *world,
    output_function output,
    uint64_t max_segment_size,
    uint32_t max_num_segments);

#endif
