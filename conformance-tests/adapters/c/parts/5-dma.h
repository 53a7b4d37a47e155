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
  to->mapper = sp_truth(json, from, "mapper") ? &sp_now.platform.mapper : NULL;
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

static const char *const sp_directions[] = {"NONE", "IN", "OUT", "OUT_IN"};

static sp_direction sp_direction_of(const sp_node *name) {
  int direction = 3;
  while (direction > 0 && !sp_is(name, sp_directions[direction])) {
    direction--;
  }
  return (sp_direction)direction;
}

/* What calls name by index: descriptor i holds content i. */
static void sp_read_descriptors(const sp_json *json, const sp_node *scenario) {
  const sp_node *contents = sp_need(json, scenario, "contents");
  sp_now.content_count = contents->children;
  sp_now.contents = (sp_content *)sp_take(NULL, contents->children + 1, sizeof *sp_now.contents);
  const sp_node *at = sp_first(contents);
  for (size_t i = 0; i < contents->children; i++, at = sp_after(json, at)) {
    sp_read_content(json, at, &sp_now.contents[i]);
  }
  const sp_node *descriptors = sp_need(json, scenario, "descriptors");
  sp_now.descriptor_count = descriptors->children;
  sp_now.descriptors =
      (sp_descriptor *)sp_take(NULL, descriptors->children + 1, sizeof *sp_now.descriptors);
  at = sp_first(descriptors);
  for (size_t i = 0; i < descriptors->children; i++, at = sp_after(json, at)) {
    sp_now.descriptors[i].content = &sp_now.contents[i];
    sp_now.descriptors[i].direction = sp_direction_of(at);
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
  sp_read_descriptors(json, scenario);
  sp_now.platform.contents = sp_now.contents;
  sp_now.platform.content_count = sp_now.content_count;
  sp_read_memory(json, scenario, &sp_now.platform);
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

static void sp_free_descriptors(void) {
  for (size_t i = 0; i < sp_now.content_count; i++) {
    free(sp_now.contents[i].address);
    free(sp_now.contents[i].length);
    free(sp_now.contents[i].offset);
  }
  free(sp_now.contents);
  free(sp_now.descriptors);
}

static void sp_drop_commands(void) {
  for (size_t i = 0; i < SP_COMMANDS; i++) {
    sp_drop_command(&sp_now.slots[i]);
  }
}

static void sp_free_dma(void) {
  sp_drop_commands();
  sp_free_memory_world(&sp_now.platform);
  sp_free_descriptors();
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
  sp_begin_events();
  sp_begin_recording(slot->command, segments, call->refuse_from);
  uint32_t code = sp_now.adapter->dma->gen_iovm_segments(slot->command,
      call->without_offset ? NULL : &offset, segments, call->without_count ? NULL : &count);
  sp_put_code(code);
  sp_put(&sp_now.reply, ",\"offset\":");
  sp_put_hex(&sp_now.reply, offset);
  sp_put(&sp_now.reply, ",\"count\":");
  sp_put_number(&sp_now.reply, count);
  sp_end_recording(call->array_bytes);
  sp_end_events();
  if (!call->without_offset) {
    slot->returned = offset;
    slot->expected = code == SP_SUCCESS ? offset : slot->expected;
  }
  return code;
}

/* Tells which descriptor was answered. */
static void sp_put_descriptor(const sp_descriptor *answered) {
  size_t i = 0;
  while (i < sp_now.descriptor_count && answered != &sp_now.descriptors[i]) {
    i++;
  }
  sp_put(&sp_now.reply, "\"descriptor\":");
  if (i < sp_now.descriptor_count) {
    sp_put_number(&sp_now.reply, (uint32_t)i);
  } else {
    sp_put(&sp_now.reply, answered == NULL ? "\"none\"" : "\"foreign\"");
  }
}

/* The same, and what the descriptor says of itself. */
static void sp_put_memory(const sp_descriptor *answered) {
  sp_put_descriptor(answered);
  if (answered == NULL) {
    return;
  }
  sp_put(&sp_now.reply, ",\"direction\":");
  sp_put_quoted(&sp_now.reply, sp_directions[answered->direction]);
  sp_put(&sp_now.reply, ",\"extents\":[");
  for (uint32_t i = 0; i < answered->content->count; i++) {
    sp_put(&sp_now.reply, i == 0 ? "[" : ",[");
    sp_put_hex(&sp_now.reply, answered->content->address[i]);
    sp_put(&sp_now.reply, ",");
    sp_put_hex(&sp_now.reply, answered->content->length[i]);
    sp_put(&sp_now.reply, "]");
  }
  sp_put(&sp_now.reply, "]");
}

static void sp_transfer(const sp_json *json, const sp_node *call, void *command,
    uint64_t (*move)(void *command, uint64_t offset, uint64_t buffer, uint64_t length)) {
  uint64_t moved = move(command, sp_hex(json, call, "offset"), sp_hex(json, call, "buffer"),
      sp_hex(json, call, "length"));
  sp_put(&sp_now.reply, "\"transferred\":");
  sp_put_hex(&sp_now.reply, moved);
}

static void sp_clone_command(const sp_json *json, const sp_node *call, const sp_slot *slot) {
  sp_slot *clone = &sp_now.slots[sp_number(json, call, "clone") % SP_COMMANDS];
  void *made = sp_now.adapter->dma->clone_command(slot->command);
  bool another = made != NULL && made != slot->command;
  sp_put(&sp_now.reply, "\"created\":");
  sp_put(&sp_now.reply, made != NULL ? "true" : "false");
  sp_put(&sp_now.reply, another ? ",\"another\":true" : ",\"another\":false");
  if (another) {
    sp_drop_command(clone);
    clone->command = made;
    clone->constraints = slot->constraints;
  }
}

/* Operations of memory that is copied; false where it is none of them. */
static bool sp_perform_copying(const sp_json *json, const sp_node *call, const sp_slot *slot) {
  const sp_dma *dma = sp_now.adapter->dma;
  const sp_node *op = sp_need(json, call, "op");
  if (sp_is(op, "synchronize")) {
    sp_put_code(dma->synchronize(slot->command, (uint32_t)sp_number(json, call, "options")));
  } else if (sp_is(op, "createCopyBuffer")) {
    sp_direction direction = sp_direction_of(sp_need(json, call, "direction"));
    sp_put_memory(
        dma->create_copy_buffer(slot->command, direction, sp_hex(json, call, "length")));
  } else if (sp_is(op, "getIOMemoryDescriptor")) {
    sp_put_memory(dma->get_io_memory_descriptor(slot->command));
  } else if (sp_is(op, "readBytes")) {
    sp_transfer(json, call, slot->command, dma->read_bytes);
  } else if (sp_is(op, "writeBytes")) {
    sp_transfer(json, call, slot->command, dma->write_bytes);
  } else if (sp_is(op, "cloneCommand")) {
    sp_clone_command(json, call, slot);
  } else {
    return false;
  }
  return true;
}

/* Operations on a command that is there. */
static void sp_perform_on_command(const sp_json *json, const sp_node *call, sp_slot *slot) {
  const sp_dma *dma = sp_now.adapter->dma;
  const sp_node *op = sp_need(json, call, "op");
  void *command = slot->command;
  if (sp_is(op, "setMemoryDescriptor")) {
    int64_t index = sp_number(json, call, "descriptor");
    sp_put_code(dma->set_memory_descriptor(command,
        index < 0 ? NULL : &sp_now.descriptors[index], sp_truth(json, call, "autoPrepare")));
  } else if (sp_is(op, "clearMemoryDescriptor")) {
    sp_put_code(dma->clear_memory_descriptor(command, sp_truth(json, call, "autoComplete")));
  } else if (sp_is(op, "getMemoryDescriptor")) {
    sp_put_descriptor(dma->get_memory_descriptor(command));
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
  } else if (!sp_perform_copying(json, call, slot)) {
    sp_fail("a request names an operation that this header does not know");
  }
}

static void sp_perform_dma(const sp_json *json, const sp_node *call, sp_slot *slot) {
  const sp_node *op = sp_need(json, call, "op");
  sp_begin_events();
  if (sp_is(op, "create")) {
    sp_create_command(json, call, slot);
    sp_end_events();
  } else if (sp_is(op, "change")) {
    size_t content = (size_t)sp_number(json, call, "content");
    sp_now.descriptors[sp_number(json, call, "descriptor")].content = &sp_now.contents[content];
  } else if (sp_is(op, "fresh")) {
    sp_drop_commands();
    sp_restart_memory(&sp_now.platform);
  } else if (slot->command == NULL) {
    sp_put(&sp_now.reply, "\"none\":true"); /* nobody will ask what it answers */
  } else if (!sp_is(op, "nothing")) {
    sp_perform_on_command(json, call, slot);
    sp_end_events();
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
  int64_t most = until != NULL ? SP_LONGEST_LOOP : repeat != NULL ? sp_number_of(repeat) : 1;
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
