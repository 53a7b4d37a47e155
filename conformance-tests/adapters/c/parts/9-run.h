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

/* Which command a call is about; 0 where it is about none. */
static size_t sp_command_of(const sp_json *json, const sp_node *call) {
  const sp_node *command = sp_find(json, call, "command");
  return command == NULL ? 0 : (size_t)sp_number_of(command) % SP_COMMANDS;
}

typedef enum { SP_AREA_DMA, SP_AREA_MBUF, SP_AREA_MEMORY_CURSOR } sp_area;

static void sp_perform(
    const sp_json *json, const sp_node *scenario, const sp_node *call, sp_area area) {
  bool is_dma = area == SP_AREA_DMA;
  sp_slot *slot = is_dma ? &sp_now.slots[sp_command_of(json, call)] : NULL;
  bool generates = is_dma && sp_is(sp_need(json, call, "op"), "genIOVMSegments");
  sp_now.call_begun = sp_now.reply.length;
  sp_now.listed = false;
  if (generates && slot->command != NULL) {
    sp_loop(json, call, slot);
    return;
  }
  if (area == SP_AREA_MEMORY_CURSOR) {
    sp_perform_memory_cursor(json, call);
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
    const sp_json *json, const sp_node *scenario, const sp_node *call, sp_area area) {
  const char *what = "something that is no std::exception";
  sp_text copy = {NULL, 0, 0};
  try {
    sp_perform(json, scenario, call, area);
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
  const sp_node *named = sp_need(json, scenario, "area");
  sp_area area = sp_is(named, "dma") ? SP_AREA_DMA
      : sp_is(named, "mbuf") ? SP_AREA_MBUF : SP_AREA_MEMORY_CURSOR;
  const sp_node *calls = sp_need(json, scenario, "calls");
  const sp_node *call = sp_first(calls);
  alarm(sp_now.deadline);
  sp_read_machine(json, sp_need(json, scenario, "machine"));
  sp_put(&sp_now.reply, "{\"id\":");
  const sp_node *id = sp_need(json, scenario, "id");
  sp_put_bytes(&sp_now.reply, id->text, id->length);
  sp_put(&sp_now.reply, ",\"answers\":[");
  if (area == SP_AREA_DMA) {
    sp_read_dma(json, scenario);
  } else if (area == SP_AREA_MBUF) {
    sp_read_mbuf(json, scenario);
  } else {
    sp_read_memory_cursor(json, scenario);
  }
  for (size_t i = 0; i < calls->children; i++, call = sp_after(json, call)) {
    sp_put(&sp_now.reply, i == 0 ? "" : ",");
    SP_PERFORM(json, scenario, call, area);
  }
  if (area == SP_AREA_DMA) {
    sp_free_dma();
  } else if (area == SP_AREA_MBUF) {
    sp_free_mbuf_world();
  } else {
    sp_free_memory_cursor();
  }
  alarm(0);
  sp_put(&sp_now.reply, "]}\n");
  sp_send();
}

static void sp_put_capability(bool there, const char *quoted, const char **comma) {
  if (there) {
    sp_put(&sp_now.reply, *comma);
    sp_put(&sp_now.reply, quoted);
    *comma = ",";
  }
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
  const char *comma = "";
  sp_put_capability(adapter->dma != NULL, "\"dma\"", &comma);
  if (adapter->dma != NULL) {
    const sp_dma *dma = adapter->dma;
    sp_put_capability(dma->synchronize != NULL, "\"copy\"", &comma);
    sp_put_capability(dma->maps, "\"mapper\"", &comma);
    sp_put_capability(dma->clone_command != NULL, "\"clone\"", &comma);
    sp_put_capability(dma->read_bytes != NULL, "\"transfer\"", &comma);
  }
  sp_put_capability(adapter->mbuf != NULL, "\"mbuf\"", &comma);
  sp_put_capability(adapter->memory_cursor != NULL, "\"memory-cursor\"", &comma);
  sp_put(&sp_now.reply, "],\"limits\":{\"batch\":256}}}\n");
  sp_send();
}

/* What a step about an mbuf answers. */
static void sp_test_mbuf(const sp_node *op, const sp_mbuf *mbuf, const sp_platform *platform) {
  sp_text *to = &sp_now.reply;
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

static void sp_test_step(const sp_node *step, sp_platform *platform) {
  const sp_node *op = sp_first(step);
  const sp_node *first = op + 1;
  uint64_t address = 0;
  bool there;
  if (sp_is(op, "allocate")) {
    sp_put_mbuf(&sp_now.reply, platform, sp_allocate_mbuf(platform, sp_hex_of(first)));
    return;
  }
  if (sp_is(op, "translate")) {
    there = sp_is_translated(platform, sp_hex_of(first));
    address = sp_translate(platform, sp_hex_of(first));
  } else if (sp_is(op, "take")) {
    there = sp_allocate_memory(platform, sp_hex_of(first), sp_hex_of(first + 1),
        (uint32_t)sp_number_of(first + 2), &address);
  } else if (sp_is(op, "reserve")) {
    there = sp_mapper_reserve(sp_system_mapper(platform), sp_hex_of(first), sp_hex_of(first + 1),
        (uint32_t)sp_number_of(first + 2), &address);
  } else {
    sp_test_mbuf(op, sp_mbuf_at(platform, (uint32_t)sp_number_of(first)), platform);
    return;
  }
  if (there) {
    sp_put_hex(&sp_now.reply, address);
  } else {
    sp_put(&sp_now.reply, "\"none\"");
  }
}

/* The machine by itself: what each step of a script answers. */
static void sp_test_machine(const sp_json *json, const sp_node *request) {
  sp_read_machine(json, sp_need(json, request, "machine"));
  sp_read_mbuf(json, request);
  sp_platform *platform = &sp_now.platform;
  sp_read_descriptors(json, request);
  platform->contents = sp_now.contents;
  platform->content_count = sp_now.content_count;
  sp_read_memory(json, request, platform);
  const sp_node *script = sp_need(json, request, "script");
  const sp_node *step = sp_first(script);
  sp_put(&sp_now.reply, "{\"selftest\":[");
  for (size_t i = 0; i < script->children; i++, step = sp_after(json, step)) {
    sp_put(&sp_now.reply, i == 0 ? "" : ",");
    sp_test_step(step, platform);
  }
  sp_put(&sp_now.reply, "]}\n");
  sp_free_memory_world(platform);
  sp_free_descriptors();
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
