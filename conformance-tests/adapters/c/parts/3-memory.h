/* ---- Memory to copy into, and the mapper ---- */

/* Lists what is never given: pages of every content, and the caller's buffer. */
static void sp_settle(sp_platform *platform) {
  sp_supply *supply = &platform->memory;
  uint64_t longest = 0;
  uint64_t room = SP_STORAGE;
  if (platform->settled) {
    return;
  }
  platform->settled = true;
  for (size_t i = 0; i < platform->content_count; i++) {
    const sp_content *content = &platform->contents[i];
    for (uint32_t extent = 0; extent < content->count; extent++) {
      if (content->length[extent] != 0) {
        sp_append_granules(supply, content->address[extent], content->length[extent]);
      }
    }
    longest = content->total > longest ? content->total : longest;
  }
  sp_sort_ranges(&supply->taken);
  if (longest != 0) {
    uint64_t most = UINT64_C(1) << 60;
    uint64_t bytes = sp_align_up(longest < most ? longest : most, supply->granule);
    sp_find_free(supply, SP_STORAGE, bytes, supply->granule, 64, &room);
    sp_append_granules(supply, room, bytes);
    sp_sort_ranges(&supply->taken);
  }
}

/* Tells a request, and what was given. */
static void sp_tell_request(sp_platform *platform, const char *what, uint64_t length,
    uint64_t alignment, uint32_t bits, const uint64_t *given) {
  sp_text *to = &platform->events;
  if (!sp_event(platform, what)) {
    return;
  }
  sp_put_hex(to, length);
  sp_put(to, ",");
  sp_put_hex(to, alignment);
  sp_put(to, ",");
  sp_put_number(to, bits);
  sp_put(to, ",");
  if (given != NULL) {
    sp_put_hex(to, *given);
  } else {
    sp_put(to, "\"none\"");
  }
  sp_put(to, "]");
}

/* Tells an event that has up to three numbers. */
static void sp_tell_numbers(
    sp_platform *platform, const char *what, int count, uint64_t one, uint64_t two, uint64_t three) {
  const uint64_t numbers[3] = {one, two, three};
  if (sp_event(platform, what)) {
    for (int i = 0; i < count; i++) {
      sp_put(&platform->events, i == 0 ? "" : ",");
      sp_put_hex(&platform->events, numbers[i]);
    }
    sp_put(&platform->events, "]");
  }
}

bool sp_allocate_memory(sp_platform *platform, uint64_t length, uint64_t alignment, uint32_t bits,
    uint64_t *address) {
  sp_settle(platform);
  bool given = sp_supply_take(&platform->memory, length, alignment, bits, address);
  sp_tell_request(platform, "take", length, alignment, bits, given ? address : NULL);
  return given;
}

void sp_free_memory(sp_platform *platform, uint64_t address) {
  sp_tell_numbers(platform, "give", 1, address, 0, 0);
}

void sp_copy_memory(sp_platform *platform, uint64_t from, uint64_t to, uint64_t length) {
  sp_tell_numbers(platform, "move", 3, from, to, length);
}

void sp_flush_cache(sp_platform *platform, uint64_t address, uint64_t length) {
  sp_tell_numbers(platform, "flush", 2, address, length, 0);
}

void sp_invalidate_cache(sp_platform *platform, uint64_t address, uint64_t length) {
  sp_tell_numbers(platform, "invalidate", 2, address, length, 0);
}

sp_mapper *sp_system_mapper(sp_platform *platform) {
  return platform->has_mapper && platform->system_mapper ? &platform->mapper : NULL;
}

uint64_t sp_mapper_page_length(const sp_mapper *mapper) { return mapper->supply.granule; }

bool sp_mapper_reserve(sp_mapper *mapper, uint64_t length, uint64_t alignment, uint32_t bits,
    uint64_t *device) {
  bool given = sp_supply_take(&mapper->supply, length, alignment, bits, device);
  sp_tell_request(mapper->platform, "reserve", length, alignment, bits, given ? device : NULL);
  return given;
}

void sp_mapper_enter(sp_mapper *mapper, uint64_t device, uint64_t physical, uint64_t length) {
  sp_tell_numbers(mapper->platform, "enter", 3, device, physical, length);
}

void sp_mapper_release(sp_mapper *mapper, uint64_t device) {
  sp_tell_numbers(mapper->platform, "release", 1, device, 0, 0);
}

const sp_descriptor *sp_new_descriptor(
    sp_platform *platform, sp_direction direction, uint64_t address, uint64_t length) {
  sp_made *made = (sp_made *)sp_take(NULL, 1, sizeof *made);
  made->address = address;
  made->length = length;
  made->offset = 0;
  made->content.total = length;
  made->content.count = 1;
  made->content.address = &made->address;
  made->content.length = &made->length;
  made->content.offset = &made->offset;
  made->descriptor.direction = direction;
  made->descriptor.content = &made->content;
  made->next = platform->made;
  platform->made = made;
  return &made->descriptor;
}

/* A machine of which nothing was asked yet. */
static void sp_restart_memory(sp_platform *platform) {
  platform->settled = false;
  sp_supply_restart(&platform->memory);
  sp_supply_restart(&platform->mapper.supply);
}

static void sp_read_memory(const sp_json *json, const sp_node *scenario, sp_platform *platform) {
  const sp_node *memory = sp_need(json, scenario, "memory");
  const sp_node *mapper = sp_find(json, scenario, "mapper");
  platform->memory.granule = platform->page_length;
  platform->memory.base = sp_hex(json, memory, "from");
  sp_read_refusals(json, memory, &platform->memory.refusals);
  platform->has_mapper = mapper != NULL;
  platform->mapper.platform = platform;
  if (mapper != NULL) {
    platform->system_mapper = sp_truth(json, mapper, "system");
    platform->mapper.supply.granule = sp_hex(json, mapper, "page");
    platform->mapper.supply.base = sp_hex(json, mapper, "from");
    sp_read_refusals(json, mapper, &platform->mapper.supply.refusals);
  }
  sp_restart_memory(platform);
}

static void sp_free_memory_world(sp_platform *platform) {
  sp_free_supply(&platform->memory);
  sp_free_supply(&platform->mapper.supply);
  while (platform->made != NULL) {
    sp_made *made = platform->made;
    platform->made = made->next;
    free(made);
  }
}
