/*
 * scatterproof.h: makes an adapter of your DMA or mbuf code, so that Scatterproof can judge it.
 *
 * Fill in a table of functions, call sp_run() from main(), and name the program:
 *
 *     ./scatterproof run --impl command="./my-adapter"
 *
 * One file of your program defines SCATTERPROOF_MAIN before it includes this header and gets the
 * code; every other file gets the declarations. C99 or C++17, POSIX, no library.
 *
 * Your code is called on a simulated machine: addresses are 64-bit numbers, and nothing lies behind
 * them. What the machine can do is declared below; spec/platform.md says how it behaves. A pointer
 * that the documented operation takes may be NULL here too; that is yours to answer.
 */
#ifndef SCATTERPROOF_H
#define SCATTERPROOF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The return codes of the API. */
#define SP_SUCCESS UINT32_C(0)
#define SP_ERROR UINT32_C(0xe00002bc)
#define SP_NO_MEMORY UINT32_C(0xe00002bd)
#define SP_NO_RESOURCES UINT32_C(0xe00002be)
#define SP_BAD_ARGUMENT UINT32_C(0xe00002c2)
#define SP_UNSUPPORTED UINT32_C(0xe00002c7)
#define SP_BUSY UINT32_C(0xe00002d5)
#define SP_NOT_READY UINT32_C(0xe00002d8)
#define SP_NO_SPACE UINT32_C(0xe00002db)
#define SP_NOT_PERMITTED UINT32_C(0xe00002e2)
#define SP_NOT_ALIGNED UINT32_C(0xe00002d0)
#define SP_OVERRUN UINT32_C(0xe00002e8)
#define SP_MESSAGE_TOO_LARGE UINT32_C(0xe00002e1)

/* The machine, and what lives on it. One machine lives for one scenario. */
typedef struct sp_platform sp_platform;
typedef struct sp_mbuf sp_mbuf;
typedef struct sp_descriptor sp_descriptor;

uint64_t sp_page_length(const sp_platform *platform);
uint64_t sp_cluster_length(const sp_platform *platform);
uint64_t sp_small_mbuf_length(const sp_platform *platform);
bool sp_is_big_endian(const sp_platform *platform);

/* Whether the page of a virtual address has a physical one; ask before sp_translate. */
bool sp_is_translated(const sp_platform *platform, uint64_t address);
/* The physical address of a virtual one; any number, 0 included. */
uint64_t sp_translate(const sp_platform *platform, uint64_t address);
/* An mbuf of length 0 for at least so many bytes, at most a cluster; NULL when there is none. */
sp_mbuf *sp_allocate_mbuf(sp_platform *platform, uint64_t minimum);
/* Gives one mbuf back; its next is not followed. */
void sp_free_mbuf(sp_platform *platform, sp_mbuf *mbuf);
/* Copies between virtual stretches that do not overlap, untranslated pages included. */
void sp_copy(sp_platform *platform, uint64_t from, uint64_t to, uint64_t length);

uint64_t sp_mbuf_data(const sp_mbuf *mbuf);     /* virtual address of its storage */
uint64_t sp_mbuf_capacity(const sp_mbuf *mbuf); /* bytes of storage */
uint64_t sp_mbuf_length(const sp_mbuf *mbuf);   /* bytes in use */
void sp_mbuf_set_length(sp_mbuf *mbuf, uint64_t length);
sp_mbuf *sp_mbuf_next(const sp_mbuf *mbuf);
void sp_mbuf_set_next(sp_mbuf *mbuf, sp_mbuf *next);
bool sp_mbuf_is_packet_header(const sp_mbuf *mbuf);
uint64_t sp_mbuf_packet_length(const sp_mbuf *mbuf);
void sp_mbuf_set_packet_length(sp_mbuf *mbuf, uint64_t length); /* of a packet header only */

typedef enum { SP_DIRECTION_NONE, SP_DIRECTION_IN, SP_DIRECTION_OUT, SP_DIRECTION_OUT_IN } sp_direction;

/* A memory descriptor: physical extents in the order of their bytes. */
uint64_t sp_descriptor_length(const sp_descriptor *descriptor);
sp_direction sp_descriptor_direction(const sp_descriptor *descriptor);
uint32_t sp_extent_count(const sp_descriptor *descriptor);
uint64_t sp_extent_address(const sp_descriptor *descriptor, uint32_t index);
uint64_t sp_extent_length(const sp_descriptor *descriptor, uint32_t index);
uint64_t sp_extent_offset(const sp_descriptor *descriptor, uint32_t index); /* bytes before it */

/*
 * Who receives segments: nobody (the pointer is missing), the function that comes along, or one that
 * the API names, which is yours: it writes slot i as two words, address then length, of the width
 * and order that its name says. A cursor knows NATURAL, BIG and LITTLE, all of 64 bits.
 */
typedef enum {
  SP_OUTPUT_MISSING,
  SP_OUTPUT_FUNCTION,
  SP_OUTPUT_HOST_32,
  SP_OUTPUT_BIG_32,
  SP_OUTPUT_LITTLE_32,
  SP_OUTPUT_HOST_64,
  SP_OUTPUT_BIG_64,
  SP_OUTPUT_LITTLE_64,
  SP_OUTPUT_NATURAL,
  SP_OUTPUT_BIG,
  SP_OUTPUT_LITTLE
} sp_output;

/* Is told each segment; answers false where it cannot express it. */
typedef bool (*sp_segment_function)(
    void *command, uint64_t address, uint64_t length, void *segments, uint32_t index);

typedef struct {
  sp_output output;
  sp_segment_function function; /* NULL unless output is SP_OUTPUT_FUNCTION */
  uint32_t num_address_bits;
  uint64_t max_segment_size;  /* 0: unlimited */
  uint64_t max_transfer_size; /* 0: unlimited */
  uint64_t alignment;
  uint64_t alignment_length;
  uint64_t alignment_internal_segments;
  int32_t mapping; /* 0 mapped, 1 bypassed, 2 non-coherent, 3 unmapped, or any other number */
  bool iterate_only;
} sp_dma_constraints;

/* An IODMACommand: what create answers is passed to all the others as their first argument. */
typedef struct {
  /* NULL refuses the constraints. In the short form alignment_length, alignment_internal_segments
     and iterate_only are to be ignored. */
  void *(*create)(const sp_dma_constraints *constraints, bool short_form, sp_platform *platform);
  /* Without constraints, which prepare_with_specification brings. */
  void *(*create_unspecified)(sp_platform *platform);
  void (*destroy)(void *command);
  uint32_t (*set_memory_descriptor)(
      void *command, const sp_descriptor *descriptor, bool auto_prepare);
  uint32_t (*clear_memory_descriptor)(void *command, bool auto_complete);
  const sp_descriptor *(*get_memory_descriptor)(void *command);
  uint32_t (*prepare)(
      void *command, uint64_t offset, uint64_t length, bool flush_cache, bool synchronize);
  uint32_t (*prepare_with_specification)(
      void *command, const sp_dma_constraints *constraints, uint64_t offset, uint64_t length,
      bool flush_cache, bool synchronize);
  uint32_t (*complete)(void *command, bool invalidate_cache, bool synchronize);
  uint32_t (*get_prepared_offset_and_length)(void *command, uint64_t *offset, uint64_t *length);
  uint32_t (*gen_iovm_segments)(
      void *command, uint64_t *offset, void *segments, uint32_t *num_segments);
} sp_dma;

/* Is told each segment of a packet. */
typedef void (*sp_cursor_function)(
    uint64_t address, uint64_t length, void *vector, uint32_t index);

typedef struct {
  sp_output output;
  sp_cursor_function function; /* NULL unless output is SP_OUTPUT_FUNCTION */
  uint64_t max_segment_size;
  uint32_t max_num_segments;
} sp_cursor_constraints;

/* An IOMbufMemoryCursor. */
typedef struct {
  void *(*create)(const sp_cursor_constraints *constraints, sp_platform *platform);
  void (*destroy)(void *cursor);
  uint32_t (*gen_physical_segments)(
      void *cursor, sp_mbuf *packet, void *vector, uint32_t max_segs, bool do_coalesce);
  uint32_t (*get_and_reset_coalesce_count)(void *cursor);
} sp_mbuf_cursor;

/* What you have; NULL for what you have not, and then nobody asks for it. */
typedef struct {
  const char *name; /* letters, digits, . _ - */
  const char *version;
  const sp_dma *dma;
  const sp_mbuf_cursor *mbuf;
} sp_adapter;

/* Answers scenarios until standard input ends; for main() to return. */
int sp_run(const sp_adapter *adapter);

#ifdef __cplusplus
}
#endif
#endif

#if defined(SCATTERPROOF_MAIN) && !defined(SCATTERPROOF_CODE)
#define SCATTERPROOF_CODE

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __cplusplus
#include <exception>
#endif

#define SP_PROTOCOL 1
#define SP_CURSORS 8
#define SP_COMMANDS 4
#define SP_GUARD_SLOTS 64
#define SP_MOST_OUTPUTS (UINT32_C(1) << 21)
#define SP_MOST_EVENTS (UINT32_C(1) << 20)
#define SP_MOST_MBUFS 100000
#define SP_STORAGE (UINT64_C(1) << 62)
#define SP_UNLISTED_SHIFT (UINT64_C(1) << 32)
#define SP_UNTOUCHED UINT64_C(0x5caa5caa5caa5caa)

/* ---- Memory and text ---- */

static void sp_fail(const char *why) {
  fprintf(stderr, "scatterproof.h: %s\n", why);
  exit(70);
}

static void *sp_take(void *old, size_t count, size_t size) {
  void *memory = count > SIZE_MAX / size ? NULL : realloc(old, count * size);
  if (memory == NULL && count != 0) {
    sp_fail("out of memory");
  }
  return memory;
}

typedef struct {
  char *text;
  size_t length;
  size_t room;
} sp_text;

static void sp_put_bytes(sp_text *to, const char *bytes, size_t length) {
  if (to->length + length > to->room) {
    to->room = 2 * (to->length + length) + 256;
    to->text = (char *)sp_take(to->text, to->room, 1);
  }
  memcpy(to->text + to->length, bytes, length);
  to->length += length;
}

static void sp_put(sp_text *to, const char *text) {
  sp_put_bytes(to, text, strlen(text));
}

static void sp_put_hex(sp_text *to, uint64_t value) {
  char digits[20];
  size_t at = sizeof digits;
  digits[--at] = '"';
  do {
    digits[--at] = "0123456789abcdef"[value & 15];
    value >>= 4;
  } while (value != 0);
  digits[--at] = 'x';
  digits[--at] = '0';
  sp_put_bytes(to, "\"", 1);
  sp_put_bytes(to, digits + at, sizeof digits - at);
}

static void sp_put_number(sp_text *to, uint32_t value) {
  char digits[10];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + value % 10);
    value /= 10;
  } while (value != 0);
  sp_put_bytes(to, digits + at, sizeof digits - at);
}

static void sp_put_quoted(sp_text *to, const char *text) {
  sp_put(to, "\"");
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\') {
      sp_put(to, "\\");
    }
    sp_put_bytes(to, (unsigned char)*text < ' ' ? " " : text, 1);
  }
  sp_put(to, "\"");
}

/* ---- JSON, as far as requests need it ---- */

typedef struct {
  char kind; /* { [ " 0 t f n: the character that it begins with, 0 for numbers */
  const char *text;
  size_t length;
  size_t children;
  size_t end; /* index of the node behind it and all that is in it */
} sp_node;

typedef struct {
  const char *at;
  const char *end;
  sp_node *nodes;
  size_t count;
  size_t room;
} sp_json;

static void sp_skip_space(sp_json *json) {
  while (json->at < json->end && strchr(" \t\r\n", *json->at) != NULL) {
    json->at++;
  }
}

static size_t sp_new_node(sp_json *json, char kind) {
  if (json->count == json->room) {
    json->room = 2 * json->room + 256;
    json->nodes = (sp_node *)sp_take(json->nodes, json->room, sizeof *json->nodes);
  }
  sp_node *node = &json->nodes[json->count];
  node->kind = kind;
  node->text = json->at;
  node->length = 0;
  node->children = 0;
  return json->count++;
}

static void sp_parse_text(sp_json *json) {
  size_t node = sp_new_node(json, '"');
  json->nodes[node].text = ++json->at;
  while (json->at < json->end && *json->at != '"') {
    json->at += *json->at == '\\' ? 2 : 1; /* no text of a request that matters has an escape */
  }
  if (json->at >= json->end) {
    sp_fail("a request ends inside a text");
  }
  json->nodes[node].length = (size_t)(json->at - json->nodes[node].text);
  json->nodes[node].end = json->count;
  json->at++;
}

static void sp_parse(sp_json *json);

/* An object is a list of names and values in turn. */
static void sp_parse_list(sp_json *json, char open, char close) {
  size_t node = sp_new_node(json, open);
  size_t children = 0;
  json->at++;
  sp_skip_space(json);
  while (json->at < json->end && *json->at != close) {
    sp_parse(json);
    children++;
    sp_skip_space(json);
    if (json->at < json->end && (*json->at == ',' || *json->at == ':')) {
      json->at++;
      sp_skip_space(json);
    }
  }
  if (json->at >= json->end) {
    sp_fail("a request ends inside a list");
  }
  json->at++;
  json->nodes[node].children = children;
  json->nodes[node].end = json->count;
}

static void sp_parse(sp_json *json) {
  sp_skip_space(json);
  char next = json->at < json->end ? *json->at : ' ';
  if (next == '{') {
    sp_parse_list(json, '{', '}');
  } else if (next == '[') {
    sp_parse_list(json, '[', ']');
  } else if (next == '"') {
    sp_parse_text(json);
  } else {
    size_t node = sp_new_node(json, next == '-' || (next >= '0' && next <= '9') ? '0' : next);
    while (json->at < json->end && strchr(",:]} \t\r\n", *json->at) == NULL) {
      json->at++;
    }
    json->nodes[node].length = (size_t)(json->at - json->nodes[node].text);
    json->nodes[node].end = json->count;
    if (json->nodes[node].length == 0) {
      sp_fail("a request is no JSON");
    }
  }
}

static bool sp_is(const sp_node *node, const char *text) {
  size_t length = strlen(text);
  return node->kind == '"' && node->length == length && memcmp(node->text, text, length) == 0;
}

/* The children of a list are walked with these two. */
static const sp_node *sp_first(const sp_node *list) {
  return list + 1;
}

static const sp_node *sp_after(const sp_json *json, const sp_node *node) {
  return json->nodes + node->end;
}

/* A field of an object, or NULL. */
static const sp_node *sp_find(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *at = sp_first(object);
  for (size_t i = 0; i + 1 < object->children; i += 2) {
    const sp_node *value = sp_after(json, at);
    if (sp_is(at, name)) {
      return value;
    }
    at = sp_after(json, value);
  }
  return NULL;
}

static const sp_node *sp_need(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *found = sp_find(json, object, name);
  if (found == NULL) {
    fprintf(stderr, "scatterproof.h: a request lacks %s\n", name);
    exit(70);
  }
  return found;
}

static uint64_t sp_hex_of(const sp_node *node) {
  uint64_t value = 0;
  for (size_t i = 2; i < node->length; i++) {
    char digit = node->text[i];
    value = value << 4 | (uint64_t)(digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
  }
  return value;
}

static int64_t sp_number_of(const sp_node *node) {
  return strtoll(node->text, NULL, 10);
}

static uint64_t sp_hex(const sp_json *json, const sp_node *object, const char *name) {
  return sp_hex_of(sp_need(json, object, name));
}

static int64_t sp_number(const sp_json *json, const sp_node *object, const char *name) {
  return sp_number_of(sp_need(json, object, name));
}

/* Whether a field is there and true. */
static bool sp_truth(const sp_json *json, const sp_node *object, const char *name) {
  const sp_node *found = sp_find(json, object, name);
  return found != NULL && found->kind == 't';
}

/* ---- The machine ---- */

struct sp_mbuf {
  uint64_t data;
  uint64_t capacity;
  uint64_t length;
  uint64_t packet_length;
  sp_mbuf *next;
  uint32_t identity;
  bool packet_header;
  bool freed;
  /* As they were last told to the prober. */
  uint64_t told_length;
  uint64_t told_packet_length;
  sp_mbuf *told_next;
};

typedef struct {
  uint64_t page;
  uint64_t physical;
  bool translated;
} sp_page;

#define SP_BLOCK 256

struct sp_platform {
  uint64_t page_length;
  uint64_t cluster_length;
  uint64_t small_mbuf_length;
  bool big_endian;
  sp_page *pages; /* ascending */
  size_t page_count;
  sp_mbuf *blocks[SP_MOST_MBUFS / SP_BLOCK * 4 + 2];
  uint32_t mbuf_count;
  uint64_t next_storage;
  uint32_t requests;
  uint32_t granted;
  bool refuses_all;
  uint32_t *refused;
  size_t refused_count;
  sp_text events; /* of the current call */
  uint32_t event_count;
};

uint64_t sp_page_length(const sp_platform *platform) { return platform->page_length; }
uint64_t sp_cluster_length(const sp_platform *platform) { return platform->cluster_length; }
uint64_t sp_small_mbuf_length(const sp_platform *platform) { return platform->small_mbuf_length; }
bool sp_is_big_endian(const sp_platform *platform) { return platform->big_endian; }
uint64_t sp_mbuf_data(const sp_mbuf *mbuf) { return mbuf->data; }
uint64_t sp_mbuf_capacity(const sp_mbuf *mbuf) { return mbuf->capacity; }
uint64_t sp_mbuf_length(const sp_mbuf *mbuf) { return mbuf->length; }
void sp_mbuf_set_length(sp_mbuf *mbuf, uint64_t length) { mbuf->length = length; }
sp_mbuf *sp_mbuf_next(const sp_mbuf *mbuf) { return mbuf->next; }
void sp_mbuf_set_next(sp_mbuf *mbuf, sp_mbuf *next) { mbuf->next = next; }
bool sp_mbuf_is_packet_header(const sp_mbuf *mbuf) { return mbuf->packet_header; }
uint64_t sp_mbuf_packet_length(const sp_mbuf *mbuf) { return mbuf->packet_length; }

void sp_mbuf_set_packet_length(sp_mbuf *mbuf, uint64_t length) {
  mbuf->packet_length = mbuf->packet_header ? length : 0;
}

static const sp_page *sp_listed(const sp_platform *platform, uint64_t address) {
  uint64_t page = address & ~(platform->page_length - 1);
  size_t low = 0;
  size_t high = platform->page_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (platform->pages[middle].page < page) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  bool found = low < platform->page_count && platform->pages[low].page == page;
  return found ? &platform->pages[low] : NULL;
}

bool sp_is_translated(const sp_platform *platform, uint64_t address) {
  const sp_page *page = sp_listed(platform, address);
  return page == NULL || page->translated;
}

uint64_t sp_translate(const sp_platform *platform, uint64_t address) {
  const sp_page *page = sp_listed(platform, address);
  if (page == NULL) {
    return address + SP_UNLISTED_SHIFT;
  }
  return page->translated ? page->physical + (address - page->page) : 0;
}

/* Begins an event of the current call; the caller finishes it with "]". */
static bool sp_event(sp_platform *platform, const char *what) {
  if (platform->event_count++ >= SP_MOST_EVENTS) {
    return false;
  }
  sp_put(&platform->events, platform->event_count == 1 ? "[\"" : ",[\"");
  sp_put(&platform->events, what);
  sp_put(&platform->events, "\",");
  return true;
}

static sp_mbuf *sp_mbuf_at(const sp_platform *platform, uint32_t identity) {
  return &platform->blocks[identity / SP_BLOCK][identity % SP_BLOCK];
}

/* Whether a pointer is one of the machine's mbufs; it is not followed. */
static bool sp_owns(const sp_platform *platform, const sp_mbuf *mbuf) {
  for (uint32_t i = 0; i < platform->mbuf_count; i += SP_BLOCK) {
    uintptr_t inside = (uintptr_t)mbuf - (uintptr_t)platform->blocks[i / SP_BLOCK];
    if (inside < SP_BLOCK * sizeof(sp_mbuf) && inside % sizeof(sp_mbuf) == 0) {
      return i + inside / sizeof(sp_mbuf) < platform->mbuf_count;
    }
  }
  return false;
}

static sp_mbuf *sp_new_mbuf(sp_platform *platform, uint64_t data, uint64_t capacity) {
  uint32_t identity = platform->mbuf_count;
  sp_mbuf **block = &platform->blocks[identity / SP_BLOCK];
  if (identity / SP_BLOCK >= sizeof platform->blocks / sizeof *platform->blocks) {
    sp_fail("more mbufs than a machine has");
  }
  if (*block == NULL) {
    *block = (sp_mbuf *)sp_take(NULL, SP_BLOCK, sizeof **block);
  }
  platform->mbuf_count++;
  sp_mbuf *mbuf = sp_mbuf_at(platform, identity);
  memset(mbuf, 0, sizeof *mbuf);
  mbuf->identity = identity;
  mbuf->data = data;
  mbuf->capacity = capacity;
  return mbuf;
}

static bool sp_is_granted(sp_platform *platform, uint64_t minimum) {
  uint32_t request = ++platform->requests;
  if (minimum > platform->cluster_length || platform->refuses_all) {
    return false;
  }
  for (size_t i = 0; i < platform->refused_count; i++) {
    if (platform->refused[i] == request) {
      return false;
    }
  }
  return platform->granted < SP_MOST_MBUFS;
}

sp_mbuf *sp_allocate_mbuf(sp_platform *platform, uint64_t minimum) {
  sp_mbuf *mbuf = NULL;
  if (sp_is_granted(platform, minimum)) {
    platform->granted++;
    bool small = minimum <= platform->small_mbuf_length;
    uint64_t page = platform->page_length;
    uint64_t capacity = small ? platform->small_mbuf_length : platform->cluster_length;
    uint64_t whole = (capacity + page - 1) & ~(page - 1);
    uint64_t lead = whole == page ? page - capacity : 0;
    mbuf = sp_new_mbuf(platform, platform->next_storage + lead, capacity);
    platform->next_storage += whole + page;
  }
  if (sp_event(platform, "allocate")) {
    sp_put_hex(&platform->events, minimum);
    sp_put(&platform->events, ",");
    if (mbuf == NULL) {
      sp_put(&platform->events, "\"none\"");
    } else {
      sp_put_number(&platform->events, mbuf->identity);
    }
    sp_put(&platform->events, "]");
  }
  return mbuf;
}

static void sp_put_mbuf(sp_text *to, const sp_platform *platform, const sp_mbuf *mbuf) {
  if (mbuf == NULL) {
    sp_put(to, "\"none\"");
  } else if (sp_owns(platform, mbuf)) {
    sp_put_number(to, mbuf->identity);
  } else {
    sp_put(to, "\"foreign\"");
  }
}

void sp_free_mbuf(sp_platform *platform, sp_mbuf *mbuf) {
  if (sp_event(platform, "free")) {
    if (mbuf == NULL) {
      sp_put(&platform->events, "\"foreign\"");
    } else {
      sp_put_mbuf(&platform->events, platform, mbuf);
    }
    sp_put(&platform->events, "]");
  }
}

void sp_copy(sp_platform *platform, uint64_t from, uint64_t to, uint64_t length) {
  if (sp_event(platform, "copy")) {
    sp_put_hex(&platform->events, from);
    sp_put(&platform->events, ",");
    sp_put_hex(&platform->events, to);
    sp_put(&platform->events, ",");
    sp_put_hex(&platform->events, length);
    sp_put(&platform->events, "]");
  }
}

struct sp_descriptor {
  sp_direction direction;
  const struct sp_content *content;
};

typedef struct sp_content {
  uint64_t total;
  uint32_t count;
  uint64_t *address;
  uint64_t *length;
  uint64_t *offset;
} sp_content;

uint64_t sp_descriptor_length(const sp_descriptor *descriptor) {
  return descriptor->content->total;
}

sp_direction sp_descriptor_direction(const sp_descriptor *descriptor) {
  return descriptor->direction;
}

uint32_t sp_extent_count(const sp_descriptor *descriptor) { return descriptor->content->count; }

uint64_t sp_extent_address(const sp_descriptor *descriptor, uint32_t index) {
  return descriptor->content->address[index];
}

uint64_t sp_extent_length(const sp_descriptor *descriptor, uint32_t index) {
  return descriptor->content->length[index];
}

uint64_t sp_extent_offset(const sp_descriptor *descriptor, uint32_t index) {
  return descriptor->content->offset[index];
}

/* ---- One scenario at a time ---- */

/* A command that lives side by side with others. */
typedef struct {
  void *command;
  uint32_t constraints; /* which set it has */
  uint64_t returned;    /* the offset that its last genIOVMSegments left */
  uint64_t expected;    /* that the last one which succeeded left */
} sp_slot;

typedef struct {
  const sp_adapter *adapter;
  int reply_to;
  unsigned deadline; /* seconds */
  sp_text reply;
  size_t call_begun; /* where the reply to the current call begins */
  bool listed;       /* whether it is one of a list */
  sp_platform platform;

  /* The call that is being made, for the recording functions. */
  bool recording;
  void *called;
  void *segments;
  int64_t refuse_from; /* negative: never */
  uint32_t outputs;
  sp_text output_text;

  /* The array, as it is and as it was. */
  unsigned char *array;
  unsigned char *pattern;
  size_t array_room;

  /* Area dma. */
  sp_dma_constraints *constraints;
  sp_descriptor *descriptors;
  size_t descriptor_count;
  sp_content *contents;
  size_t content_count;
  sp_slot slots[SP_COMMANDS];

  /* Area mbuf. */
  sp_cursor_constraints cursor_constraints;
  sp_mbuf **heads;
  void *cursors[SP_CURSORS];
} sp_session;

static sp_session sp_now;

static void sp_note_output(uint64_t address, uint64_t length, uint32_t index, bool as_passed) {
  sp_text *to = &sp_now.output_text;
  if (sp_now.outputs++ >= SP_MOST_OUTPUTS) {
    return;
  }
  sp_put(to, sp_now.outputs == 1 ? "[" : ",[");
  sp_put_number(to, index);
  sp_put(to, ",");
  sp_put_hex(to, address);
  sp_put(to, ",");
  sp_put_hex(to, length);
  sp_put(to, as_passed ? "]" : ",false]");
}

/* The segment function that commands are given; outside a call it is nobody's list. */
static bool sp_record_segment(
    void *command, uint64_t address, uint64_t length, void *segments, uint32_t index) {
  if (!sp_now.recording) {
    return true;
  }
  bool as_passed = command == sp_now.called && segments == sp_now.segments;
  sp_note_output(address, length, index, as_passed);
  return sp_now.refuse_from < 0 || index < (uint64_t)sp_now.refuse_from;
}

static void sp_record_physical(uint64_t address, uint64_t length, void *vector, uint32_t index) {
  if (sp_now.recording) {
    sp_note_output(address, length, index, vector == sp_now.segments);
  }
}

/* An array that holds the pattern, with guards behind it. */
static void *sp_offer_array(size_t bytes) {
  if (bytes > sp_now.array_room) {
    sp_now.array_room = 2 * bytes;
    sp_now.array = (unsigned char *)sp_take(sp_now.array, sp_now.array_room, 1);
    sp_now.pattern = (unsigned char *)sp_take(sp_now.pattern, sp_now.array_room, 1);
    for (size_t i = 0; i < sp_now.array_room; i++) {
      sp_now.pattern[i] = (unsigned char)(0x80 | ((i * 37 + (i >> 7) * 11) & 0xff));
    }
    memcpy(sp_now.array, sp_now.pattern, sp_now.array_room);
  }
  return sp_now.array;
}

/* Tells the array up to its last changed byte, and puts the pattern back. */
static void sp_take_array(size_t bytes) {
  if (memcmp(sp_now.array, sp_now.pattern, bytes) == 0) {
    return;
  }
  size_t end = bytes;
  while (sp_now.array[end - 1] == sp_now.pattern[end - 1]) {
    end--;
  }
  sp_put(&sp_now.reply, ",\"array\":\"");
  for (size_t i = 0; i < end; i++) {
    char digits[2];
    digits[0] = "0123456789abcdef"[sp_now.array[i] >> 4];
    digits[1] = "0123456789abcdef"[sp_now.array[i] & 15];
    sp_put_bytes(&sp_now.reply, digits, 2);
  }
  sp_put(&sp_now.reply, "\"");
  memcpy(sp_now.array, sp_now.pattern, end);
}

static void sp_begin_recording(void *called, void *segments, int64_t refuse_from) {
  sp_now.called = called;
  sp_now.segments = segments;
  sp_now.refuse_from = refuse_from;
  sp_now.outputs = 0;
  sp_now.output_text.length = 0;
  sp_now.recording = true;
}

static void sp_end_recording(size_t array_bytes) {
  sp_now.recording = false;
  if (sp_now.outputs != 0) {
    sp_put(&sp_now.reply, ",\"outputs\":[");
    sp_put_bytes(&sp_now.reply, sp_now.output_text.text, sp_now.output_text.length);
    sp_put(&sp_now.reply, "]");
  }
  sp_take_array(array_bytes);
  if (sp_now.outputs > SP_MOST_OUTPUTS || sp_now.platform.event_count > SP_MOST_EVENTS) {
    sp_put(&sp_now.reply, ",\"flood\":true");
  }
}

static sp_output sp_output_of(const sp_node *name) {
  static const char *const names[] = {"none", "recording", "HOST_32", "BIG_32", "LITTLE_32", "HOST_64",
      "BIG_64", "LITTLE_64", "NATURAL", "BIG", "LITTLE"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (sp_is(name, names[i])) {
      return (sp_output)i;
    }
  }
  sp_fail("a request names an output that this header does not know");
  return SP_OUTPUT_MISSING;
}

static size_t sp_array_bytes(sp_output output, uint64_t slots) {
  bool narrow = output >= SP_OUTPUT_HOST_32 && output <= SP_OUTPUT_LITTLE_32;
  bool named = output > SP_OUTPUT_FUNCTION;
  return (size_t)(slots + (named ? SP_GUARD_SLOTS : 1)) * (narrow ? 8 : 16);
}

/* ---- Area dma ---- */

static void sp_read_constraints(const sp_json *json, const sp_node *from, sp_dma_constraints *to) {
  to->output = sp_output_of(sp_need(json, from, "output"));
  to->function = to->output == SP_OUTPUT_FUNCTION ? sp_record_segment : NULL;
  to->num_address_bits = (uint32_t)sp_number(json, from, "numAddressBits");
  to->max_segment_size = sp_hex(json, from, "maxSegmentSize");
  to->max_transfer_size = sp_hex(json, from, "maxTransferSize");
  to->alignment = sp_hex(json, from, "alignment");
  to->alignment_length = sp_hex(json, from, "alignmentLength");
  to->alignment_internal_segments = sp_hex(json, from, "alignmentInternalSegments");
  to->mapping = (int32_t)sp_number(json, from, "mapping");
  to->iterate_only = sp_truth(json, from, "iterateOnly");
}

/* Runs of equal extents: address, length, count, stride. */
static void sp_read_content(const sp_json *json, const sp_node *runs, sp_content *to) {
  uint64_t count = 0;
  const sp_node *run = sp_first(runs);
  for (size_t i = 0; i < runs->children; i++, run = sp_after(json, run)) {
    count += (uint64_t)sp_number_of(sp_first(run) + 2);
  }
  size_t room = (size_t)count + 1;
  to->address = (uint64_t *)sp_take(NULL, room, sizeof *to->address);
  to->length = (uint64_t *)sp_take(NULL, room, sizeof *to->length);
  to->offset = (uint64_t *)sp_take(NULL, room, sizeof *to->offset);
  to->count = 0;
  to->total = 0;
  run = sp_first(runs);
  for (size_t i = 0; i < runs->children; i++, run = sp_after(json, run)) {
    const sp_node *part = sp_first(run);
    uint64_t address = sp_hex_of(part);
    for (int64_t left = sp_number_of(part + 2); left > 0; left--) {
      to->address[to->count] = address;
      to->length[to->count] = sp_hex_of(part + 1);
      to->offset[to->count] = to->total;
      to->total += to->length[to->count++];
      address += sp_hex_of(part + 3);
    }
  }
}

static void sp_read_dma(const sp_json *json, const sp_node *scenario) {
  const sp_node *sets = sp_need(json, scenario, "constraints");
  sp_now.constraints =
      (sp_dma_constraints *)sp_take(NULL, sets->children + 1, sizeof *sp_now.constraints);
  const sp_node *at = sp_first(sets);
  for (size_t i = 0; i < sets->children; i++, at = sp_after(json, at)) {
    sp_read_constraints(json, at, &sp_now.constraints[i]);
  }
  const sp_node *contents = sp_need(json, scenario, "contents");
  sp_now.content_count = contents->children;
  sp_now.contents = (sp_content *)sp_take(NULL, contents->children + 1, sizeof *sp_now.contents);
  at = sp_first(contents);
  for (size_t i = 0; i < contents->children; i++, at = sp_after(json, at)) {
    sp_read_content(json, at, &sp_now.contents[i]);
  }
  static const char *const directions[] = {"NONE", "IN", "OUT", "OUT_IN"};
  const sp_node *descriptors = sp_need(json, scenario, "descriptors");
  sp_now.descriptor_count = descriptors->children;
  sp_now.descriptors =
      (sp_descriptor *)sp_take(NULL, descriptors->children + 1, sizeof *sp_now.descriptors);
  at = sp_first(descriptors);
  for (size_t i = 0; i < descriptors->children; i++, at = sp_after(json, at)) {
    sp_now.descriptors[i].content = &sp_now.contents[i];
    for (int direction = 0; direction < 4; direction++) {
      if (sp_is(at, directions[direction])) {
        sp_now.descriptors[i].direction = (sp_direction)direction;
      }
    }
  }
}

static void sp_drop_command(sp_slot *slot) {
  const sp_dma *dma = sp_now.adapter->dma;
  if (slot->command != NULL && dma->destroy != NULL) {
    dma->destroy(slot->command);
  }
  slot->command = NULL;
  slot->returned = 0;
  slot->expected = 0;
}

static void sp_free_dma(void) {
  for (size_t i = 0; i < SP_COMMANDS; i++) {
    sp_drop_command(&sp_now.slots[i]);
  }
  for (size_t i = 0; i < sp_now.content_count; i++) {
    free(sp_now.contents[i].address);
    free(sp_now.contents[i].length);
    free(sp_now.contents[i].offset);
  }
  free(sp_now.contents);
  free(sp_now.descriptors);
  free(sp_now.constraints);
}

static void sp_create_command(const sp_json *json, const sp_node *call, sp_slot *slot) {
  const sp_dma *dma = sp_now.adapter->dma;
  const sp_node *form = sp_need(json, call, "form");
  sp_drop_command(slot);
  slot->constraints = (uint32_t)sp_number(json, call, "constraints");
  if (sp_is(form, "unspecified")) {
    slot->command = dma->create_unspecified(&sp_now.platform);
  } else {
    const sp_dma_constraints *constraints = &sp_now.constraints[slot->constraints];
    slot->command = dma->create(constraints, sp_is(form, "short"), &sp_now.platform);
  }
  sp_put(&sp_now.reply, "\"created\":");
  sp_put(&sp_now.reply, slot->command != NULL ? "true" : "false");
}

static void sp_put_code(uint32_t code) {
  sp_put(&sp_now.reply, "\"code\":");
  sp_put_hex(&sp_now.reply, code);
}

static void sp_ask_range(const sp_json *json, const sp_node *call, void *command) {
  uint64_t offset = SP_UNTOUCHED;
  uint64_t length = SP_UNTOUCHED;
  sp_put_code(sp_now.adapter->dma->get_prepared_offset_and_length(command,
      sp_truth(json, call, "withoutOffset") ? NULL : &offset,
      sp_truth(json, call, "withoutCount") ? NULL : &length));
  sp_put(&sp_now.reply, ",\"offset\":");
  sp_put_hex(&sp_now.reply, offset);
  sp_put(&sp_now.reply, ",\"length\":");
  sp_put_hex(&sp_now.reply, length);
}

/* A genIOVMSegments as it is asked for. */
typedef struct {
  uint64_t offset; /* counts from the base, if there is one */
  const sp_node *base;
  uint32_t capacity;
  size_t array_bytes;
  int64_t refuse_from;
  bool without_offset;
  bool without_segments;
  bool without_count;
} sp_generate;

static void sp_read_generate(
    const sp_json *json, const sp_node *call, const sp_slot *slot, sp_generate *to) {
  const sp_node *refuse = sp_find(json, call, "refuseFrom");
  to->offset = sp_hex(json, call, "offset");
  to->base = sp_find(json, call, "base");
  to->capacity = (uint32_t)sp_number(json, call, "capacity");
  to->array_bytes = sp_array_bytes(sp_now.constraints[slot->constraints].output,
      (uint64_t)sp_number(json, call, "slots"));
  to->refuse_from = refuse == NULL ? -1 : sp_number_of(refuse);
  to->without_offset = sp_truth(json, call, "withoutOffset");
  to->without_segments = sp_truth(json, call, "withoutSegments");
  to->without_count = sp_truth(json, call, "withoutCount");
}

static uint32_t sp_call_generate(const sp_generate *call, sp_slot *slot, uint64_t from) {
  uint64_t offset = from;
  uint32_t count = call->capacity;
  void *array = sp_offer_array(call->array_bytes);
  void *segments = call->without_segments ? NULL : array;
  sp_begin_recording(slot->command, segments, call->refuse_from);
  uint32_t code = sp_now.adapter->dma->gen_iovm_segments(slot->command,
      call->without_offset ? NULL : &offset, segments, call->without_count ? NULL : &count);
  sp_put_code(code);
  sp_put(&sp_now.reply, ",\"offset\":");
  sp_put_hex(&sp_now.reply, offset);
  sp_put(&sp_now.reply, ",\"count\":");
  sp_put_number(&sp_now.reply, count);
  sp_end_recording(call->array_bytes);
  if (!call->without_offset) {
    slot->returned = offset;
    slot->expected = code == SP_SUCCESS ? offset : slot->expected;
  }
  return code;
}

static void sp_perform_dma(const sp_json *json, const sp_node *call, sp_slot *slot) {
  const sp_dma *dma = sp_now.adapter->dma;
  const sp_node *op = sp_need(json, call, "op");
  if (sp_is(op, "create")) {
    sp_create_command(json, call, slot);
    return;
  }
  if (sp_is(op, "change")) {
    size_t content = (size_t)sp_number(json, call, "content");
    sp_now.descriptors[sp_number(json, call, "descriptor")].content = &sp_now.contents[content];
    return;
  }
  void *command = slot->command;
  if (command == NULL) {
    sp_put(&sp_now.reply, "\"none\":true"); /* nobody will ask what a command answers that is not there */
  } else if (sp_is(op, "setMemoryDescriptor")) {
    int64_t index = sp_number(json, call, "descriptor");
    sp_put_code(dma->set_memory_descriptor(command,
        index < 0 ? NULL : &sp_now.descriptors[index], sp_truth(json, call, "autoPrepare")));
  } else if (sp_is(op, "clearMemoryDescriptor")) {
    sp_put_code(dma->clear_memory_descriptor(command, sp_truth(json, call, "autoComplete")));
  } else if (sp_is(op, "getMemoryDescriptor")) {
    const sp_descriptor *answered = dma->get_memory_descriptor(command);
    sp_put(&sp_now.reply, "\"descriptor\":");
    size_t i = 0;
    while (i < sp_now.descriptor_count && answered != &sp_now.descriptors[i]) {
      i++;
    }
    if (i < sp_now.descriptor_count) {
      sp_put_number(&sp_now.reply, (uint32_t)i);
    } else {
      sp_put(&sp_now.reply, answered == NULL ? "\"none\"" : "\"foreign\"");
    }
  } else if (sp_is(op, "prepare")) {
    sp_put_code(dma->prepare(command, sp_hex(json, call, "offset"), sp_hex(json, call, "length"),
        sp_truth(json, call, "flushCache"), sp_truth(json, call, "synchronize")));
  } else if (sp_is(op, "prepareWithSpecification")) {
    uint32_t set = (uint32_t)sp_number(json, call, "constraints");
    uint32_t code = dma->prepare_with_specification(command, &sp_now.constraints[set],
        sp_hex(json, call, "offset"), sp_hex(json, call, "length"),
        sp_truth(json, call, "flushCache"), sp_truth(json, call, "synchronize"));
    slot->constraints = code == SP_SUCCESS ? set : slot->constraints;
    sp_put_code(code);
  } else if (sp_is(op, "complete")) {
    sp_put_code(dma->complete(command, sp_truth(json, call, "invalidateCache"),
        sp_truth(json, call, "synchronize")));
  } else if (sp_is(op, "getPreparedOffsetAndLength")) {
    sp_ask_range(json, call, command);
  } else {
    sp_fail("a request names an operation that this header does not know");
  }
}

/* The offset of a call. */
static uint64_t sp_start(const sp_generate *call, const sp_slot *slot, bool goes_on) {
  if (goes_on) {
    return slot->returned;
  }
  if (call->base == NULL) {
    return call->offset;
  }
  return call->offset + (sp_is(call->base, "returned") ? slot->returned : slot->expected);
}

/* Makes a generating call as often as it is asked for. */
static void sp_loop(const sp_json *json, const sp_node *call, sp_slot *slot) {
  sp_generate generate;
  const sp_node *until = sp_find(json, call, "until");
  const sp_node *repeat = sp_find(json, call, "repeat");
  int64_t most = until != NULL ? 100000 : repeat != NULL ? sp_number_of(repeat) : 1;
  sp_now.listed = until != NULL || repeat != NULL;
  sp_read_generate(json, call, slot, &generate);
  sp_put(&sp_now.reply, sp_now.listed ? "[" : "");
  for (int64_t i = 0; i < most; i++) {
    sp_put(&sp_now.reply, i == 0 ? "" : ",");
    sp_now.call_begun = sp_now.reply.length;
    sp_put(&sp_now.reply, "{");
    uint32_t code = sp_call_generate(&generate, slot, sp_start(&generate, slot, until != NULL && i > 0));
    sp_put(&sp_now.reply, "}");
    bool ended = code != SP_SUCCESS || generate.without_offset;
    if (until != NULL && (ended || slot->returned >= sp_hex_of(until))) {
      break;
    }
  }
  sp_put(&sp_now.reply, sp_now.listed ? "]" : "");
}

/* ---- Area mbuf ---- */

static int sp_compare_pages(const void *left, const void *right) {
  uint64_t one = ((const sp_page *)left)->page;
  uint64_t two = ((const sp_page *)right)->page;
  return one < two ? -1 : one > two ? 1 : 0;
}

static void sp_read_pages(const sp_json *json, const sp_node *pages) {
  sp_platform *platform = &sp_now.platform;
  platform->page_count = pages->children;
  platform->pages = (sp_page *)sp_take(NULL, pages->children + 1, sizeof *platform->pages);
  const sp_node *at = sp_first(pages);
  for (size_t i = 0; i < pages->children; i++, at = sp_after(json, at)) {
    platform->pages[i].page = sp_hex_of(sp_first(at));
    platform->pages[i].translated = !sp_is(sp_first(at) + 1, "none");
    platform->pages[i].physical =
        platform->pages[i].translated ? sp_hex_of(sp_first(at) + 1) : 0;
  }
  qsort(platform->pages, platform->page_count, sizeof *platform->pages, sp_compare_pages);
}

static void sp_tell_mbuf(sp_mbuf *mbuf) {
  mbuf->told_length = mbuf->length;
  mbuf->told_packet_length = mbuf->packet_length;
  mbuf->told_next = mbuf->next;
}

static void sp_build_chain(const sp_json *json, const sp_node *chain, sp_mbuf **head) {
  const sp_node *mbufs = sp_need(json, chain, "mbufs");
  const sp_node *at = sp_first(mbufs);
  sp_mbuf *last = NULL;
  for (size_t i = 0; i < mbufs->children; i++, at = sp_after(json, at)) {
    uint64_t length = sp_hex_of(sp_first(at) + 1);
    sp_mbuf *mbuf = sp_new_mbuf(&sp_now.platform, sp_hex_of(sp_first(at)), length);
    mbuf->length = length;
    if (last == NULL) {
      *head = mbuf;
      mbuf->packet_header = sp_truth(json, chain, "packetHeader");
      sp_mbuf_set_packet_length(mbuf, sp_hex(json, chain, "packetLength"));
    } else {
      last->next = mbuf;
      sp_tell_mbuf(last);
    }
    sp_tell_mbuf(mbuf);
    last = mbuf;
  }
}

static void sp_drop_cursors(void) {
  for (size_t i = 0; i < SP_CURSORS; i++) {
    if (sp_now.cursors[i] != NULL && sp_now.adapter->mbuf->destroy != NULL) {
      sp_now.adapter->mbuf->destroy(sp_now.cursors[i]);
    }
    sp_now.cursors[i] = NULL;
  }
}

/* A world as the scenario describes it, without cursors. */
static void sp_begin_world(const sp_json *json, const sp_node *scenario) {
  sp_platform *platform = &sp_now.platform;
  const sp_node *chains = sp_need(json, scenario, "chains");
  sp_drop_cursors();
  platform->mbuf_count = 0;
  platform->next_storage = SP_STORAGE;
  platform->requests = 0;
  platform->granted = 0;
  const sp_node *at = sp_first(chains);
  for (size_t i = 0; i < chains->children; i++, at = sp_after(json, at)) {
    sp_build_chain(json, at, &sp_now.heads[i]);
  }
}

static void sp_read_mbuf(const sp_json *json, const sp_node *scenario) {
  const sp_node *constraints = sp_need(json, scenario, "constraints");
  const sp_node *pool = sp_need(json, scenario, "pool");
  const sp_node *fail_at = sp_need(json, pool, "failAt");
  sp_cursor_constraints *to = &sp_now.cursor_constraints;
  to->output = sp_output_of(sp_need(json, constraints, "output"));
  to->function = to->output == SP_OUTPUT_FUNCTION ? sp_record_physical : NULL;
  to->max_segment_size = sp_hex(json, constraints, "maxSegmentSize");
  to->max_num_segments = (uint32_t)sp_number(json, constraints, "maxNumSegments");
  sp_read_pages(json, sp_need(json, scenario, "pages"));
  sp_now.platform.refuses_all = sp_truth(json, pool, "none");
  sp_now.platform.refused_count = fail_at->children;
  sp_now.platform.refused =
      (uint32_t *)sp_take(NULL, fail_at->children + 1, sizeof *sp_now.platform.refused);
  const sp_node *at = sp_first(fail_at);
  for (size_t i = 0; i < fail_at->children; i++, at = sp_after(json, at)) {
    sp_now.platform.refused[i] = (uint32_t)sp_number_of(at);
  }
  size_t chains = sp_need(json, scenario, "chains")->children;
  sp_now.heads = (sp_mbuf **)sp_take(NULL, chains + 1, sizeof *sp_now.heads);
  sp_begin_world(json, scenario);
}

static void sp_free_mbuf_world(void) {
  sp_drop_cursors();
  free(sp_now.heads);
  free(sp_now.platform.pages);
  free(sp_now.platform.refused);
}

/* Tells every mbuf that is not as it was told last. */
static void sp_put_changed_mbufs(void) {
  bool any = false;
  for (uint32_t i = 0; i < sp_now.platform.mbuf_count; i++) {
    sp_mbuf *mbuf = sp_mbuf_at(&sp_now.platform, i);
    if (mbuf->length == mbuf->told_length && mbuf->next == mbuf->told_next
        && mbuf->packet_length == mbuf->told_packet_length) {
      continue;
    }
    sp_put(&sp_now.reply, any ? ",[" : ",\"mbufs\":[[");
    sp_put_number(&sp_now.reply, i);
    sp_put(&sp_now.reply, ",");
    sp_put_hex(&sp_now.reply, mbuf->length);
    sp_put(&sp_now.reply, ",");
    sp_put_mbuf(&sp_now.reply, &sp_now.platform, mbuf->next);
    sp_put(&sp_now.reply, ",");
    sp_put_hex(&sp_now.reply, mbuf->packet_length);
    sp_put(&sp_now.reply, "]");
    sp_tell_mbuf(mbuf);
    any = true;
  }
  sp_put(&sp_now.reply, any ? "]" : "");
}

static void sp_generate_packet(const sp_json *json, const sp_node *call, void *cursor) {
  int64_t chain = sp_number(json, call, "chain");
  size_t bytes = sp_array_bytes(
      sp_now.cursor_constraints.output, (uint64_t)sp_number(json, call, "slots"));
  void *vector = sp_offer_array(bytes);
  sp_now.platform.events.length = 0;
  sp_now.platform.event_count = 0;
  sp_begin_recording(cursor, vector, -1);
  uint32_t count = sp_now.adapter->mbuf->gen_physical_segments(cursor,
      chain < 0 ? NULL : sp_now.heads[chain], vector, (uint32_t)sp_number(json, call, "maxSegs"),
      sp_truth(json, call, "doCoalesce"));
  sp_put(&sp_now.reply, "\"count\":");
  sp_put_number(&sp_now.reply, count);
  sp_end_recording(bytes);
  if (sp_now.platform.event_count != 0) {
    sp_put(&sp_now.reply, ",\"events\":[");
    sp_put_bytes(
        &sp_now.reply, sp_now.platform.events.text, sp_now.platform.events.length);
    sp_put(&sp_now.reply, "]");
  }
  sp_put_changed_mbufs();
}

static void sp_perform_mbuf(const sp_json *json, const sp_node *scenario, const sp_node *call) {
  const sp_mbuf_cursor *mbuf = sp_now.adapter->mbuf;
  const sp_node *op = sp_need(json, call, "op");
  if (sp_is(op, "fresh")) {
    sp_begin_world(json, scenario);
    return;
  }
  void **cursor = &sp_now.cursors[sp_number(json, call, "cursor") % SP_CURSORS];
  if (sp_is(op, "create")) {
    *cursor = mbuf->create(&sp_now.cursor_constraints, &sp_now.platform);
    sp_put(&sp_now.reply, "\"created\":");
    sp_put(&sp_now.reply, *cursor != NULL ? "true" : "false");
  } else if (*cursor == NULL) {
    sp_put(&sp_now.reply, "\"none\":true");
  } else if (sp_is(op, "genPhysicalSegments")) {
    sp_generate_packet(json, call, *cursor);
  } else if (sp_is(op, "getAndResetCoalesceCount")) {
    sp_put(&sp_now.reply, "\"count\":");
    sp_put_number(&sp_now.reply, mbuf->get_and_reset_coalesce_count(*cursor));
  } else {
    sp_fail("a request names an operation that this header does not know");
  }
}

/* ---- Requests and replies ---- */

static void sp_send(void) {
  const char *at = sp_now.reply.text;
  size_t left = sp_now.reply.length;
  while (left != 0) {
    ssize_t sent = write(sp_now.reply_to, at, left);
    if (sent <= 0) {
      exit(0); /* nobody listens any more */
    }
    at += sent;
    left -= (size_t)sent;
  }
  sp_now.reply.length = 0;
}

static void sp_read_machine(const sp_json *json, const sp_node *machine) {
  sp_now.platform.page_length = sp_hex(json, machine, "page");
  sp_now.platform.cluster_length = sp_hex(json, machine, "cluster");
  sp_now.platform.small_mbuf_length = sp_hex(json, machine, "smallMbuf");
  sp_now.platform.big_endian = sp_truth(json, machine, "bigEndian");
}

static void sp_perform(
    const sp_json *json, const sp_node *scenario, const sp_node *call, bool is_dma) {
  sp_slot *slot = is_dma ? &sp_now.slots[sp_number(json, call, "command") % SP_COMMANDS] : NULL;
  bool generates = is_dma && sp_is(sp_need(json, call, "op"), "genIOVMSegments");
  sp_now.call_begun = sp_now.reply.length;
  sp_now.listed = false;
  if (generates && slot->command != NULL) {
    sp_loop(json, call, slot);
    return;
  }
  sp_put(&sp_now.reply, "{");
  if (is_dma) {
    sp_perform_dma(json, call, slot);
  } else {
    sp_perform_mbuf(json, scenario, call);
  }
  sp_put(&sp_now.reply, "}");
}

#ifdef __cplusplus
/* What an exception says replaces all that was written of the call. */
static void sp_perform_caught(
    const sp_json *json, const sp_node *scenario, const sp_node *call, bool is_dma) {
  const char *what = "something that is no std::exception";
  sp_text copy = {NULL, 0, 0};
  try {
    sp_perform(json, scenario, call, is_dma);
    return;
  } catch (const std::exception &e) {
    sp_put_quoted(&copy, e.what());
  } catch (...) {
    sp_put_quoted(&copy, what);
  }
  sp_now.recording = false;
  sp_now.reply.length = sp_now.call_begun;
  sp_put(&sp_now.reply, "{\"threw\":");
  sp_put_bytes(&sp_now.reply, copy.text, copy.length);
  sp_put(&sp_now.reply, sp_now.listed ? "}]" : "}");
  free(copy.text);
}
#define SP_PERFORM sp_perform_caught
#else
#define SP_PERFORM sp_perform
#endif

static void sp_answer(const sp_json *json, const sp_node *scenario) {
  bool is_dma = sp_is(sp_need(json, scenario, "area"), "dma");
  const sp_node *calls = sp_need(json, scenario, "calls");
  const sp_node *call = sp_first(calls);
  alarm(sp_now.deadline);
  sp_read_machine(json, sp_need(json, scenario, "machine"));
  sp_put(&sp_now.reply, "{\"id\":");
  const sp_node *id = sp_need(json, scenario, "id");
  sp_put_bytes(&sp_now.reply, id->text, id->length);
  sp_put(&sp_now.reply, ",\"answers\":[");
  if (is_dma) {
    sp_read_dma(json, scenario);
  } else {
    sp_read_mbuf(json, scenario);
  }
  for (size_t i = 0; i < calls->children; i++, call = sp_after(json, call)) {
    sp_put(&sp_now.reply, i == 0 ? "" : ",");
    SP_PERFORM(json, scenario, call, is_dma);
  }
  if (is_dma) {
    sp_free_dma();
  } else {
    sp_free_mbuf_world();
  }
  alarm(0);
  sp_put(&sp_now.reply, "]}\n");
  sp_send();
}

static void sp_greet(const sp_json *json, const sp_node *hello) {
  const sp_adapter *adapter = sp_now.adapter;
  sp_now.deadline = (unsigned)(sp_number(json, hello, "deadlineMillis") / 1000 + 2);
  sp_put(&sp_now.reply, "{\"adapter\":{\"protocol\":");
  sp_put_number(&sp_now.reply, SP_PROTOCOL);
  sp_put(&sp_now.reply, ",\"name\":");
  sp_put_quoted(&sp_now.reply, adapter->name);
  sp_put(&sp_now.reply, ",\"version\":");
  sp_put_quoted(&sp_now.reply, adapter->version);
  sp_put(&sp_now.reply, ",\"capabilities\":[");
  sp_put(&sp_now.reply, adapter->dma != NULL ? "\"dma\"" : "");
  sp_put(&sp_now.reply, adapter->dma != NULL && adapter->mbuf != NULL ? "," : "");
  sp_put(&sp_now.reply, adapter->mbuf != NULL ? "\"mbuf\"" : "");
  sp_put(&sp_now.reply, "],\"limits\":{\"batch\":256}}}\n");
  sp_send();
}

/* The machine by itself: what each step of a script answers. */
static void sp_test_machine(const sp_json *json, const sp_node *request) {
  sp_read_machine(json, sp_need(json, request, "machine"));
  sp_read_mbuf(json, request);
  sp_platform *platform = &sp_now.platform;
  const sp_node *script = sp_need(json, request, "script");
  const sp_node *step = sp_first(script);
  sp_put(&sp_now.reply, "{\"selftest\":[");
  for (size_t i = 0; i < script->children; i++, step = sp_after(json, step)) {
    const sp_node *op = sp_first(step);
    const sp_node *first = op + 1;
    sp_text *to = &sp_now.reply;
    sp_put(to, i == 0 ? "" : ",");
    if (sp_is(op, "translate")) {
      uint64_t address = sp_hex_of(first);
      if (sp_is_translated(platform, address)) {
        sp_put_hex(to, sp_translate(platform, address));
      } else {
        sp_put(to, "\"none\"");
      }
    } else if (sp_is(op, "allocate")) {
      sp_put_mbuf(to, platform, sp_allocate_mbuf(platform, sp_hex_of(first)));
    } else {
      const sp_mbuf *mbuf = sp_mbuf_at(platform, (uint32_t)sp_number_of(first));
      if (sp_is(op, "data")) {
        sp_put_hex(to, sp_mbuf_data(mbuf));
      } else if (sp_is(op, "capacity")) {
        sp_put_hex(to, sp_mbuf_capacity(mbuf));
      } else if (sp_is(op, "length")) {
        sp_put_hex(to, sp_mbuf_length(mbuf));
      } else if (sp_is(op, "packetLength")) {
        sp_put_hex(to, sp_mbuf_packet_length(mbuf));
      } else if (sp_is(op, "next")) {
        sp_put_mbuf(to, platform, sp_mbuf_next(mbuf));
      } else {
        sp_put(to, "\"unknown\"");
      }
    }
  }
  sp_put(&sp_now.reply, "]}\n");
  sp_free_mbuf_world();
  sp_send();
}

static void sp_take_line(const char *line, size_t length) {
  static sp_json json; /* its nodes are used again */
  json.at = line;
  json.end = line + length;
  json.count = 0;
  sp_parse(&json);
  const sp_node *root = json.nodes;
  const sp_node *hello = sp_find(&json, root, "scatterproof");
  const sp_node *scenarios = sp_find(&json, root, "scenarios");
  if (hello != NULL) {
    sp_greet(&json, hello);
  } else if (scenarios != NULL) {
    const sp_node *scenario = sp_first(scenarios);
    for (size_t i = 0; i < scenarios->children; i++, scenario = sp_after(&json, scenario)) {
      sp_answer(&json, scenario);
    }
    const sp_node *batch = sp_need(&json, root, "batch");
    sp_put(&sp_now.reply, "{\"done\":");
    sp_put_bytes(&sp_now.reply, batch->text, batch->length);
    sp_put(&sp_now.reply, "}\n");
    sp_send();
  } else if (sp_find(&json, root, "selftest") != NULL) {
    sp_test_machine(&json, sp_need(&json, root, "selftest"));
  } else {
    sp_fail("a request is none that this header knows");
  }
}

int sp_run(const sp_adapter *adapter) {
  static char chunk[1 << 16];
  sp_text line = {NULL, 0, 0};
  sp_now.adapter = adapter;
  /* What the code under test prints must not come between replies. */
  sp_now.reply_to = dup(STDOUT_FILENO);
  if (sp_now.reply_to < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
    sp_fail("standard output cannot be moved aside");
  }
  ssize_t got;
  while ((got = read(STDIN_FILENO, chunk, sizeof chunk)) > 0) {
    const char *at = chunk;
    const char *end = chunk + got;
    while (at < end) {
      const char *newline = (const char *)memchr(at, '\n', (size_t)(end - at));
      sp_put_bytes(&line, at, (size_t)((newline != NULL ? newline : end) - at));
      if (newline == NULL) {
        break;
      }
      sp_take_line(line.text, line.length);
      line.length = 0;
      at = newline + 1;
    }
  }
  return 0;
}

#endif
