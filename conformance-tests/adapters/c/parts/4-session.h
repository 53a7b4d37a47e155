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

  /* Area memory-cursor, beside cursors, descriptors and contents. */
  sp_memory_cursor_constraints memory_cursor_constraints;
  uint64_t *lengths; /* by index, of what the recording function received in the current call */
  uint64_t length_count;
  size_t length_room;
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

/* Keeps what a loop over a memory cursor goes on by: the last length of every slot. */
static void sp_keep_length(uint64_t length, uint32_t index) {
  if (index >= SP_MOST_OUTPUTS) {
    return;
  }
  if (index >= sp_now.length_room) {
    sp_now.length_room = 2 * (size_t)index + 256;
    sp_now.lengths =
        (uint64_t *)sp_take(sp_now.lengths, sp_now.length_room, sizeof *sp_now.lengths);
  }
  while (sp_now.length_count <= index) {
    sp_now.lengths[sp_now.length_count++] = 0;
  }
  sp_now.lengths[index] = length;
}

static void sp_record_physical(uint64_t address, uint64_t length, void *vector, uint32_t index) {
  if (sp_now.recording) {
    sp_note_output(address, length, index, vector == sp_now.segments);
    sp_keep_length(length, index);
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
  sp_now.length_count = 0;
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

static void sp_begin_events(void) {
  sp_now.platform.events.length = 0;
  sp_now.platform.event_count = 0;
}

/* Tells what the code did to its machine in this call. */
static void sp_end_events(void) {
  if (sp_now.platform.event_count != 0) {
    sp_put(&sp_now.reply, ",\"events\":[");
    sp_put_bytes(
        &sp_now.reply, sp_now.platform.events.text, sp_now.platform.events.length);
    sp_put(&sp_now.reply, "]");
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
