/*
 * Builds the world of one benchmark case, as the Java side builds it, and drives the segmenter.
 *
 *   driver dma  EXTENTS EXTENT_LENGTH ADDRESS_BITS MAX_SEGMENT_SIZE ALIGNMENT CAPACITY WALK
 *   driver mbuf MBUFS LENGTH MAX_SEGMENT_SIZE MAX_SEGMENTS COALESCE
 *
 * Then on stdin, a line each:
 *
 *   check ROUNDS    answers a hash of the lists of so many operations, from the start
 *   time NANOS      works for so long, answers the operations and the nanoseconds they took
 *
 * Ends when stdin does. What is not understood ends it with 1.
 */
#define _POSIX_C_SOURCE 200809L

#include "segmenter.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(const char *why) {
  fprintf(stderr, "driver: %s\n", why);
  exit(1);
}

static void *zeroed(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) {
    fail("out of memory");
  }
  return memory;
}

/* --- Hash of lists ---------------------------------------------------------------------------- */

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x100000001b3u; }

static uint64_t mix_list(uint64_t hash, const segment *list, uint32_t count) {
  uint32_t i;
  hash = mix(hash, count);
  for (i = 0; i < count; i++) {
    hash = mix(mix(hash, list[i].address), list[i].length);
  }
  return hash;
}

/* --- Commands --------------------------------------------------------------------------------- */

enum { FIRST_EXTENT = 0x100000 };

typedef enum { WHOLE, CONTINUING, ARBITRARY, PREPARE, WALKS } walk;

static const char *const WALK_NAMES[WALKS] = {"WHOLE", "CONTINUING", "ARBITRARY", "PREPARE"};

static dma_command command;
static memory_descriptor descriptor;
static segment *list;
static uint32_t capacity;
static walk walked;
static uint64_t offset;
static uint64_t random_state;

static uint32_t generate_from_offset(void) {
  uint64_t before = offset;
  uint32_t count = capacity;
  int code = command.operations->gen_iovm_segments(&command, &offset, list, &count);
  if (code != SUCCESS || offset <= before) {
    fail("genIOVMSegments refused");
  }
  return count;
}

static void choose_offset(void) {
  if (walked == ARBITRARY) {
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    offset = descriptor.extents[(random_state >> 40) & (descriptor.count - 1)].offset;
  } else if (walked == WHOLE || offset == descriptor.length) {
    offset = 0;
  }
}

static uint64_t prepare_and_complete(void) {
  if (command.operations->prepare(&command, 0, 0) != SUCCESS
      || command.operations->complete(&command) != SUCCESS) {
    fail("prepare or complete refused");
  }
  return 1;
}

static uint64_t dma_operation(void) {
  uint64_t segments = 0;
  if (walked == PREPARE) {
    return prepare_and_complete();
  }
  choose_offset();
  do {
    segments += generate_from_offset();
  } while (walked == WHOLE && offset != descriptor.length);
  return segments;
}

static uint64_t dma_hash(uint64_t hash) {
  if (walked == PREPARE) {
    return mix(hash, prepare_and_complete());
  }
  choose_offset();
  do {
    hash = mix_list(hash, list, generate_from_offset());
  } while (walked == WHOLE && offset != descriptor.length);
  return hash;
}

static void dma_restart(void) {
  offset = 0;
  random_state = 1;
}

static void make_dma(char **arguments) {
  uint32_t count = (uint32_t)strtoull(arguments[0], NULL, 10);
  uint64_t length = strtoull(arguments[1], NULL, 10);
  dma_constraints constraints;
  extent *extents = zeroed(count, sizeof *extents);
  uint32_t i;
  for (i = 0; i < count; i++) {
    extents[i].address = FIRST_EXTENT + (count - 1 - i) * 2 * length;
    extents[i].length = length;
    extents[i].offset = i * length;
  }
  descriptor.extents = extents;
  descriptor.count = count;
  descriptor.length = count * length;
  constraints.output = output_host_64;
  constraints.address_bits = (uint32_t)strtoull(arguments[2], NULL, 10);
  constraints.max_segment_size = strtoull(arguments[3], NULL, 10);
  if (constraints.max_segment_size == 0) {
    constraints.max_segment_size = UINT64_MAX;
  }
  constraints.alignment = strtoull(arguments[4], NULL, 10);
  capacity = (uint32_t)strtoull(arguments[5], NULL, 10);
  while (walked < WALKS && strcmp(arguments[6], WALK_NAMES[walked]) != 0) {
    walked++;
  }
  if (walked == WALKS) {
    fail("no such walk");
  }
  list = zeroed(capacity, sizeof *list);
  dma_init(&command, &constraints, &descriptor);
  if (walked != PREPARE && command.operations->prepare(&command, 0, 0) != SUCCESS) {
    fail("prepare refused");
  }
}

/* --- Packets ---------------------------------------------------------------------------------- */

enum { PAGE = 4096, CLUSTER = 2048, CLUSTERS = 8, LEAD = 64 };

static const uint64_t FIRST_BYTE = 0x40000000;
static const uint64_t FIRST_FRAME = 0x7000000000;

typedef struct {
  platform world;
  uint8_t *bytes;
  uint64_t pages;
  uint64_t *frames; /* physical address of each virtual page */
  mbuf *clusters[CLUSTERS];
  uint32_t free_clusters;
} machine;

static machine below;
static mbuf_cursor cursor;
static mbuf *chain;
static uint32_t mbufs;
static uint64_t mbuf_length;
static uint32_t max_segments;
static bool coalesce;

static bool translate(platform *self, uint64_t virtual_address, uint64_t *physical) {
  const machine *here = (const machine *)self;
  uint64_t page = (virtual_address - FIRST_BYTE) / PAGE;
  if (page >= here->pages) {
    return false;
  }
  *physical = here->frames[page] + virtual_address % PAGE;
  return true;
}

static mbuf *allocate_cluster(platform *self) {
  machine *here = (machine *)self;
  return here->free_clusters == 0 ? NULL : here->clusters[--here->free_clusters];
}

/* The chain's own mbufs are kept by the driver, which links them again. */
static void free_mbuf(platform *self, mbuf *freed) {
  machine *here = (machine *)self;
  if (freed >= chain && freed < chain + mbufs) {
    return;
  }
  here->clusters[here->free_clusters++] = freed;
}

static void copy(platform *self, uint64_t from, uint64_t to, uint64_t length) {
  machine *here = (machine *)self;
  memcpy(here->bytes + (to - FIRST_BYTE), here->bytes + (from - FIRST_BYTE), length);
}

static const platform_operations MACHINE = {translate, allocate_cluster, free_mbuf, copy};

/* Links the packet as it was first, and takes back what the cursor put into it. */
static void restore_packet(void) {
  mbuf *at = chain->next;
  uint32_t i;
  while (at != NULL) {
    mbuf *next = at->next;
    free_mbuf(&below.world, at);
    at = next;
  }
  for (i = 0; i < mbufs; i++) {
    chain[i].length = mbuf_length;
    chain[i].next = i + 1 < mbufs ? &chain[i + 1] : NULL;
  }
}

static uint32_t generate_packet(void) {
  uint32_t count = cursor.gen_physical_segments(&cursor, chain, list, max_segments, coalesce);
  if (count == 0) {
    fail("genPhysicalSegments refused");
  }
  return count;
}

static uint64_t mbuf_operation(void) {
  if (coalesce) {
    restore_packet();
  }
  return generate_packet();
}

static uint64_t mbuf_hash(uint64_t hash) {
  if (coalesce) {
    restore_packet();
  }
  return mix_list(hash, list, generate_packet());
}

static void mbuf_restart(void) { restore_packet(); }

static void make_mbuf(char **arguments) {
  mbuf *pool;
  uint64_t slots;
  uint64_t i;
  mbufs = (uint32_t)strtoull(arguments[0], NULL, 10);
  mbuf_length = strtoull(arguments[1], NULL, 10);
  max_segments = (uint32_t)strtoull(arguments[3], NULL, 10);
  coalesce = strtoull(arguments[4], NULL, 10) != 0;
  slots = mbufs + CLUSTERS;
  below.world.operations = &MACHINE;
  below.world.page_length = PAGE;
  below.world.cluster_length = CLUSTER;
  below.pages = (slots * CLUSTER + PAGE - 1) / PAGE;
  below.bytes = zeroed(below.pages, PAGE);
  below.frames = zeroed(below.pages, sizeof *below.frames);
  for (i = 0; i < below.pages; i++) {
    below.frames[i] = FIRST_FRAME + (below.pages - 1 - i) * 2 * PAGE;
  }
  pool = zeroed(slots, sizeof *pool);
  chain = pool;
  for (i = 0; i < slots; i++) {
    pool[i].data = FIRST_BYTE + i * CLUSTER + (i < mbufs ? LEAD : 0);
  }
  for (i = 0; i < CLUSTERS; i++) {
    below.clusters[below.free_clusters++] = &pool[mbufs + i];
  }
  chain->packet_header = true;
  list = zeroed(max_segments, sizeof *list);
  mbuf_cursor_init(
      &cursor, &below.world, output_host_64, strtoull(arguments[2], NULL, 10), max_segments);
  restore_packet();
}

/* --- Orders ----------------------------------------------------------------------------------- */

static uint64_t (*operation)(void);
static uint64_t (*hash_operation)(uint64_t hash);
static void (*restart)(void);

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void check(uint64_t rounds) {
  uint64_t hash = 0xcbf29ce484222325u;
  restart();
  while (rounds-- > 0) {
    hash = hash_operation(hash);
  }
  restart();
  printf("%016" PRIx64 "\n", hash);
}

static void measure(uint64_t nanos) {
  static volatile uint64_t sink;
  uint64_t operations = 0;
  uint64_t batch = 1;
  uint64_t elapsed;
  uint64_t start = now();
  do {
    uint64_t segments = 0;
    uint64_t i;
    for (i = 0; i < batch; i++) {
      segments += operation();
    }
    sink = segments;
    operations += batch;
    elapsed = now() - start;
    if (elapsed < nanos / 64) {
      batch *= 2;
    }
  } while (elapsed < nanos);
  (void)sink;
  printf("%" PRIu64 " %" PRIu64 "\n", operations, elapsed);
}

int main(int count, char **arguments) {
  char line[64];
  if (count == 9 && strcmp(arguments[1], "dma") == 0) {
    make_dma(arguments + 2);
    operation = dma_operation;
    hash_operation = dma_hash;
    restart = dma_restart;
  } else if (count == 7 && strcmp(arguments[1], "mbuf") == 0) {
    make_mbuf(arguments + 2);
    operation = mbuf_operation;
    hash_operation = mbuf_hash;
    restart = mbuf_restart;
  } else {
    fail("no such world");
  }
  restart();
  while (fgets(line, sizeof line, stdin) != NULL) {
    if (strncmp(line, "check ", 6) == 0) {
      check(strtoull(line + 6, NULL, 10));
    } else if (strncmp(line, "time ", 5) == 0) {
      measure(strtoull(line + 5, NULL, 10));
    } else {
      fail("no such order");
    }
    fflush(stdout);
  }
  return 0;
}
