/* ---- Addresses that are given out ---- */

/* Which requests are refused, counted from 1. */
typedef struct {
  bool all;
  uint32_t *numbers;
  size_t count;
} sp_refusals;

static bool sp_refuses(const sp_refusals *refusals, uint32_t request) {
  bool refused = refusals->all;
  for (size_t i = 0; i < refusals->count; i++) {
    refused = refused || refusals->numbers[i] == request;
  }
  return refused;
}

static void sp_read_refusals(const sp_json *json, const sp_node *from, sp_refusals *to) {
  const sp_node *numbers = sp_need(json, from, "failAt");
  to->all = sp_truth(json, from, "none");
  to->count = numbers->children;
  to->numbers = (uint32_t *)sp_take(to->numbers, numbers->children + 1, sizeof *to->numbers);
  const sp_node *at = sp_first(numbers);
  for (size_t i = 0; i < numbers->children; i++, at = sp_after(json, at)) {
    to->numbers[i] = (uint32_t)sp_number_of(at);
  }
}

typedef struct {
  uint64_t first;
  uint64_t last;
} sp_range;

typedef struct {
  sp_range *ranges;
  size_t count;
  size_t room;
} sp_ranges;

/* Gives stretches of an address space: the lowest that fit from a base on, each once. */
typedef struct {
  uint64_t granule; /* bytes of a page */
  uint64_t base;
  sp_refusals refusals;
  uint32_t requests;
  sp_ranges taken; /* ascending, and apart; who holds what, the prober's machine knows */
} sp_supply;

static uint64_t sp_align_up(uint64_t number, uint64_t step) {
  uint64_t excess = step == 0 ? 0 : number % step;
  return excess == 0 ? number : number + (step - excess);
}

static void sp_insert_range(sp_ranges *to, size_t at, uint64_t first, uint64_t last) {
  if (to->count == to->room) {
    to->room = 2 * to->room + 16;
    to->ranges = (sp_range *)sp_take(to->ranges, to->room, sizeof *to->ranges);
  }
  memmove(to->ranges + at + 1, to->ranges + at, (to->count - at) * sizeof *to->ranges);
  to->ranges[at].first = first;
  to->ranges[at].last = last;
  to->count++;
}

/* The first taken range that ends at or behind an address. */
static size_t sp_range_from(const sp_ranges *ranges, uint64_t address) {
  size_t low = 0;
  size_t high = ranges->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (ranges->ranges[middle].last < address) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Appends the whole granules of a stretch; one that wraps is two. */
static void sp_append_granules(sp_supply *supply, uint64_t address, uint64_t bytes) {
  uint64_t first = address & ~(supply->granule - 1);
  uint64_t last = (address + (bytes - 1)) | (supply->granule - 1);
  if (last < first) {
    sp_insert_range(&supply->taken, supply->taken.count, first, UINT64_MAX);
    first = 0;
  }
  sp_insert_range(&supply->taken, supply->taken.count, first, last);
}

static int sp_compare_ranges(const void *left, const void *right) {
  uint64_t one = ((const sp_range *)left)->first;
  uint64_t two = ((const sp_range *)right)->first;
  return one < two ? -1 : one > two ? 1 : 0;
}

/* Sorts what was appended, and joins what overlaps. */
static void sp_sort_ranges(sp_ranges *ranges) {
  size_t kept = 0;
  if (ranges->count == 0) {
    return; /* there may be no array yet */
  }
  qsort(ranges->ranges, ranges->count, sizeof *ranges->ranges, sp_compare_ranges);
  for (size_t i = 0; i < ranges->count; i++) {
    if (kept != 0 && ranges->ranges[i].first <= ranges->ranges[kept - 1].last) {
      if (ranges->ranges[i].last > ranges->ranges[kept - 1].last) {
        ranges->ranges[kept - 1].last = ranges->ranges[i].last;
      }
    } else {
      ranges->ranges[kept++] = ranges->ranges[i];
    }
  }
  ranges->count = kept;
}

/* Finds the lowest stretch from an address on that is free and below 2^bits. */
static bool sp_find_free(const sp_supply *supply, uint64_t from, uint64_t bytes, uint64_t step,
    uint32_t bits, uint64_t *found) {
  uint64_t candidate = sp_align_up(from, step);
  bool past = candidate < from;
  while (!past) {
    uint64_t last = candidate + (bytes - 1);
    if (last < candidate || (bits < 64 && bits > 0 && last >> bits != 0)) {
      return false;
    }
    size_t at = sp_range_from(&supply->taken, candidate);
    if (at == supply->taken.count || last < supply->taken.ranges[at].first) {
      *found = candidate;
      return true;
    }
    uint64_t next = sp_align_up(supply->taken.ranges[at].last + 1, step);
    past = next <= candidate;
    candidate = next;
  }
  return false;
}

/* What is taken is sorted; false when the request is refused or nothing fits. */
static bool sp_supply_take(sp_supply *supply, uint64_t length, uint64_t alignment, uint32_t bits,
    uint64_t *address) {
  uint64_t bytes = length == 0 ? supply->granule : sp_align_up(length, supply->granule);
  uint64_t step = alignment > supply->granule ? alignment : supply->granule;
  uint64_t found;
  supply->requests++;
  if (sp_refuses(&supply->refusals, supply->requests) || bytes < length) {
    return false;
  }
  if (!sp_find_free(supply, supply->base, bytes, step, bits, &found)
      && !sp_find_free(supply, 0, bytes, step, bits, &found)) {
    return false;
  }
  sp_insert_range(
      &supply->taken, sp_range_from(&supply->taken, found), found, found + (bytes - 1));
  *address = found;
  return true;
}

/* As if nothing had ever been asked for. */
static void sp_supply_restart(sp_supply *supply) {
  supply->requests = 0;
  supply->taken.count = 0;
}

static void sp_free_supply(sp_supply *supply) {
  free(supply->taken.ranges);
  free(supply->refusals.numbers);
  memset(supply, 0, sizeof *supply);
}
