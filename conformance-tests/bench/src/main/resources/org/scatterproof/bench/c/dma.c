/* genIOVMSegments: walk the extents, merge what is consecutive, cut to the constraints. */
#include "segmenter.h"

#include <stddef.h>

static uint64_t min(uint64_t a, uint64_t b) { return a < b ? a : b; }

bool output_host_64(
    void *target, uint64_t address, uint64_t length, void *segments, uint32_t index) {
  segment *slot = (segment *)segments + index;
  (void)target;
  slot->address = address;
  slot->length = length;
  return true;
}

static bool fits_bits(uint64_t address, uint64_t length, uint32_t bits) {
  uint64_t last = address + (length - 1);
  return last >= address && (bits == 64 || last >> bits == 0);
}

/* The extent that holds a position, by binary search. */
static uint32_t find_extent(const memory_descriptor *descriptor, uint64_t position) {
  uint32_t low = 0;
  uint32_t high = descriptor->count - 1;
  while (low < high) {
    uint32_t middle = low + (high - low + 1) / 2;
    if (descriptor->extents[middle].offset <= position) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/* Makes the stretch that begins with an extent the run. */
static void enter_run(dma_command *self, uint32_t first) {
  const memory_descriptor *descriptor = self->descriptor;
  const extent *last = &descriptor->extents[first];
  const extent *end = descriptor->extents + descriptor->count;
  self->run_begin = last->offset;
  self->run_address = last->address;
  while (last + 1 < end && last->address + last->length == last[1].address) {
    last++;
  }
  self->run_end = last->offset + last->length;
  self->run_extent = (uint32_t)(last - descriptor->extents);
}

static void move_to(dma_command *self, uint64_t position) {
  if (position >= self->run_begin && position < self->run_end) {
    return;
  }
  if (position == self->run_end && position != 0) {
    enter_run(self, self->run_extent + 1);
  } else {
    enter_run(self, find_extent(self->descriptor, position));
  }
}

static int gen_iovm_segments(
    dma_command *self, uint64_t *offset, void *segments, uint32_t *num_segments) {
  const dma_constraints *constraints = &self->constraints;
  uint64_t mask = constraints->alignment - 1;
  uint64_t position;
  uint64_t end;
  uint32_t capacity;
  uint32_t count = 0;

  if (self->active == 0) {
    return NOT_READY;
  }
  if (offset == NULL || segments == NULL || num_segments == NULL || *num_segments == 0) {
    return BAD_ARGUMENT;
  }
  if (*offset >= self->prepared_length) {
    return OVERRUN;
  }
  position = self->prepared_offset + *offset;
  end = self->prepared_offset + self->prepared_length;
  capacity = *num_segments;
  while (count < capacity && position < end) {
    uint64_t address;
    uint64_t rest;
    uint64_t length;
    move_to(self, position);
    address = self->run_address + (position - self->run_begin);
    rest = min(self->run_end, end) - position;
    length = min(rest, constraints->max_segment_size);
    if (length < rest) {
      uint64_t excess = (address + length) & mask;
      if (excess < length) {
        length -= excess;
      }
    }
    if ((address & mask) != 0) {
      return NOT_ALIGNED;
    }
    if (!fits_bits(address, rest, constraints->address_bits)
        || !constraints->output(self, address, length, segments, count)) {
      return MESSAGE_TOO_LARGE;
    }
    position += length;
    count++;
  }
  *offset = position - self->prepared_offset;
  *num_segments = count;
  return SUCCESS;
}

/* Whether the device reaches the range as it lies. Nothing is copied here: else it is refused. */
static bool is_reachable(const dma_command *self, uint64_t offset, uint64_t length) {
  const memory_descriptor *descriptor = self->descriptor;
  const dma_constraints *constraints = &self->constraints;
  uint64_t done = 0;
  uint32_t at;
  if (constraints->address_bits == 64 && constraints->alignment == 1) {
    return true;
  }
  for (at = find_extent(descriptor, offset); done < length; at++) {
    const extent *here = &descriptor->extents[at];
    uint64_t skip = done == 0 ? offset - here->offset : 0;
    uint64_t bytes = min(here->length - skip, length - done);
    uint64_t address = here->address + skip;
    if (!fits_bits(address, bytes, constraints->address_bits)
        || (address & (constraints->alignment - 1)) != 0) {
      return false;
    }
    done += bytes;
  }
  return true;
}

static int prepare(dma_command *self, uint64_t offset, uint64_t length) {
  uint64_t total = self->descriptor->length;
  if (length == 0) {
    length = offset <= total ? total - offset : 0;
  }
  if (self->active > 0) {
    if (offset != self->prepared_offset || length != self->prepared_length) {
      return NOT_READY;
    }
    self->active++;
    return SUCCESS;
  }
  if (offset > total || length > total - offset) {
    return BAD_ARGUMENT;
  }
  if (length != 0 && !is_reachable(self, offset, length)) {
    return NO_RESOURCES;
  }
  self->prepared_offset = offset;
  self->prepared_length = length;
  self->run_begin = 0;
  self->run_end = 0;
  self->active = 1;
  return SUCCESS;
}

static int complete(dma_command *self) {
  if (self->active == 0) {
    return NOT_READY;
  }
  self->active--;
  return SUCCESS;
}

static const dma_operations OPERATIONS = {prepare, complete, gen_iovm_segments};

void dma_init(
    dma_command *self, const dma_constraints *constraints, const memory_descriptor *descriptor) {
  self->operations = &OPERATIONS;
  self->constraints = *constraints;
  self->descriptor = descriptor;
  self->active = 0;
  self->prepared_offset = 0;
  self->prepared_length = 0;
  self->run_begin = 0;
  self->run_end = 0;
  self->run_address = 0;
  self->run_extent = 0;
}
