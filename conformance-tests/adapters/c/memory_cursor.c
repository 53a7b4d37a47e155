/*
 * IOMemoryCursor in plain C.
 *
 * A cursor keeps nothing between calls: each finds the extent of its position and lists from there,
 * merging extents that lie next to each other and cutting at the largest segment. Every segment
 * begins on a multiple of the alignment; the list ends before a byte that does not.
 */
#include "memory_cursor.h"

#include <stdlib.h>

typedef struct {
  sp_memory_cursor_constraints limits;
  const sp_platform *platform;
} cursor;

static void *create(const sp_memory_cursor_constraints *given, sp_platform *platform) {
  if (given->output == SP_OUTPUT_MISSING || given->max_transfer_size > UINT32_MAX) {
    return NULL;
  }
  cursor *own = calloc(1, sizeof *own);
  if (own != NULL) {
    own->limits = *given;
    own->platform = platform;
    /* Lengths and transfers are counted in 32 bits; 0 stands for all that they can count. */
    if (given->max_segment_size == 0 || given->max_segment_size > UINT32_MAX) {
      own->limits.max_segment_size = UINT32_MAX;
    }
    if (given->max_transfer_size == 0) {
      own->limits.max_transfer_size = UINT32_MAX;
    }
    if (given->alignment == 0) {
      own->limits.alignment = 1;
    }
  }
  return own;
}

static void put_word(unsigned char *to, uint64_t word, bool big) {
  for (unsigned i = 0; i < 8; i++) {
    to[i] = (unsigned char)(word >> 8 * (big ? 7 - i : i));
  }
}

static void put_segment(
    const cursor *own, uint64_t address, uint64_t length, void *segments, uint32_t index) {
  sp_output output = own->limits.output;
  if (output == SP_OUTPUT_FUNCTION) {
    own->limits.function(address, length, segments, index);
    return;
  }
  bool natural = output == SP_OUTPUT_NATURAL;
  bool big = natural ? sp_is_big_endian(own->platform) : output == SP_OUTPUT_BIG;
  unsigned char *slot = (unsigned char *)segments + (size_t)index * 16;
  put_word(slot, address, big);
  put_word(slot + 8, length, big);
}

/* The extent that holds the byte at a position: the last one that begins at or before it. */
static uint32_t find_extent(const sp_descriptor *memory, uint64_t position) {
  uint32_t low = 0;
  uint32_t high = sp_extent_count(memory) - 1;
  while (low < high) {
    uint32_t middle = low + (high - low + 1) / 2;
    if (sp_extent_offset(memory, middle) <= position) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/* Bytes in one piece from a position on, as far as a segment may reach. */
static uint64_t piece(
    const sp_descriptor *memory, uint32_t extent, uint64_t position, uint64_t most) {
  uint64_t inside = position - sp_extent_offset(memory, extent);
  uint64_t length = sp_extent_length(memory, extent) - inside;
  while (length < most && extent + 1 < sp_extent_count(memory)) {
    uint64_t end = sp_extent_address(memory, extent) + sp_extent_length(memory, extent);
    if (end == 0 || end != sp_extent_address(memory, extent + 1)) {
      break;
    }
    length += sp_extent_length(memory, ++extent);
  }
  return length < most ? length : most;
}

static uint32_t gen_physical_segments(void *self, const sp_descriptor *memory, uint64_t position,
    void *segments, uint32_t max_segments, uint32_t max_transfer_size, uint64_t *transfer_size) {
  const cursor *own = self;
  bool nowhere = segments == NULL && own->limits.output != SP_OUTPUT_FUNCTION;
  if (memory == NULL || max_segments == 0 || nowhere) {
    return 0;
  }
  uint64_t left = max_transfer_size != 0 ? max_transfer_size : own->limits.max_transfer_size;
  uint64_t end = sp_descriptor_length(memory);
  uint64_t begin = position;
  uint32_t count = 0;
  while (count < max_segments && position < end && left != 0) {
    uint32_t extent = find_extent(memory, position);
    uint64_t address =
        sp_extent_address(memory, extent) + (position - sp_extent_offset(memory, extent));
    if (address % own->limits.alignment != 0) {
      break;
    }
    uint64_t most = own->limits.max_segment_size < left ? own->limits.max_segment_size : left;
    if (address != 0 && most > 0 - address) {
      most = 0 - address; /* no segment reaches past the last address */
    }
    uint64_t length = piece(memory, extent, position, most);
    put_segment(own, address, length, segments, count++);
    position += length;
    left -= length;
  }
  if (transfer_size != NULL) {
    *transfer_size = count == 0 ? 0 : position - begin;
  }
  return count;
}

const sp_memory_cursor example_memory_cursor = {
  .create = create,
  .destroy = free,
  .gen_physical_segments = gen_physical_segments,
};
