/*
 * IODMACommand in plain C: the lifecycle, and the list of segments.
 *
 * A preparation finds out where each byte of its range lies for the device (placement.c), and a call
 * walks from there. What it has to know of the last call is where it stopped, and that is a guess
 * which it checks: no call can spoil the next one.
 */
#include "dma.h"

#include "placement.h"

#include <stdlib.h>

#define MAPPING_LAST 3

#define MAPPED 0
#define BYPASSED 1
#define NON_COHERENT 2

typedef struct {
  limits limits;
  sp_platform *platform;
  bool specified;
  const sp_descriptor *descriptor;
  unsigned active; /* completes owed */
  uint64_t prepared_offset;
  uint64_t prepared_length;
  sp_direction direction; /* of the descriptor, as it was prepared */
  placement range;
  uint32_t last; /* the piece in which the last list ended */
} command;

/* ---- Creation ---- */

static unsigned word_bits(sp_output output) {
  return output >= SP_OUTPUT_HOST_32 && output <= SP_OUTPUT_LITTLE_32 ? 32 : 64;
}

static bool is_accepted(const sp_dma_constraints *given, sp_platform *platform) {
  bool has_mapper = given->mapper != NULL || sp_system_mapper(platform) != NULL;
  unsigned bits = given->num_address_bits;
  bool reaches_a_page = bits == 0 || bits >= 64 || UINT64_C(1) << bits >= sp_page_length(platform);
  return given->output != SP_OUTPUT_MISSING
      && bits <= word_bits(given->output)
      && reaches_a_page
      && given->mapping >= 0
      && given->mapping <= MAPPING_LAST
      && !(given->mapping == BYPASSED && has_mapper);
}

static uint64_t or_else(uint64_t value, uint64_t fallback) {
  return value != 0 ? value : fallback;
}

static void take_constraints(command *own, const sp_dma_constraints *given, bool short_form) {
  limits *const limits = &own->limits;
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
  limits->iterate_only = given->iterate_only && !short_form;
  bool asks = given->mapping == MAPPED || given->mapping == NON_COHERENT;
  if (limits->iterate_only) {
    limits->mapper = NULL;
  } else if (limits->mapper == NULL && asks) {
    limits->mapper = sp_system_mapper(own->platform);
  }
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

static bool is_read_by_device(const command *own) {
  return own->direction != SP_DIRECTION_IN;
}

static bool is_written_by_device(const command *own) {
  return own->direction != SP_DIRECTION_OUT;
}

static void end_preparation(command *own, bool invalidate_cache, bool synchronize) {
  if (own->active == 0) {
    return;
  }
  if (invalidate_cache && own->limits.mapping == NON_COHERENT) {
    placement_invalidate(&own->range, own->platform);
  }
  if (synchronize && is_written_by_device(own)) {
    placement_copy_in(&own->range, own->platform);
  }
  placement_end(&own->range, &own->limits, own->platform);
  own->active = 0;
  own->prepared_offset = 0;
  own->prepared_length = 0;
}

static uint32_t begin_preparation(
    command *own, uint64_t offset, uint64_t length, bool flush_cache, bool synchronize) {
  placement_begin(&own->range, own->descriptor, offset, length);
  if (!placement_take(&own->range, &own->limits, own->platform, false)) {
    return SP_NO_RESOURCES;
  }
  own->direction = sp_descriptor_direction(own->descriptor);
  if (synchronize && is_read_by_device(own)) {
    placement_copy_out(&own->range, own->platform);
  }
  if (flush_cache && own->limits.mapping == NON_COHERENT) {
    placement_flush(&own->range, own->platform);
  }
  own->active = 1;
  own->prepared_offset = offset;
  own->prepared_length = length;
  own->last = 0;
  return SP_SUCCESS;
}

static uint32_t prepare(
    void *self, uint64_t offset, uint64_t length, bool flush_cache, bool synchronize) {
  command *own = self;
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
  return begin_preparation(own, offset, length, flush_cache, synchronize);
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
  if (own->active == 0) {
    return SP_NOT_READY;
  }
  if (own->active > 1) {
    own->active--;
  } else {
    end_preparation(own, invalidate_cache, synchronize);
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
  end_preparation(own, true, true);
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
  uint64_t at = *offset;
  uint32_t count = 0;
  while (count < *num_segments && at < own->prepared_length) {
    own->last = placement_find(&own->range, at, own->last);
    const piece *piece = &own->range.pieces[own->last];
    uint64_t address = piece->device + (at - piece->offset);
    uint64_t run = placement_run(&own->range, own->last, at);
    uint64_t length = cut(&own->limits, address, run);
    uint32_t code = SP_SUCCESS;
    if (!is_aligned(&own->limits, address, length, count == 0)) {
      code = SP_NOT_ALIGNED;
    } else if (!lies_below(own->limits.num_address_bits, address, run)) {
      code = SP_MESSAGE_TOO_LARGE;
    }
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

/* ---- Memory that is copied ---- */

/* Puts the whole range into a copy, with what the device would have read before. */
static uint32_t force_copy(command *own) {
  if (own->limits.iterate_only) {
    return SP_UNSUPPORTED;
  }
  if (own->range.copied) {
    return SP_SUCCESS;
  }
  placement former = own->range;
  placement next = {0};
  placement_begin(&next, own->descriptor, own->prepared_offset, own->prepared_length);
  if (!placement_take(&next, &own->limits, own->platform, true)) {
    return SP_NO_RESOURCES;
  }
  placement_take_over(&next, &former, own->platform);
  placement_end(&former, &own->limits, own->platform);
  own->range = next;
  own->last = 0;
  return SP_SUCCESS;
}

static uint32_t synchronize(void *self, uint32_t options) {
  command *own = self;
  uint32_t ways = options & (SP_SYNCHRONIZE_IN | SP_SYNCHRONIZE_OUT);
  uint32_t unknown = options & ~(ways | SP_FORCE_DOUBLE_BUFFER);
  if (unknown != 0 || ways == (SP_SYNCHRONIZE_IN | SP_SYNCHRONIZE_OUT)) {
    return SP_BAD_ARGUMENT;
  }
  if (own->active == 0) {
    return SP_NOT_READY;
  }
  if ((options & SP_FORCE_DOUBLE_BUFFER) != 0) {
    uint32_t code = force_copy(own);
    if (code != SP_SUCCESS) {
      return code;
    }
  }
  if (ways == SP_SYNCHRONIZE_OUT) {
    placement_copy_out(&own->range, own->platform);
  } else if (ways == SP_SYNCHRONIZE_IN) {
    placement_copy_in(&own->range, own->platform);
  }
  return SP_SUCCESS;
}

static const sp_descriptor *create_copy_buffer(
    void *self, sp_direction direction, uint64_t length) {
  command *own = self;
  uint64_t address;
  bool given = length != 0
      && sp_allocate_memory(own->platform, length, sp_page_length(own->platform), 32, &address);
  return given ? sp_new_descriptor(own->platform, direction, address, length) : NULL;
}

static const sp_descriptor *get_io_memory_descriptor(void *self) {
  command *own = self;
  return own->active != 0 && own->range.copied
      ? sp_new_descriptor(own->platform, own->direction, own->range.copy, own->prepared_length)
      : own->descriptor;
}

static uint64_t transfer(
    command *own, uint64_t offset, uint64_t buffer, uint64_t length, bool reads) {
  if (own->active == 0 || offset >= own->prepared_length) {
    return 0;
  }
  uint64_t rest = own->prepared_length - offset;
  length = length < rest ? length : rest;
  placement_transfer(&own->range, own->platform, offset, buffer, length, reads);
  return length;
}

static uint64_t read_bytes(void *self, uint64_t offset, uint64_t buffer, uint64_t length) {
  return transfer(self, offset, buffer, length, true);
}

static uint64_t write_bytes(void *self, uint64_t offset, uint64_t buffer, uint64_t length) {
  return transfer(self, offset, buffer, length, false);
}

static void *clone_command(void *self) {
  const command *own = self;
  command *clone = create_unspecified(own->platform);
  if (clone != NULL) {
    clone->limits = own->limits;
    clone->specified = own->specified;
  }
  return clone;
}

static void destroy(void *self) {
  command *own = self;
  if (own->active != 0) {
    placement_end(&own->range, &own->limits, own->platform);
  }
  free(own);
}

const sp_dma example_dma = {
  .create = create,
  .create_unspecified = create_unspecified,
  .destroy = destroy,
  .set_memory_descriptor = set_memory_descriptor,
  .clear_memory_descriptor = clear_memory_descriptor,
  .get_memory_descriptor = get_memory_descriptor,
  .prepare = prepare,
  .prepare_with_specification = prepare_with_specification,
  .complete = complete,
  .get_prepared_offset_and_length = get_prepared_offset_and_length,
  .gen_iovm_segments = gen_iovm_segments,
  .synchronize = synchronize,
  .create_copy_buffer = create_copy_buffer,
  .get_io_memory_descriptor = get_io_memory_descriptor,
  .maps = true,
  .read_bytes = read_bytes,
  .write_bytes = write_bytes,
  .clone_command = clone_command,
};
