/*
 * IOMbufMemoryCursor in plain C.
 *
 * A packet is a chain of mbufs behind a header. It is looked at first: how many segments would it
 * need, and does every page have a physical address? One that fits is listed as it lies. One that
 * does not is given up, or, where the caller allows it, its front is copied into full clusters until
 * it fits. Nothing of the chain is touched before all clusters are there.
 */
#include "mbuf.h"

#include <stdlib.h>

typedef struct {
  sp_cursor_constraints constraints;
  sp_platform *platform;
  uint64_t max_segment; /* bytes: never more than a page */
  uint32_t coalesced;
} cursor;

static uint64_t least(uint64_t one, uint64_t two) {
  return one < two ? one : two;
}

static void *create(const sp_cursor_constraints *constraints, sp_platform *platform) {
  if (constraints->output == SP_OUTPUT_MISSING || constraints->max_segment_size == 0) {
    return NULL;
  }
  cursor *own = calloc(1, sizeof *own);
  if (own != NULL) {
    own->constraints = *constraints;
    own->platform = platform;
    own->max_segment = least(constraints->max_segment_size, sp_page_length(platform));
  }
  return own;
}

/* ---- Looking at a chain ---- */

/* Bytes from an address to the end of its page. */
static uint64_t in_page(const cursor *own, uint64_t address) {
  uint64_t page = sp_page_length(own->platform);
  return page - (address & (page - 1));
}

static uint64_t pieces(const cursor *own, uint64_t bytes) {
  return bytes == 0 ? 0 : (bytes - 1) / own->max_segment + 1;
}

/* Segments that an mbuf needs: whole pages are counted, not walked. */
static uint64_t count_segments(const cursor *own, const sp_mbuf *mbuf) {
  uint64_t page = sp_page_length(own->platform);
  uint64_t first = least(in_page(own, sp_mbuf_data(mbuf)), sp_mbuf_length(mbuf));
  uint64_t rest = sp_mbuf_length(mbuf) - first;
  return pieces(own, first) + rest / page * pieces(own, page) + pieces(own, rest % page);
}

static bool is_translated(const cursor *own, const sp_mbuf *mbuf) {
  uint64_t at = sp_mbuf_data(mbuf);
  uint64_t rest = sp_mbuf_length(mbuf);
  while (rest != 0) {
    if (!sp_is_translated(own->platform, at)) {
      return false;
    }
    uint64_t step = least(rest, in_page(own, at));
    at += step;
    rest -= step;
  }
  return true;
}

/* A sum that stays at the top where it would wrap. */
static uint64_t add(uint64_t one, uint64_t two) {
  return one > UINT64_MAX - two ? UINT64_MAX : one + two;
}

/* ---- Coalescing ---- */

/* The mbuf behind the shortest front that has to move, or the header where nothing helps. */
static sp_mbuf *find_tail(const cursor *own, sp_mbuf *header, uint64_t needed, uint64_t limit) {
  uint64_t cluster = least(own->max_segment, sp_cluster_length(own->platform));
  uint64_t bytes = 0;
  uint64_t behind = needed;
  sp_mbuf *tail = header;
  if (needed == UINT64_MAX) {
    return header;
  }
  for (sp_mbuf *at = header; at != NULL; at = sp_mbuf_next(at)) {
    if (tail != header && !is_translated(own, at)) {
      tail = header; /* this one has to move too */
    }
    if (sp_mbuf_length(at) > UINT64_MAX - bytes) {
      return header;
    }
    bytes += sp_mbuf_length(at);
    behind -= count_segments(own, at);
    uint64_t moved = bytes == 0 ? 0 : (bytes - 1) / cluster + 1;
    if (tail == header && bytes != 0 && add(moved, behind) <= limit) {
      tail = sp_mbuf_next(at);
    }
  }
  return tail;
}

static void free_chain(const cursor *own, sp_mbuf *first, const sp_mbuf *end) {
  while (first != NULL && first != end) {
    sp_mbuf *next = sp_mbuf_next(first);
    sp_mbuf_set_next(first, NULL);
    sp_free_mbuf(own->platform, first);
    first = next;
  }
}

/* Clusters for so many bytes, linked, their lengths set; NULL when the pool has too few. */
static sp_mbuf *allocate(const cursor *own, uint64_t bytes, sp_mbuf **last) {
  uint64_t cluster = least(own->max_segment, sp_cluster_length(own->platform));
  sp_mbuf *first = NULL;
  *last = NULL;
  while (bytes != 0) {
    uint64_t length = least(bytes, cluster);
    sp_mbuf *mbuf = sp_allocate_mbuf(own->platform, length);
    if (mbuf == NULL) {
      free_chain(own, first, NULL);
      return NULL;
    }
    sp_mbuf_set_length(mbuf, length);
    if (first == NULL) {
      first = mbuf;
    } else {
      sp_mbuf_set_next(*last, mbuf);
    }
    *last = mbuf;
    bytes -= length;
  }
  return first;
}

static void copy_bytes(const cursor *own, const sp_mbuf *from, const sp_mbuf *end, sp_mbuf *to) {
  uint64_t filled = 0;
  for (; from != end; from = sp_mbuf_next(from)) {
    uint64_t done = 0;
    while (done != sp_mbuf_length(from)) {
      if (filled == sp_mbuf_length(to)) {
        to = sp_mbuf_next(to);
        filled = 0;
      }
      uint64_t step = least(sp_mbuf_length(from) - done, sp_mbuf_length(to) - filled);
      sp_copy(own->platform, sp_mbuf_data(from) + done, sp_mbuf_data(to) + filled, step);
      done += step;
      filled += step;
    }
  }
}

/* Makes a chain fit; false where that cannot be, and then the chain is as it was. */
static bool coalesce(const cursor *own, sp_mbuf *header, uint64_t needed, uint64_t limit) {
  sp_mbuf *tail = find_tail(own, header, needed, limit);
  if (tail == header) {
    return false;
  }
  uint64_t bytes = 0;
  for (const sp_mbuf *at = header; at != tail; at = sp_mbuf_next(at)) {
    bytes += sp_mbuf_length(at);
  }
  sp_mbuf *last;
  sp_mbuf *clusters = allocate(own, bytes, &last);
  if (clusters == NULL) {
    return false;
  }
  copy_bytes(own, header, tail, clusters);
  sp_mbuf *replaced = sp_mbuf_next(header);
  sp_mbuf_set_length(header, 0);
  sp_mbuf_set_next(header, clusters);
  sp_mbuf_set_next(last, tail);
  free_chain(own, replaced == tail ? NULL : replaced, tail);
  return true;
}

/* ---- The list ---- */

static void put_word(unsigned char *to, uint64_t word, bool big) {
  for (unsigned i = 0; i < 8; i++) {
    to[i] = (unsigned char)(word >> 8 * (big ? 7 - i : i));
  }
}

static void put_segment(
    const cursor *own, uint64_t address, uint64_t length, void *vector, uint32_t index) {
  sp_output output = own->constraints.output;
  if (output == SP_OUTPUT_FUNCTION) {
    own->constraints.function(address, length, vector, index);
    return;
  }
  bool natural = output == SP_OUTPUT_NATURAL;
  bool big = natural ? sp_is_big_endian(own->platform) : output == SP_OUTPUT_BIG;
  unsigned char *slot = (unsigned char *)vector + (size_t)index * 16;
  put_word(slot, address, big);
  put_word(slot + 8, length, big);
}

/* Lists a chain that fits and is translated. */
static uint32_t list(const cursor *own, const sp_mbuf *packet, void *vector) {
  uint32_t count = 0;
  for (; packet != NULL; packet = sp_mbuf_next(packet)) {
    uint64_t at = sp_mbuf_data(packet);
    uint64_t rest = sp_mbuf_length(packet);
    while (rest != 0) {
      uint64_t length = least(least(rest, in_page(own, at)), own->max_segment);
      put_segment(own, sp_translate(own->platform, at), length, vector, count++);
      at += length;
      rest -= length;
    }
  }
  return count;
}

static uint32_t gen_physical_segments(
    void *self, sp_mbuf *packet, void *vector, uint32_t max_segs, bool do_coalesce) {
  cursor *own = self;
  uint64_t limit = max_segs != 0 ? max_segs : own->constraints.max_num_segments;
  if (packet == NULL || !sp_mbuf_is_packet_header(packet) || limit == 0) {
    return 0;
  }
  uint64_t needed = 0;
  unsigned with_bytes = 0;
  bool translated = true;
  for (const sp_mbuf *at = packet; at != NULL; at = sp_mbuf_next(at)) {
    needed = add(needed, count_segments(own, at));
    with_bytes += sp_mbuf_length(at) != 0;
    if (needed <= limit) { /* of one that is too long anyway, nobody looks at every page */
      translated = translated && is_translated(own, at);
    } else if (!do_coalesce) {
      return 0;
    }
  }
  if (needed > limit || !translated) {
    if (!do_coalesce || !coalesce(own, packet, needed, limit)) {
      return 0;
    }
    own->coalesced += with_bytes > 1;
  }
  return list(own, packet, vector);
}

static uint32_t get_and_reset_coalesce_count(void *self) {
  cursor *own = self;
  uint32_t count = own->coalesced;
  own->coalesced = 0;
  return count;
}

const sp_mbuf_cursor example_mbuf = {
  .create = create,
  .destroy = free,
  .gen_physical_segments = gen_physical_segments,
  .get_and_reset_coalesce_count = get_and_reset_coalesce_count,
};
