/*
 * IODMACommand in plain C: the lifecycle, and the list of segments.
 *
 * A command walks the bytes of its descriptor from the prepared offset on. What it has to know of the
 * last call is where it stopped: the extent that holds the next byte. Everything else is worked out
 * anew for every call, so that no call can spoil the next one.
 */
#include "dma.h"

#include <stdlib.h>

#define MAPPING_LAST 3

typedef struct {
  sp_dma_constraints limits; /* 0 is never left in them: it was replaced by what it stands for */
  const sp_platform *platform;
  bool specified;
  const sp_descriptor *descriptor;
  unsigned active; /* completes owed */
  uint64_t prepared_offset;
  uint64_t prepared_length;
  uint32_t extent; /* where the last list ended; looked up anew where that does not fit */
} command;

/* ---- Creation ---- */

static unsigned word_bits(sp_output output) {
  return output >= SP_OUTPUT_HOST_32 && output <= SP_OUTPUT_LITTLE_32 ? 32 : 64;
}

static bool is_accepted(const sp_dma_constraints *given, const sp_platform *platform) {
  unsigned bits = given->num_address_bits;
  bool reaches_a_page = bits == 0 || bits >= 64 || UINT64_C(1) << bits >= sp_page_length(platform);
  return given->output != SP_OUTPUT_MISSING
      && bits <= word_bits(given->output)
      && reaches_a_page
      && given->mapping >= 0
      && given->mapping <= MAPPING_LAST;
}

static uint64_t or_else(uint64_t value, uint64_t fallback) {
  return value != 0 ? value : fallback;
}

static void take_constraints(command *own, const sp_dma_constraints *given, bool short_form) {
  sp_dma_constraints *limits = &own->limits;
  *limits = *given;
  limits->num_address_bits = given->num_address_bits != 0 ? given->num_address_bits
                                                          : word_bits(given->output);
  limits->max_segment_size = or_else(given->max_segment_size, UINT64_MAX);
  limits->max_transfer_size = or_else(given->max_transfer_size, UINT64_MAX);
  limits->alignment = or_else(given->alignment, 1);
  limits->alignment_length = short_form ? 1 : or_else(given->alignment_length, 1);
  limits->alignment_internal_segments = short_form
      ? limits->alignment
      : or_else(given->alignment_internal_segments, limits->alignment);
  own->specified = true;
}

static void *create_unspecified(sp_platform *platform) {
  command *own = calloc(1, sizeof *own);
  if (own != NULL) {
    own->platform = platform;
  }
  return own;
}

static void *create(const sp_dma_constraints *constraints, bool short_form, sp_platform *platform) {
  if (!is_accepted(constraints, platform)) {
    return NULL;
  }
  command *own = create_unspecified(platform);
  if (own != NULL) {
    take_constraints(own, constraints, short_form);
  }
  return own;
}

/* ---- Lifecycle ---- */

static void end_preparation(command *own) {
  own->active = 0;
  own->prepared_offset = 0;
  own->prepared_length = 0;
}

static uint32_t prepare(
    void *self, uint64_t offset, uint64_t length, bool flush_cache, bool synchronize) {
  command *own = self;
  (void)flush_cache; /* nothing is copied here, and every device snoops */
  (void)synchronize;
  if (!own->specified || own->descriptor == NULL) {
    return SP_NOT_READY;
  }
  uint64_t total = sp_descriptor_length(own->descriptor);
  if (length == 0 && offset <= total) {
    length = total - offset;
  }
  if (length > own->limits.max_transfer_size) {
    return SP_NO_SPACE;
  }
  if (own->active != 0) {
    if (offset != own->prepared_offset || length != own->prepared_length) {
      return SP_NOT_READY;
    }
    own->active++;
    return SP_SUCCESS;
  }
  if (length % own->limits.alignment_length != 0) {
    return SP_NOT_ALIGNED;
  }
  if (offset > total || length > total - offset) {
    return SP_BAD_ARGUMENT;
  }
  own->active = 1;
  own->prepared_offset = offset;
  own->prepared_length = length;
  own->extent = 0;
  return SP_SUCCESS;
}

static uint32_t prepare_with_specification(void *self, const sp_dma_constraints *constraints,
    uint64_t offset, uint64_t length, bool flush_cache, bool synchronize) {
  command *own = self;
  if (own->active != 0) {
    return SP_NOT_PERMITTED;
  }
  if (!is_accepted(constraints, own->platform)) {
    return SP_BAD_ARGUMENT;
  }
  sp_dma_constraints former = own->limits;
  bool was_specified = own->specified;
  take_constraints(own, constraints, false);
  uint32_t code = prepare(own, offset, length, flush_cache, synchronize);
  if (code != SP_SUCCESS) {
    own->limits = former;
    own->specified = was_specified;
  }
  return code;
}

static uint32_t complete(void *self, bool invalidate_cache, bool synchronize) {
  command *own = self;
  (void)invalidate_cache;
  (void)synchronize;
  if (own->active == 0) {
    return SP_NOT_READY;
  }
  if (--own->active == 0) {
    end_preparation(own);
  }
  return SP_SUCCESS;
}

static uint32_t set_memory_descriptor(
    void *self, const sp_descriptor *descriptor, bool auto_prepare) {
  command *own = self;
  if (own->active != 0) {
    return SP_BUSY;
  }
  if (descriptor == NULL) {
    return SP_BAD_ARGUMENT;
  }
  own->descriptor = descriptor;
  if (!auto_prepare) {
    return SP_SUCCESS;
  }
  uint32_t code = prepare(own, 0, 0, true, true);
  if (code != SP_SUCCESS) {
    own->descriptor = NULL;
  }
  return code;
}

static uint32_t clear_memory_descriptor(void *self, bool auto_complete) {
  command *own = self;
  if (own->active != 0 && !auto_complete) {
    return SP_NOT_READY;
  }
  end_preparation(own);
  own->descriptor = NULL;
  return SP_SUCCESS;
}

static const sp_descriptor *get_memory_descriptor(void *self) {
  command *own = self;
  return own->descriptor;
}

static uint32_t get_prepared_offset_and_length(void *self, uint64_t *offset, uint64_t *length) {
  command *own = self;
  if (own->active == 0) {
    return SP_NOT_READY;
  }
  if (offset != NULL) {
    *offset = own->prepared_offset;
  }
  if (length != NULL) {
    *length = own->prepared_length;
  }
  return SP_SUCCESS;
}

/* ---- Output ---- */

static void put_word(unsigned char *to, uint64_t word, unsigned bytes, bool big) {
  for (unsigned i = 0; i < bytes; i++) {
    unsigned shift = 8 * (big ? bytes - 1 - i : i);
    to[i] = (unsigned char)(word >> shift);
  }
}

/* Hands a segment to the output function; false where it refuses. */
static bool put_segment(
    command *own, uint64_t address, uint64_t length, void *segments, uint32_t index) {
  sp_output output = own->limits.output;
  if (output == SP_OUTPUT_FUNCTION) {
    return own->limits.function(own, address, length, segments, index);
  }
  bool big = output == SP_OUTPUT_BIG_32 || output == SP_OUTPUT_BIG_64;
  if (output == SP_OUTPUT_HOST_32 || output == SP_OUTPUT_HOST_64) {
    big = sp_is_big_endian(own->platform);
  }
  unsigned bytes = word_bits(output) / 8;
  if (bytes == 4 && length >> 32 != 0) {
    return false;
  }
  unsigned char *slot = (unsigned char *)segments + (size_t)index * 2 * bytes;
  put_word(slot, address, bytes, big);
  put_word(slot + bytes, length, bytes, big);
  return true;
}

/* ---- Generation ---- */

/* The extent that holds the byte at a position of the descriptor. */
static uint32_t find_extent(const command *own, uint64_t position) {
  const sp_descriptor *memory = own->descriptor;
  uint32_t low = 0;
  uint32_t high = sp_extent_count(memory) - 1;
  if (own->extent <= high) { /* mostly it is where the last list ended */
    uint64_t offset = sp_extent_offset(memory, own->extent);
    if (position >= offset && position - offset < sp_extent_length(memory, own->extent)) {
      return own->extent;
    }
  }
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

/* Consecutive bytes from a position on, across extents that lie next to each other. What lies at 0 is
   not next to the end of the address space. */
static uint64_t run_length(const sp_descriptor *memory, uint32_t extent, uint64_t position) {
  uint64_t run = sp_extent_length(memory, extent) - (position - sp_extent_offset(memory, extent));
  while (extent + 1 < sp_extent_count(memory)
      && sp_extent_address(memory, extent + 1) != 0
      && sp_extent_address(memory, extent) + sp_extent_length(memory, extent)
          == sp_extent_address(memory, extent + 1)) {
    run += sp_extent_length(memory, ++extent);
  }
  return run;
}

static uint64_t round_down(uint64_t length, uint64_t excess) {
  return length > excess ? length - excess : length;
}

/* How much of a run the next segment takes. */
static uint64_t cut(const sp_dma_constraints *limits, uint64_t address, uint64_t run) {
  uint64_t length = run < limits->max_segment_size ? run : limits->max_segment_size;
  length = round_down(length, length % limits->alignment_length);
  if (length < run) {
    uint64_t end = address + length;
    length = round_down(length, end % limits->alignment_internal_segments);
  }
  return length;
}

static bool lies_below_limit(const sp_dma_constraints *limits, uint64_t address, uint64_t length) {
  uint64_t last = address + (length - 1);
  unsigned bits = limits->num_address_bits;
  return last >= address && (bits >= 64 || last >> bits == 0);
}

static uint32_t check_segment(const sp_dma_constraints *limits, uint64_t address, uint64_t run,
    uint64_t length, bool first) {
  uint64_t alignment = first ? limits->alignment : limits->alignment_internal_segments;
  if (address % alignment != 0 || length % limits->alignment_length != 0) {
    return SP_NOT_ALIGNED;
  }
  return lies_below_limit(limits, address, run) ? SP_SUCCESS : SP_MESSAGE_TOO_LARGE;
}

static uint32_t gen_iovm_segments(
    void *self, uint64_t *offset, void *segments, uint32_t *num_segments) {
  command *own = self;
  if (own->active == 0) {
    return SP_NOT_READY;
  }
  if (offset == NULL || segments == NULL || num_segments == NULL || *num_segments == 0) {
    return SP_BAD_ARGUMENT;
  }
  if (*offset >= own->prepared_length) {
    return SP_OVERRUN;
  }
  const sp_descriptor *memory = own->descriptor;
  uint64_t at = *offset;
  uint32_t count = 0;
  uint32_t extent = own->extent;
  while (count < *num_segments && at < own->prepared_length) {
    uint64_t position = own->prepared_offset + at;
    extent = find_extent(own, position);
    own->extent = extent;
    uint64_t address =
        sp_extent_address(memory, extent) + (position - sp_extent_offset(memory, extent));
    uint64_t run = run_length(memory, extent, position);
    uint64_t rest = own->prepared_length - at;
    run = run < rest ? run : rest;
    uint64_t length = cut(&own->limits, address, run);
    uint32_t code = check_segment(&own->limits, address, run, length, count == 0);
    if (code == SP_SUCCESS && !put_segment(own, address, length, segments, count)) {
      code = SP_MESSAGE_TOO_LARGE;
    }
    if (code != SP_SUCCESS) {
      return code; /* the caller's offset and count are as they were */
    }
    at += length;
    count++;
  }
  *offset = at;
  *num_segments = count;
  return SP_SUCCESS;
}

const sp_dma example_dma = {
  .create = create,
  .create_unspecified = create_unspecified,
  .destroy = free,
  .set_memory_descriptor = set_memory_descriptor,
  .clear_memory_descriptor = clear_memory_descriptor,
  .get_memory_descriptor = get_memory_descriptor,
  .prepare = prepare,
  .prepare_with_specification = prepare_with_specification,
  .complete = complete,
  .get_prepared_offset_and_length = get_prepared_offset_and_length,
  .gen_iovm_segments = gen_iovm_segments,
};
