/*
 * Prints what a driver did with IODMACommand, IOMbufMemoryCursor and IOMemoryCursor as a trace, for
 *
 *     ./scatterproof judge driver.trace.jsonl
 *
 * One header, C99 (and C++): no allocation, no lock, no library, one call of your sink a line, so
 * that it is safe wherever your sink is. ../trace.md describes the lines.
 *
 *     #define SPT_SINK(text) printf("%s", text)
 *     #include "scatterproof_trace.h"
 *
 * or IOLog("%s", text), or printk(KERN_INFO "%s", text). Lines end with a newline and have less
 * than SPT_LINE characters, which stand on the stack meanwhile: 1000 unless you define it. A list of
 * segments that does not fit is left out: the rules that need it are not exercised. A descriptor or
 * chain that does not fit is not declared, and calls that name it are not judged; define a larger
 * SPT_LINE then.
 *
 * Ids are any numbers: pass the pointers. Tell nothing that you did not see. Calls of several
 * threads are each a line of its own; the order of the lines is that of your sink, so trace a call
 * before you let another thread have the object.
 */
#ifndef SCATTERPROOF_TRACE_H
#define SCATTERPROOF_TRACE_H

#ifndef SPT_SINK
#error "define SPT_SINK(text) before: what prints one line, IOLog(\"%s\", text) for example"
#endif

#ifndef SPT_LINE
#define SPT_LINE 1000
#elif SPT_LINE < 512
#error "SPT_LINE must be at least 512, so that a call without its list always fits"
#endif

#ifndef SPT_ENABLED
#define SPT_ENABLED 1 /* define it as 0 to compile all of it away */
#endif

#if defined(__cplusplus)
extern "C" {
#endif

/* 64 bits wherever this compiles; <stdint.h> is not everywhere where drivers are. */
typedef unsigned long long spt_u64;

/* An extent, a segment or a run of bytes: address and length, both in bytes. */
typedef struct spt_run {
  spt_u64 address;
  spt_u64 length;
} spt_run;

/* An mbuf: any number that stays with it, the virtual address of its data, bytes in use. */
typedef struct spt_mbuf {
  spt_u64 id;
  spt_u64 address;
  spt_u64 length;
} spt_mbuf;

/* The constraints of a command. `output` is HOST_32, HOST_64, BIG_32, BIG_64, LITTLE_32, LITTLE_64,
 * or "recording" for your own. */
typedef struct spt_dma_constraints {
  const char *output;
  unsigned num_address_bits;
  spt_u64 max_segment_size;
  spt_u64 max_transfer_size;
  spt_u64 alignment;
  spt_u64 alignment_length;
  spt_u64 alignment_internal_segments;
  unsigned mapping;
  int iterate_only;
} spt_dma_constraints;

/* No descriptor, no chain. */
#define SPT_NONE (~(spt_u64)0)

/* ------------------------------------------------------------------ a line */
typedef struct spt_line {
  unsigned at;
  int is_full;
  char text[SPT_LINE];
} spt_line;

static inline void spt_char(spt_line *line, char c) {
  if (line->at + 2 < sizeof line->text) { /* room for the newline and the end */
    line->text[line->at++] = c;
  } else {
    line->is_full = 1;
  }
}

static inline void spt_text(spt_line *line, const char *text) {
  while (*text != '\0') {
    spt_char(line, *text++);
  }
}

/* What JSON does not take as it is, is left out of names. */
static inline void spt_quoted(spt_line *line, const char *text) {
  spt_char(line, '"');
  for (; *text != '\0'; text++) {
    if (*text != '"' && *text != '\\' && (unsigned char)*text >= ' ') {
      spt_char(line, *text);
    }
  }
  spt_char(line, '"');
}

static inline void spt_hex(spt_line *line, spt_u64 value) {
  int shift = 60;
  spt_text(line, "\"0x");
  while (shift > 0 && (value >> shift) == 0) {
    shift -= 4;
  }
  for (; shift >= 0; shift -= 4) {
    spt_char(line, "0123456789abcdef"[(value >> shift) & 0xf]);
  }
  spt_char(line, '"');
}

static inline void spt_name(spt_line *line, const char *name) {
  char last = line->at == 0 ? '{' : line->text[line->at - 1];
  if (last != '{' && last != '[') {
    spt_char(line, ',');
  }
  spt_char(line, '"');
  spt_text(line, name);
  spt_text(line, "\":");
}

static inline void spt_number(spt_line *line, const char *name, spt_u64 value) {
  spt_name(line, name);
  spt_hex(line, value);
}

static inline void spt_id(spt_line *line, const char *name, spt_u64 id) {
  spt_name(line, name);
  if (id == SPT_NONE) {
    spt_text(line, "\"none\"");
  } else {
    spt_hex(line, id);
  }
}

static inline void spt_truth(spt_line *line, const char *name, int value) {
  spt_name(line, name);
  spt_text(line, value ? "true" : "false");
}

static inline void spt_word(spt_line *line, const char *name, const char *word) {
  spt_name(line, name);
  spt_quoted(line, word);
}

/* A list, or nothing at all where it does not fit. Answers whether it is there. */
static inline int spt_runs(spt_line *line, const char *name, const spt_run *runs, unsigned count) {
  unsigned begin = line->at;
  unsigned i;
  if (runs == 0) {
    return 0;
  }
  spt_name(line, name);
  spt_char(line, '[');
  for (i = 0; i < count && !line->is_full; i++) {
    spt_text(line, i == 0 ? "[" : ",[");
    spt_hex(line, runs[i].address);
    spt_char(line, ',');
    spt_hex(line, runs[i].length);
    spt_char(line, ']');
  }
  spt_char(line, ']');
  if (line->is_full || line->at + 8 > sizeof line->text) { /* what closes the line has to fit too */
    line->at = begin;
    line->is_full = 0;
    return 0;
  }
  return 1;
}

static inline void spt_begin(spt_line *line) {
  line->at = 0;
  line->is_full = 0;
  spt_char(line, '{');
}

static inline void spt_begin_of(spt_line *line, const char *kind, spt_u64 id) {
  spt_begin(line);
  spt_number(line, kind, id);
}

static inline void spt_begin_call(spt_line *line, const char *whom, spt_u64 id, const char *op) {
  spt_begin_of(line, whom, id);
  spt_word(line, "op", op);
}

static inline void spt_begin_answer(spt_line *line) {
  spt_name(line, "answer");
  spt_char(line, '{');
}

static inline void spt_end(spt_line *line, const char *braces) {
  spt_text(line, braces);
  line->text[line->at++] = '\n';
  line->text[line->at] = '\0';
  if (SPT_ENABLED && !line->is_full) {
    SPT_SINK(line->text);
  }
}

static inline void spt_end_answer(spt_line *line, const char *name, spt_u64 value) {
  spt_begin_answer(line);
  spt_number(line, name, value);
  spt_end(line, "}}");
}

static inline void spt_end_segments(spt_line *line, unsigned count, const spt_run *segments) {
  spt_number(line, "count", count);
  spt_runs(line, "segments", segments, count);
  spt_end(line, "}}");
}

/* ------------------------------------------------------------------ what there is */
/* The first line. Capabilities as a JSON list: "[\"dma\",\"copy\"]"; declare copy and mapper where
 * the code may do so. */
static inline void spt_header(const char *implementation, const char *version,
    const char *capabilities, spt_u64 page) {
  spt_line line;
  spt_begin(&line);
  spt_name(&line, "trace");
  spt_char(&line, '1');
  spt_word(&line, "implementation", implementation);
  spt_word(&line, "version", version);
  spt_name(&line, "capabilities");
  spt_text(&line, capabilities);
  spt_name(&line, "platform");
  spt_char(&line, '{');
  spt_number(&line, "page", page);
  spt_end(&line, "}}");
}

static inline void spt_begin_constraints(spt_line *line, spt_u64 id, const char *area,
    const char *output, spt_u64 max_segment_size) {
  spt_begin_of(line, "constraints", id);
  spt_word(line, "area", area);
  spt_word(line, "output", output);
  spt_number(line, "maxSegmentSize", max_segment_size);
}

static inline void spt_constraints(spt_u64 id, const spt_dma_constraints *given) {
  spt_line line;
  spt_begin_constraints(&line, id, "dma", given->output, given->max_segment_size);
  spt_number(&line, "numAddressBits", given->num_address_bits);
  spt_number(&line, "maxTransferSize", given->max_transfer_size);
  spt_number(&line, "alignment", given->alignment);
  spt_number(&line, "alignmentLength", given->alignment_length);
  spt_number(&line, "alignmentInternalSegments", given->alignment_internal_segments);
  spt_number(&line, "mapping", given->mapping);
  spt_truth(&line, "iterateOnly", given->iterate_only);
  spt_end(&line, "}");
}

/* `output`: NATURAL, BIG, LITTLE, or "recording" for your own. */
static inline void spt_mbuf_constraints(spt_u64 id, const char *output, spt_u64 max_segment_size,
    unsigned max_num_segments) {
  spt_line line;
  spt_begin_constraints(&line, id, "mbuf", output, max_segment_size);
  spt_number(&line, "maxNumSegments", max_num_segments);
  spt_end(&line, "}");
}

static inline void spt_memory_cursor_constraints(spt_u64 id, const char *output,
    spt_u64 max_segment_size, spt_u64 max_transfer_size, spt_u64 alignment) {
  spt_line line;
  spt_begin_constraints(&line, id, "memory-cursor", output, max_segment_size);
  spt_number(&line, "maxTransferSize", max_transfer_size);
  spt_number(&line, "alignment", alignment);
  spt_end(&line, "}");
}

/* Says that an object is gone; `kind` is command, cursor, descriptor or chain. */
static inline void spt_forget(const char *kind, spt_u64 id) {
  spt_line line;
  spt_begin(&line);
  spt_truth(&line, "forget", 1);
  spt_number(&line, kind, id);
  spt_end(&line, "}");
}

/* A memory descriptor: physical extents in the order of its bytes. `direction` is NONE, IN, OUT or
 * OUT_IN. */
static inline void spt_descriptor(spt_u64 id, const char *direction, const spt_run *extents,
    unsigned count) {
  spt_line line;
  spt_begin_of(&line, "descriptor", id);
  spt_word(&line, "direction", direction);
  if (spt_runs(&line, "extents", extents, count)) {
    spt_end(&line, "}");
  } else {
    spt_forget("descriptor", id);
  }
}

/* A chain of mbufs as it is now, and the physical runs of its bytes; `payload` may be 0. */
static inline void spt_chain(spt_u64 id, spt_u64 packet_length, const spt_mbuf *mbufs,
    unsigned count, const spt_run *payload, unsigned runs) {
  spt_line line;
  unsigned i;
  spt_begin_of(&line, "chain", id);
  spt_number(&line, "packetLength", packet_length);
  spt_name(&line, "mbufs");
  spt_char(&line, '[');
  for (i = 0; i < count; i++) {
    spt_text(&line, i == 0 ? "[" : ",[");
    spt_hex(&line, mbufs[i].id);
    spt_char(&line, ',');
    spt_hex(&line, mbufs[i].address);
    spt_char(&line, ',');
    spt_hex(&line, mbufs[i].length);
    spt_char(&line, ']');
  }
  spt_char(&line, ']');
  if (!line.is_full) {
    spt_runs(&line, "payload", payload, runs);
    spt_end(&line, "}");
  } else {
    spt_forget("chain", id);
  }
}

/* An object that was there before the trace began; `kind` is command or cursor. */
static inline void spt_met(const char *kind, spt_u64 id, spt_u64 constraints) {
  spt_line line;
  spt_begin_of(&line, kind, id);
  spt_number(&line, "constraints", constraints);
  spt_end(&line, "}");
}

/* An object that was created, or refused; `kind` is command or cursor. */
static inline void spt_created(const char *kind, spt_u64 id, spt_u64 constraints, int created) {
  spt_line line;
  spt_begin_call(&line, kind, id, "create");
  spt_number(&line, "constraints", constraints);
  spt_begin_answer(&line);
  spt_truth(&line, "created", created);
  spt_end(&line, "}}");
}

/* ---------------------------------------------------- IODMACommand, one function an operation */
static inline void spt_set_memory_descriptor(spt_u64 command, spt_u64 descriptor,
    int auto_prepare, unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "setMemoryDescriptor");
  spt_id(&line, "descriptor", descriptor);
  spt_truth(&line, "autoPrepare", auto_prepare);
  spt_end_answer(&line, "code", code);
}

static inline void spt_clear_memory_descriptor(spt_u64 command, int auto_complete, unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "clearMemoryDescriptor");
  spt_truth(&line, "autoComplete", auto_complete);
  spt_end_answer(&line, "code", code);
}

static inline void spt_get_memory_descriptor(spt_u64 command, spt_u64 descriptor) {
  spt_line line;
  spt_begin_call(&line, "command", command, "getMemoryDescriptor");
  spt_begin_answer(&line);
  spt_id(&line, "descriptor", descriptor);
  spt_end(&line, "}}");
}

static inline void spt_end_prepare(spt_line *line, spt_u64 offset, spt_u64 length, int flush_cache,
    int synchronize, unsigned code) {
  spt_number(line, "offset", offset);
  spt_number(line, "length", length);
  spt_truth(line, "flushCache", flush_cache);
  spt_truth(line, "synchronize", synchronize);
  spt_end_answer(line, "code", code);
}

static inline void spt_prepare(spt_u64 command, spt_u64 offset, spt_u64 length, int flush_cache,
    int synchronize, unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "prepare");
  spt_end_prepare(&line, offset, length, flush_cache, synchronize, code);
}

static inline void spt_prepare_with_specification(spt_u64 command, spt_u64 constraints,
    spt_u64 offset, spt_u64 length, int flush_cache, int synchronize, unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "prepareWithSpecification");
  spt_number(&line, "constraints", constraints);
  spt_end_prepare(&line, offset, length, flush_cache, synchronize, code);
}

static inline void spt_complete(spt_u64 command, int invalidate_cache, int synchronize,
    unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "complete");
  spt_truth(&line, "invalidateCache", invalidate_cache);
  spt_truth(&line, "synchronize", synchronize);
  spt_end_answer(&line, "code", code);
}

static inline void spt_get_prepared_offset_and_length(spt_u64 command, unsigned code,
    spt_u64 offset, spt_u64 length) {
  spt_line line;
  spt_begin_call(&line, "command", command, "getPreparedOffsetAndLength");
  spt_begin_answer(&line);
  spt_number(&line, "code", code);
  if (code == 0) {
    spt_number(&line, "offset", offset);
    spt_number(&line, "length", length);
  }
  spt_end(&line, "}}");
}

/* `segments` is the array as it stands after the call, decoded; 0 where you do not look at it, and
 * after a failure. */
static inline void spt_gen_iovm_segments(spt_u64 command, spt_u64 offset_before, unsigned capacity,
    unsigned code, spt_u64 offset_after, unsigned count, const spt_run *segments) {
  spt_line line;
  spt_begin_call(&line, "command", command, "genIOVMSegments");
  spt_number(&line, "offset", offset_before);
  spt_number(&line, "capacity", capacity);
  spt_begin_answer(&line);
  spt_number(&line, "code", code);
  spt_number(&line, "offset", offset_after);
  spt_end_segments(&line, count, code == 0 ? segments : 0);
}

static inline void spt_synchronize(spt_u64 command, unsigned options, unsigned code) {
  spt_line line;
  spt_begin_call(&line, "command", command, "synchronize");
  spt_number(&line, "options", options);
  spt_end_answer(&line, "code", code);
}

/* readBytes where `writes` is 0, else writeBytes. */
static inline void spt_transfer(spt_u64 command, int writes, spt_u64 offset, spt_u64 length,
    spt_u64 transferred) {
  spt_line line;
  spt_begin_call(&line, "command", command, writes ? "writeBytes" : "readBytes");
  spt_number(&line, "offset", offset);
  spt_number(&line, "length", length);
  spt_end_answer(&line, "transferred", transferred);
}

/* `clone` is SPT_NONE where none was answered. */
static inline void spt_clone_command(spt_u64 command, spt_u64 clone) {
  spt_line line;
  spt_begin_call(&line, "command", command, "cloneCommand");
  if (clone != SPT_NONE) {
    spt_number(&line, "clone", clone);
  }
  spt_end_answer(&line, "code", clone == SPT_NONE ? 0xe00002bcU : 0U);
}

/* ------------------------------------------------------------------ cursors */
/* `is_chain_same`: 1 where the chain was looked at and is as it was, 0 where nobody knows. A chain
 * that was rewritten is declared again by spt_chain, after this. */
static inline void spt_gen_physical_segments(spt_u64 cursor, spt_u64 chain, unsigned max_segs,
    int do_coalesce, unsigned count, const spt_run *segments, int is_chain_same) {
  spt_line line;
  spt_begin_call(&line, "cursor", cursor, "genPhysicalSegments");
  spt_id(&line, "chain", chain);
  spt_number(&line, "maxSegs", max_segs);
  spt_truth(&line, "doCoalesce", do_coalesce);
  spt_begin_answer(&line);
  if (is_chain_same) {
    spt_word(&line, "chainAfter", "same");
  }
  spt_end_segments(&line, count, segments);
}

static inline void spt_get_and_reset_coalesce_count(spt_u64 cursor, unsigned count) {
  spt_line line;
  spt_begin_call(&line, "cursor", cursor, "getAndResetCoalesceCount");
  spt_end_answer(&line, "count", count);
}

static inline void spt_gen_memory_segments(spt_u64 cursor, spt_u64 descriptor,
    spt_u64 from_position, unsigned max_segments, unsigned max_transfer_size, unsigned count,
    spt_u64 transfer_size, const spt_run *segments) {
  spt_line line;
  spt_begin_call(&line, "cursor", cursor, "genPhysicalSegments");
  spt_id(&line, "descriptor", descriptor);
  spt_number(&line, "fromPosition", from_position);
  spt_number(&line, "maxSegments", max_segments);
  spt_number(&line, "maxTransferSize", max_transfer_size);
  spt_begin_answer(&line);
  spt_number(&line, "transferSize", transfer_size);
  spt_end_segments(&line, count, segments);
}

#if defined(__cplusplus)
}
#endif
#endif
