/*
 * scatterproof.h: makes an adapter of your DMA or cursor code, so that Scatterproof can judge it.
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

/* A descriptor of one extent, for who answers one. It lives as long as the machine. */
const sp_descriptor *sp_new_descriptor(
    sp_platform *platform, sp_direction direction, uint64_t address, uint64_t length);

/*
 * Memory to copy into: at least a page, at a multiple of the alignment, below 2^bits; false when
 * there is none. Copying moves bytes between physical stretches that do not overlap.
 */
bool sp_allocate_memory(
    sp_platform *platform, uint64_t length, uint64_t alignment, uint32_t bits, uint64_t *address);
void sp_free_memory(sp_platform *platform, uint64_t address);
void sp_copy_memory(sp_platform *platform, uint64_t from, uint64_t to, uint64_t length);
void sp_flush_cache(sp_platform *platform, uint64_t address, uint64_t length);
void sp_invalidate_cache(sp_platform *platform, uint64_t address, uint64_t length);

/* What gives memory other addresses on its way to a device. Lengths and pages are its own. */
typedef struct sp_mapper sp_mapper;
sp_mapper *sp_system_mapper(sp_platform *platform); /* NULL where there is none */
uint64_t sp_mapper_page_length(const sp_mapper *mapper);
/* Reserves whole pages; false when there are none. */
bool sp_mapper_reserve(
    sp_mapper *mapper, uint64_t length, uint64_t alignment, uint32_t bits, uint64_t *device);
/* Lets reserved pages lead to memory: all three are multiples of its page. */
void sp_mapper_enter(sp_mapper *mapper, uint64_t device, uint64_t physical, uint64_t length);
void sp_mapper_release(sp_mapper *mapper, uint64_t device);

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
  sp_mapper *mapper; /* to map through; NULL: the system's, where the mapping asks for it */
} sp_dma_constraints;

/* Options of synchronize. */
#define SP_SYNCHRONIZE_IN UINT32_C(1)
#define SP_SYNCHRONIZE_OUT UINT32_C(2)
#define SP_FORCE_DOUBLE_BUFFER UINT32_C(0x01000000)

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

  /* Where memory is copied that the device cannot reach as it lies; else these three are NULL. */
  uint32_t (*synchronize)(void *command, uint32_t options);
  const sp_descriptor *(*create_copy_buffer)(
      void *command, sp_direction direction, uint64_t length);
  const sp_descriptor *(*get_io_memory_descriptor)(void *command);

  /* Whether memory is mapped where there is a mapper. */
  bool maps;

  /* Each pair or one NULL where there is none. The buffer is a physical address. */
  uint64_t (*read_bytes)(void *command, uint64_t offset, uint64_t buffer, uint64_t length);
  uint64_t (*write_bytes)(void *command, uint64_t offset, uint64_t buffer, uint64_t length);
  void *(*clone_command)(void *command);
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

typedef struct {
  sp_output output;
  sp_cursor_function function; /* NULL unless output is SP_OUTPUT_FUNCTION */
  uint64_t max_segment_size;
  uint64_t max_transfer_size; /* 0: unlimited */
  uint64_t alignment;         /* 0: none */
} sp_memory_cursor_constraints;

/* An IOMemoryCursor. */
typedef struct {
  void *(*create)(const sp_memory_cursor_constraints *constraints, sp_platform *platform);
  void (*destroy)(void *cursor);
  /* max_transfer_size 0 stands for the constraint's. */
  uint32_t (*gen_physical_segments)(
      void *cursor, const sp_descriptor *descriptor, uint64_t from_position, void *segments,
      uint32_t max_segments, uint32_t max_transfer_size, uint64_t *transfer_size);
} sp_memory_cursor;

/* What you have; NULL for what you have not, and then nobody asks for it. */
typedef struct {
  const char *name; /* letters, digits, . _ - */
  const char *version;
  const sp_dma *dma;
  const sp_mbuf_cursor *mbuf;
  const sp_memory_cursor *memory_cursor;
} sp_adapter;

/* Answers scenarios until standard input ends; for main() to return. */
int sp_run(const sp_adapter *adapter);

#ifdef __cplusplus
}
#endif
#endif
