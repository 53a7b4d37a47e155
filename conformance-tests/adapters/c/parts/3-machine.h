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

typedef struct sp_content {
  uint64_t total;
  uint32_t count;
  uint64_t *address;
  uint64_t *length;
  uint64_t *offset;
} sp_content;

struct sp_descriptor {
  sp_direction direction;
  const sp_content *content;
};

/* A descriptor of one extent that the code under test made. */
typedef struct sp_made {
  sp_descriptor descriptor;
  sp_content content;
  uint64_t address;
  uint64_t length;
  uint64_t offset;
  struct sp_made *next;
} sp_made;

struct sp_mapper {
  sp_platform *platform;
  sp_supply supply;
};

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
  sp_refusals refusals;
  sp_text events; /* of the current call */
  uint32_t event_count;

  /* Memory to copy into, and what is not to be given. */
  const sp_content *contents;
  size_t content_count;
  bool settled;
  sp_supply memory;
  bool has_mapper;
  bool system_mapper;
  sp_mapper mapper;
  sp_made *made;
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
  if (minimum > platform->cluster_length || sp_refuses(&platform->refusals, request)) {
    return false;
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
