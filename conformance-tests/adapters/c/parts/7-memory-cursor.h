/* ---- Area memory-cursor ---- */

static void sp_read_memory_cursor(const sp_json *json, const sp_node *scenario) {
  const sp_node *constraints = sp_need(json, scenario, "constraints");
  sp_memory_cursor_constraints *to = &sp_now.memory_cursor_constraints;
  to->output = sp_output_of(sp_need(json, constraints, "output"));
  to->function = to->output == SP_OUTPUT_FUNCTION ? sp_record_physical : NULL;
  to->max_segment_size = sp_hex(json, constraints, "maxSegmentSize");
  to->max_transfer_size = sp_hex(json, constraints, "maxTransferSize");
  to->alignment = sp_hex(json, constraints, "alignment");
  sp_read_descriptors(json, scenario);
}

static void sp_free_memory_cursor(void) {
  sp_drop_cursors(sp_now.adapter->memory_cursor->destroy);
  sp_free_descriptors();
}

/* The length in a slot of an array that a named output wrote. */
static uint64_t sp_written_length(const unsigned char *slot) {
  sp_output output = sp_now.memory_cursor_constraints.output;
  bool big = output == SP_OUTPUT_BIG
      || (output == SP_OUTPUT_NATURAL && sp_now.platform.big_endian);
  uint64_t length = 0;
  for (unsigned i = 0; i < 8; i++) {
    length = length << 8 | slot[8 + (big ? i : 7 - i)];
  }
  return length;
}

/* Bytes that a list names: where the next call of a loop goes on. */
static uint64_t sp_named_bytes(uint32_t count, uint64_t slots) {
  bool recorded = sp_now.memory_cursor_constraints.output == SP_OUTPUT_FUNCTION;
  uint64_t known = recorded ? sp_now.length_count : slots;
  uint64_t sum = 0;
  for (uint64_t i = 0; i < count && i < known; i++) {
    sum += recorded ? sp_now.lengths[i] : sp_written_length(sp_now.array + 16 * i);
  }
  return sum;
}

/* Makes one call; answers how many segments it told, and adds to the position what they name. */
static uint32_t sp_generate_memory(
    const sp_json *json, const sp_node *call, void *cursor, uint64_t *position) {
  int64_t descriptor = sp_number(json, call, "descriptor");
  uint64_t slots = (uint64_t)sp_number(json, call, "slots");
  size_t bytes = sp_array_bytes(sp_now.memory_cursor_constraints.output, slots);
  void *array = sp_offer_array(bytes);
  void *segments = sp_truth(json, call, "withoutSegments") ? NULL : array;
  uint64_t transfer_size = SP_UNTOUCHED;
  sp_begin_recording(cursor, segments, -1);
  uint32_t count = sp_now.adapter->memory_cursor->gen_physical_segments(cursor,
      descriptor < 0 ? NULL : &sp_now.descriptors[descriptor], *position, segments,
      (uint32_t)sp_number(json, call, "maxSegments"),
      (uint32_t)sp_number(json, call, "maxTransferSize"),
      sp_truth(json, call, "withoutTransferSize") ? NULL : &transfer_size);
  *position += sp_named_bytes(count, slots);
  sp_put(&sp_now.reply, "\"count\":");
  sp_put_number(&sp_now.reply, count);
  sp_put(&sp_now.reply, ",\"transferSize\":");
  sp_put_hex(&sp_now.reply, transfer_size);
  sp_end_recording(bytes);
  return count;
}

/* Makes a call as often as it is asked for. */
static void sp_loop_memory(const sp_json *json, const sp_node *call, void *cursor) {
  const sp_node *repeat = sp_find(json, call, "repeat");
  bool to_end = sp_truth(json, call, "toEnd");
  int64_t most = to_end ? SP_LONGEST_LOOP : repeat != NULL ? sp_number_of(repeat) : 1;
  uint64_t position = sp_hex(json, call, "position");
  sp_now.listed = to_end || repeat != NULL;
  sp_put(&sp_now.reply, sp_now.listed ? "[" : "");
  for (int64_t i = 0; i < most; i++) {
    sp_put(&sp_now.reply, i == 0 ? "" : ",");
    sp_now.call_begun = sp_now.reply.length;
    sp_put(&sp_now.reply, "{");
    uint32_t count = sp_generate_memory(json, call, cursor, &position);
    sp_put(&sp_now.reply, "}");
    if (to_end && count == 0) {
      break;
    }
  }
  sp_put(&sp_now.reply, sp_now.listed ? "]" : "");
}

static void sp_perform_memory_cursor(const sp_json *json, const sp_node *call) {
  const sp_memory_cursor *table = sp_now.adapter->memory_cursor;
  const sp_node *op = sp_need(json, call, "op");
  void **cursor = &sp_now.cursors[sp_number(json, call, "cursor") % SP_CURSORS];
  if (sp_is(op, "genPhysicalSegments") && *cursor != NULL) {
    sp_loop_memory(json, call, *cursor);
    return;
  }
  sp_put(&sp_now.reply, "{");
  if (sp_is(op, "create")) {
    if (*cursor != NULL && table->destroy != NULL) {
      table->destroy(*cursor);
    }
    *cursor = table->create(&sp_now.memory_cursor_constraints, &sp_now.platform);
    sp_put(&sp_now.reply, "\"created\":");
    sp_put(&sp_now.reply, *cursor != NULL ? "true" : "false");
  } else {
    sp_put(&sp_now.reply, "\"none\":true");
  }
  sp_put(&sp_now.reply, "}");
}
