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

static void sp_drop_cursors(void (*destroy)(void *cursor)) {
  for (size_t i = 0; i < SP_CURSORS; i++) {
    if (sp_now.cursors[i] != NULL && destroy != NULL) {
      destroy(sp_now.cursors[i]);
    }
    sp_now.cursors[i] = NULL;
  }
}

/* A world as the scenario describes it, without cursors. */
static void sp_begin_world(const sp_json *json, const sp_node *scenario) {
  sp_platform *platform = &sp_now.platform;
  const sp_node *chains = sp_need(json, scenario, "chains");
  sp_drop_cursors(sp_now.adapter->mbuf == NULL ? NULL : sp_now.adapter->mbuf->destroy);
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
  sp_cursor_constraints *to = &sp_now.cursor_constraints;
  to->output = sp_output_of(sp_need(json, constraints, "output"));
  to->function = to->output == SP_OUTPUT_FUNCTION ? sp_record_physical : NULL;
  to->max_segment_size = sp_hex(json, constraints, "maxSegmentSize");
  to->max_num_segments = (uint32_t)sp_number(json, constraints, "maxNumSegments");
  sp_read_pages(json, sp_need(json, scenario, "pages"));
  sp_read_refusals(json, sp_need(json, scenario, "pool"), &sp_now.platform.refusals);
  size_t chains = sp_need(json, scenario, "chains")->children;
  sp_now.heads = (sp_mbuf **)sp_take(NULL, chains + 1, sizeof *sp_now.heads);
  sp_begin_world(json, scenario);
}

static void sp_free_mbuf_world(void) {
  sp_drop_cursors(sp_now.adapter->mbuf == NULL ? NULL : sp_now.adapter->mbuf->destroy);
  free(sp_now.heads);
  free(sp_now.platform.pages);
  free(sp_now.platform.refusals.numbers);
  memset(&sp_now.platform.refusals, 0, sizeof sp_now.platform.refusals);
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
  sp_begin_events();
  sp_begin_recording(cursor, vector, -1);
  uint32_t count = sp_now.adapter->mbuf->gen_physical_segments(cursor,
      chain < 0 ? NULL : sp_now.heads[chain], vector, (uint32_t)sp_number(json, call, "maxSegs"),
      sp_truth(json, call, "doCoalesce"));
  sp_put(&sp_now.reply, "\"count\":");
  sp_put_number(&sp_now.reply, count);
  sp_end_recording(bytes);
  sp_end_events();
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
