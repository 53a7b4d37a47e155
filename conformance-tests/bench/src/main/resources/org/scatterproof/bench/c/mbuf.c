/* genPhysicalSegments: one pass over the chain; when the list gets too long, rewrite and go again. */
#include "segmenter.h"

#include <stddef.h>

static uint64_t min(uint64_t a, uint64_t b) { return a < b ? a : b; }

static uint64_t cut(const mbuf_cursor *self, uint64_t address, uint64_t rest) {
  uint64_t page = self->world->page_length;
  uint64_t in_page = page - (address & (page - 1));
  return min(min(rest, in_page), self->max_segment_size);
}

/* Puts the list out; 0 when it needs more than `limit` segments or a page has no address. */
static uint32_t generate(mbuf_cursor *self, const mbuf *packet, void *vector, uint32_t limit) {
  platform *world = self->world;
  const mbuf *at;
  uint32_t count = 0;
  for (at = packet; at != NULL; at = at->next) {
    uint64_t address = at->data;
    uint64_t rest = at->length;
    while (rest != 0) {
      uint64_t length = cut(self, address, rest);
      uint64_t physical;
      if (count == limit || !world->operations->translate(world, address, &physical)) {
        return 0;
      }
      self->output(self, physical, length, vector, count);
      count++;
      address += length;
      rest -= length;
    }
  }
  return count;
}

static uint32_t count_segments(const mbuf_cursor *self, const mbuf *counted) {
  uint64_t address = counted->data;
  uint64_t rest = counted->length;
  uint32_t count = 0;
  while (rest != 0) {
    uint64_t length = cut(self, address, rest);
    address += length;
    rest -= length;
    count++;
  }
  return count;
}

static void free_chain(platform *world, mbuf *first, const mbuf *end) {
  while (first != end) {
    mbuf *next = first->next;
    first->next = NULL;
    world->operations->free_mbuf(world, first);
    first = next;
  }
}

/* Clusters for so many bytes, their lengths set; NULL when the pool has too few. */
static mbuf *allocate(platform *world, uint64_t bytes, uint64_t unit) {
  mbuf *first = NULL;
  mbuf **link = &first;
  while (bytes != 0) {
    mbuf *cluster = world->operations->allocate_cluster(world);
    if (cluster == NULL) {
      free_chain(world, first, NULL);
      return NULL;
    }
    cluster->length = min(bytes, unit);
    cluster->next = NULL;
    bytes -= cluster->length;
    *link = cluster;
    link = &cluster->next;
  }
  return first;
}

/* Moves the bytes of the mbufs before `tail` into clusters; answers the last cluster. */
static mbuf *fill(platform *world, mbuf *clusters, const mbuf *from, const mbuf *tail) {
  mbuf *to = clusters;
  uint64_t filled = 0;
  for (; from != tail; from = from->next) {
    uint64_t copied = 0;
    while (copied != from->length) {
      uint64_t bytes;
      if (filled == to->length) {
        to = to->next;
        filled = 0;
      }
      bytes = min(from->length - copied, to->length - filled);
      world->operations->copy(world, from->data + copied, to->data + filled, bytes);
      copied += bytes;
      filled += bytes;
    }
  }
  return to;
}

/* Rewrites the shortest prefix that makes the list fit; false leaves the chain as it is. */
static bool rewrite(mbuf_cursor *self, mbuf *header, uint32_t limit) {
  platform *world = self->world;
  uint64_t unit = min(self->max_segment_size, world->cluster_length);
  uint64_t needed = 0;
  uint64_t bytes = 0;
  mbuf *at;
  mbuf *tail;
  mbuf *clusters;
  mbuf *last;
  mbuf *replaced;
  for (at = header; at != NULL; at = at->next) {
    needed += count_segments(self, at);
  }
  for (at = header; at != NULL; at = at->next) {
    needed -= count_segments(self, at);
    bytes += at->length;
    if (bytes != 0 && needed < limit && bytes <= (limit - needed) * unit) {
      break;
    }
  }
  if (at == NULL) {
    return false;
  }
  tail = at->next;
  clusters = allocate(world, bytes, unit);
  if (clusters == NULL) {
    return false;
  }
  last = fill(world, clusters, header, tail);
  replaced = header->next;
  header->length = 0;
  header->next = clusters;
  last->next = tail;
  free_chain(world, replaced, tail);
  return true;
}

static uint32_t gen_physical_segments(
    mbuf_cursor *self, mbuf *packet, void *vector, uint32_t max_segments, bool coalesce) {
  uint32_t limit = max_segments != 0 ? max_segments : self->max_num_segments;
  uint32_t count;
  if (packet == NULL || !packet->packet_header || vector == NULL || limit == 0) {
    return 0;
  }
  count = generate(self, packet, vector, limit);
  if (count != 0 || !coalesce) {
    return count;
  }
  if (!rewrite(self, packet, limit)) {
    return 0;
  }
  self->coalesce_count++;
  return generate(self, packet, vector, limit);
}

void mbuf_cursor_init(
    mbuf_cursor *self,
    platform *world,
    output_function output,
    uint64_t max_segment_size,
    uint32_t max_num_segments) {
  self->gen_physical_segments = gen_physical_segments;
  self->world = world;
  self->output = output;
  self->max_segment_size = min(max_segment_size, world->page_length);
  self->max_num_segments = max_num_segments;
  self->coalesce_count = 0;
}
