/*
 * IOMbufMemoryCursor in plain C.
 *
 * A packet is a chain of mbufs behind a header. It is looked at first: how many segments would it
 * need, and does every page have a physical address? One that fits is listed as it lies. One that
 * does not is given up, or, where the caller allows it, so much of its end moves into full clusters
 * that the rest can stay. Nothing of the chain is touched before all clusters are there.
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

/* Where a chain is cut: what stays as it lies, and what moves into clusters behind it. */
typedef struct {
  sp_mbuf *last;  /* that stays; NULL where all bytes move, and the header stays empty */
  uint64_t bytes; /* that move */
} cut;

/* Bytes of a full cluster, which is one segment. */
static uint64_t cluster_bytes(const cursor *own) {
  return least(own->max_segment, sp_cluster_length(own->platform));
}

/*
 * Keeps as much of the front as can be: every mbuf that stays has all its pages, and what it needs
 * together with full clusters for the rest is within the limit. False where no cut will do.
 */
static bool find_cut(const cursor *own, sp_mbuf *header, uint64_t limit, cut *found) {
  uint64_t rest = 0;
  for (const sp_mbuf *at = header; at != NULL; at = sp_mbuf_next(at)) {
    if (sp_mbuf_length(at) > UINT64_MAX - rest) {
      return false;
    }
    rest += sp_mbuf_length(at);
  }
  bool any = false;
  uint64_t kept = 0;
  sp_mbuf *last = NULL;
  for (sp_mbuf *at = header; at != NULL && kept < limit; at = sp_mbuf_next(at)) {
    if (rest != 0 && (rest - 1) / cluster_bytes(own) < limit - kept) {
      *found = (cut){last, rest};
      any = true;
    }
    if (!is_translated(own, at)) {
      break;
    }
    kept = add(kept, count_segments(own, at));
    rest -= sp_mbuf_length(at);
    last = at;
  }
  return any;
}

static void free_chain(const cursor *own, sp_mbuf *mbuf) {
  while (mbuf != NULL) {
    sp_mbuf *next = sp_mbuf_next(mbuf);
    sp_mbuf_set_next(mbuf, NULL);
    sp_free_mbuf(own->platform, mbuf);
    mbuf = next;
  }
}

/* A chain of clusters for so many bytes, their lengths set; NULL when the pool has too few. */
static sp_mbuf *take_clusters(const cursor *own, uint64_t bytes) {
  sp_mbuf *first = NULL;
  while (bytes != 0) {
    /* The last one comes first, with what full clusters leave over; so each is linked at once. */
    uint64_t length = (bytes - 1) % cluster_bytes(own) + 1;
    sp_mbuf *cluster = sp_allocate_mbuf(own->platform, length);
    if (cluster == NULL) {
      free_chain(own, first);
      return NULL;
    }
    sp_mbuf_set_length(cluster, length);
    sp_mbuf_set_next(cluster, first);
    first = cluster;
    bytes -= length;
  }
  return first;
}

/* Copies all bytes of a chain to those of another one, which are as many. */
static void copy_chain(const cursor *own, const sp_mbuf *from, const sp_mbuf *to) {
  uint64_t read = 0;
  uint64_t written = 0;
  while (from != NULL) {
    uint64_t step = sp_mbuf_length(from) - read;
    if (step != 0) {
      step = least(step, sp_mbuf_length(to) - written);
      sp_copy(own->platform, sp_mbuf_data(from) + read, sp_mbuf_data(to) + written, step);
    }
    read += step;
    written += step;
    if (read == sp_mbuf_length(from)) {
      from = sp_mbuf_next(from);
      read = 0;
    }
    if (to != NULL && written == sp_mbuf_length(to)) {
      to = sp_mbuf_next(to);
      written = 0;
    }
  }
}

/* Makes a chain fit; false where that cannot be, and then the chain is as it was. */
static bool coalesce(const cursor *own, sp_mbuf *header, uint64_t limit) {
  cut at;
  if (!find_cut(own, header, limit, &at)) {
    return false;
  }
  sp_mbuf *clusters = take_clusters(own, at.bytes);
  if (clusters == NULL) {
    return false;
  }
  sp_mbuf *stays = at.last != NULL ? at.last : header;
  copy_chain(own, at.last != NULL ? sp_mbuf_next(at.last) : header, clusters);
  free_chain(own, sp_mbuf_next(stays));
  if (at.last == NULL) {
    sp_mbuf_set_length(header, 0);
  }
  sp_mbuf_set_next(stays, clusters);
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
    if (!do_coalesce || !coalesce(own, packet, limit)) {
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
