/*
 * What a preparation does to memory.
 *
 * A range whose list would break an alignment is copied as a whole. Else every part of a page that
 * lies beyond the address limit is copied to a page below it. Where there is a mapper, nothing is
 * beyond its reach: every run is entered there, wherever it lies.
 */
#include "placement.h"

#include <stdlib.h>

#define MAPPED_BITS 64

/* ---- Segments ---- */

static uint64_t round_down(uint64_t length, uint64_t excess) {
  return length > excess ? length - excess : length;
}

uint64_t cut(const limits *limits, uint64_t address, uint64_t run) {
  uint64_t length = run < limits->max_segment_size ? run : limits->max_segment_size;
  length = round_down(length, length % limits->alignment_length);
  if (length < run) {
    uint64_t end = address + length;
    length = round_down(length, end % limits->alignment_internal_segments);
  }
  return length;
}

bool is_aligned(const limits *limits, uint64_t address, uint64_t length, bool first) {
  uint64_t alignment = first ? limits->alignment : limits->alignment_internal_segments;
  return address % alignment == 0 && length % limits->alignment_length == 0;
}

bool lies_below(uint32_t bits, uint64_t address, uint64_t length) {
  uint64_t last = address + (length - 1);
  return last >= address && (bits >= 64 || last >> bits == 0);
}

/* ---- Pieces ---- */

static void add_piece(placement *own, piece next) {
  if (next.length == 0) {
    return;
  }
  if (own->count == own->room) {
    own->room = 2 * own->room + 16;
    own->pieces = realloc(own->pieces, own->room * sizeof *own->pieces);
    if (own->pieces == NULL) {
      abort(); /* an adapter that has no memory has no answer */
    }
  }
  const piece *last = own->count == 0 ? NULL : &own->pieces[own->count - 1];
  next.offset = last == NULL ? 0 : last->offset + last->length;
  own->pieces[own->count++] = next;
}

void placement_begin(
    placement *own, const sp_descriptor *memory, uint64_t offset, uint64_t length) {
  own->count = 0;
  for (uint32_t i = 0; i < sp_extent_count(memory) && length != 0; i++) {
    uint64_t begin = sp_extent_offset(memory, i);
    uint64_t end = begin + sp_extent_length(memory, i);
    if (offset >= end) {
      continue;
    }
    uint64_t address = sp_extent_address(memory, i) + (offset - begin);
    uint64_t bytes = length < end - offset ? length : end - offset;
    piece *last = own->count == 0 ? NULL : &own->pieces[own->count - 1];
    if (last != NULL && address != 0 && last->memory + last->length == address) {
      last->length += bytes; /* extents that lie next to each other are one run */
    } else {
      add_piece(own, (piece){address, address, address, bytes, 0, false});
    }
    offset += bytes;
    length -= bytes;
  }
}

uint32_t placement_find(const placement *own, uint64_t offset, uint32_t guess) {
  if (guess < own->count && offset - own->pieces[guess].offset < own->pieces[guess].length) {
    return guess;
  }
  uint32_t low = 0;
  uint32_t high = own->count - 1;
  while (low < high) {
    uint32_t middle = low + (high - low + 1) / 2;
    if (own->pieces[middle].offset <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/* Whether a piece goes on where the one before it ends. What lies at 0 follows nothing. */
static bool follows(const piece *before, const piece *next) {
  return !before->alone && !next->alone && next->device != 0
      && before->device + before->length == next->device;
}

uint64_t placement_run(const placement *own, uint32_t at, uint64_t offset) {
  const piece *now = &own->pieces[at];
  uint64_t run = now->length - (offset - now->offset);
  while (++at < own->count && follows(now, now + 1)) {
    run += (++now)->length;
  }
  return run;
}

/* ---- Copying ---- */

/* Whether every segment of the whole range, as it lies, begins and ends as the limits ask. */
static bool is_walk_aligned(const placement *own, const limits *limits) {
  bool first = true;
  for (uint32_t i = 0; i < own->count; i++) {
    uint64_t address = own->pieces[i].memory;
    uint64_t left = own->pieces[i].length;
    while (left != 0) {
      uint64_t length = cut(limits, address, left);
      if (!is_aligned(limits, address, length, first)) {
        return false;
      }
      /* While more than a segment is left, those that end alike are all alike. */
      if (!first && length % limits->alignment_internal_segments == 0
          && left - length > limits->max_segment_size) {
        length += (left - length - limits->max_segment_size - 1) / length * length;
      }
      first = false;
      address += length;
      left -= length;
    }
  }
  return true;
}

/* Not asked where no alignment is, and of a single run that begins as it should. */
static bool needs_copy(const placement *own, const limits *limits, const sp_platform *platform) {
  uint64_t in_page = own->pieces[0].memory & (sp_page_length(platform) - 1);
  bool begins_right = own->count == 1 && in_page % limits->alignment == 0;
  sp_dma_constraints asked = *limits;
  if (limits->mapper != NULL) { /* only the place within a page is the memory's own */
    uint64_t page = sp_mapper_page_length(limits->mapper);
    asked.alignment = asked.alignment < page ? asked.alignment : page;
    if (asked.alignment_internal_segments > page) {
      asked.alignment_internal_segments = page;
    }
  }
  return limits->alignment != 1 && !begins_right && !is_walk_aligned(own, &asked);
}

static void note(uint64_t **list, uint32_t *count, uint64_t address) {
  *list = realloc(*list, (*count + 1) * sizeof **list);
  if (*list == NULL) {
    abort();
  }
  (*list)[(*count)++] = address;
}

static uint64_t power_of_two(uint64_t alignment) {
  return (alignment & (alignment - 1)) == 0 ? alignment : 1;
}

static bool copy_whole(placement *own, const limits *limits, sp_platform *platform) {
  uint32_t bits = limits->mapper != NULL ? MAPPED_BITS : limits->num_address_bits;
  const piece *last = &own->pieces[own->count - 1];
  uint64_t address;
  if (!sp_allocate_memory(platform, last->offset + last->length,
          power_of_two(limits->alignment), bits, &address)) {
    return false;
  }
  note(&own->pages, &own->page_count, address);
  for (uint32_t i = 0; i < own->count; i++) {
    own->pieces[i].physical = address + own->pieces[i].offset;
    own->pieces[i].device = own->pieces[i].physical;
  }
  own->copied = true;
  own->copy = address;
  return true;
}

/* Copies what lies beyond the limit, page by page. */
static bool bounce(placement *own, const limits *limits, sp_platform *platform) {
  placement whole = *own;
  uint64_t page = sp_page_length(platform);
  uint32_t bits = limits->num_address_bits;
  bool done = true;
  own->pieces = NULL;
  own->count = 0;
  own->room = 0;
  for (uint32_t i = 0; i < whole.count && done; i++) {
    piece rest = whole.pieces[i];
    while (rest.length != 0 && done) {
      piece part = rest;
      bool direct = lies_below(bits, part.memory, part.length);
      if (!direct) {
        uint64_t to_page_end = page - (part.memory & (page - 1));
        part.length = part.length < to_page_end ? part.length : to_page_end;
        part.alone = !lies_below(bits, part.memory, part.length);
      }
      if (part.alone) {
        uint64_t address;
        done = sp_allocate_memory(platform, page, page, bits, &address);
        if (done) {
          note(&own->pages, &own->page_count, address);
          part.physical = address + (part.memory & (page - 1));
          part.device = part.physical;
        }
      }
      add_piece(own, part);
      rest.memory += part.length;
      rest.physical = rest.memory;
      rest.device = rest.memory;
      rest.length -= part.length;
    }
  }
  free(whole.pieces);
  return done;
}

/* Enters one run of physical memory, the pieces from first to end, in the mapper. */
static bool map_run(placement *own, const limits *limits, uint32_t first, uint32_t end) {
  uint64_t page = sp_mapper_page_length(limits->mapper);
  uint64_t start = own->pieces[first].physical;
  uint64_t inside = start & (page - 1);
  uint64_t bytes =
      own->pieces[end - 1].offset + own->pieces[end - 1].length - own->pieces[first].offset;
  uint64_t whole = (inside + bytes + page - 1) & ~(page - 1);
  uint64_t alignment = power_of_two(limits->alignment);
  uint64_t internal = power_of_two(limits->alignment_internal_segments);
  uint64_t device;
  if (whole < bytes
      || !sp_mapper_reserve(limits->mapper, whole, alignment > internal ? alignment : internal,
          limits->num_address_bits, &device)) {
    return false;
  }
  note(&own->reservations, &own->reservation_count, device);
  sp_mapper_enter(limits->mapper, device, start - inside, whole);
  for (uint32_t i = first; i < end; i++) {
    own->pieces[i].device = device + inside + (own->pieces[i].physical - start);
  }
  return true;
}

static bool map(placement *own, const limits *limits) {
  uint32_t first = 0;
  for (uint32_t i = 1; i <= own->count; i++) {
    const piece *before = &own->pieces[i - 1];
    bool goes_on = i < own->count && own->pieces[i].physical != 0
        && before->physical + before->length == own->pieces[i].physical;
    if (!goes_on) {
      if (!map_run(own, limits, first, i)) {
        return false;
      }
      first = i;
    }
  }
  return true;
}

static bool is_reachable(const placement *own, uint32_t bits) {
  for (uint32_t i = 0; i < own->count; i++) {
    if (!lies_below(bits, own->pieces[i].memory, own->pieces[i].length)) {
      return false;
    }
  }
  return true;
}

bool placement_take(
    placement *own, const limits *limits, sp_platform *platform, bool copy_all) {
  if (own->count == 0 || limits->iterate_only) {
    return true;
  }
  bool done = true;
  if (copy_all || needs_copy(own, limits, platform)) {
    done = copy_whole(own, limits, platform);
  } else if (limits->mapper == NULL && !is_reachable(own, limits->num_address_bits)) {
    done = bounce(own, limits, platform);
  }
  if (done && limits->mapper != NULL) {
    done = map(own, limits);
  }
  if (!done) {
    placement_end(own, limits, platform);
  }
  return done;
}

void placement_end(placement *own, const limits *limits, sp_platform *platform) {
  for (uint32_t i = 0; i < own->reservation_count; i++) {
    sp_mapper_release(limits->mapper, own->reservations[i]);
  }
  for (uint32_t i = 0; i < own->page_count; i++) {
    sp_free_memory(platform, own->pages[i]);
  }
  free(own->reservations);
  free(own->pages);
  free(own->pieces);
  *own = (placement){0};
}

/* ---- Moving bytes ---- */

void placement_copy_out(const placement *own, sp_platform *platform) {
  for (const piece *at = own->pieces; at != own->pieces + own->count; at++) {
    if (at->physical != at->memory) {
      sp_copy_memory(platform, at->memory, at->physical, at->length);
    }
  }
}

void placement_copy_in(const placement *own, sp_platform *platform) {
  for (const piece *at = own->pieces; at != own->pieces + own->count; at++) {
    if (at->physical != at->memory) {
      sp_copy_memory(platform, at->physical, at->memory, at->length);
    }
  }
}

void placement_take_over(const placement *own, const placement *former, sp_platform *platform) {
  for (const piece *at = former->pieces; at != former->pieces + former->count; at++) {
    sp_copy_memory(platform, at->physical, own->copy + at->offset, at->length);
  }
}

void placement_flush(const placement *own, sp_platform *platform) {
  for (const piece *at = own->pieces; at != own->pieces + own->count; at++) {
    sp_flush_cache(platform, at->physical, at->length);
  }
}

void placement_invalidate(const placement *own, sp_platform *platform) {
  for (const piece *at = own->pieces; at != own->pieces + own->count; at++) {
    sp_invalidate_cache(platform, at->physical, at->length);
  }
}

void placement_transfer(const placement *own, sp_platform *platform, uint64_t offset,
    uint64_t buffer, uint64_t length, bool reads) {
  for (uint32_t i = placement_find(own, offset, 0); length != 0; i++) {
    uint64_t inside = offset - own->pieces[i].offset;
    uint64_t rest = own->pieces[i].length - inside;
    uint64_t bytes = length < rest ? length : rest;
    uint64_t here = own->pieces[i].physical + inside;
    sp_copy_memory(platform, reads ? here : buffer, reads ? buffer : here, bytes);
    offset += bytes;
    buffer += bytes;
    length -= bytes;
  }
}
