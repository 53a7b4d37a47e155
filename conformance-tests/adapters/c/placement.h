/*
 * Where the bytes of a prepared range lie: in the descriptor's own memory, in a copy, or in pages
 * that stand for those which the device cannot reach; and which addresses the device is given.
 */
#ifndef EXAMPLE_PLACEMENT_H
#define EXAMPLE_PLACEMENT_H

#include "scatterproof.h"

/* Constraints of which nothing is left at 0: every number was replaced by what it stands for. */
typedef sp_dma_constraints limits;

/* Bytes that follow one another in all three address spaces. */
typedef struct {
  uint64_t memory;   /* where the descriptor has them */
  uint64_t physical; /* where they lie during the transfer */
  uint64_t device;   /* what the device is told */
  uint64_t length;
  uint64_t offset; /* bytes of the range before them */
  bool alone;      /* in a page of their own: no segment goes on from here or into it */
} piece;

typedef struct {
  piece *pieces; /* all of the range, in its order */
  uint32_t count;
  uint32_t room;
  uint64_t *pages; /* memory that is held */
  uint32_t page_count;
  uint64_t *reservations;
  uint32_t reservation_count;
  bool copied;   /* all of it, to one stretch */
  uint64_t copy; /* which begins here */
} placement;

/* Where the range lies as it is. */
void placement_begin(
    placement *own, const sp_descriptor *memory, uint64_t offset, uint64_t length);
/* Copies and maps what has to be, or copies all; false when there is no room, with nothing held. */
bool placement_take(
    placement *own, const limits *limits, sp_platform *platform, bool copy_all);
/* Gives everything back, and forgets the range. */
void placement_end(placement *own, const limits *limits, sp_platform *platform);

void placement_copy_out(const placement *own, sp_platform *platform);
void placement_copy_in(const placement *own, sp_platform *platform);
/* Fills it with what an earlier placement of the same range holds. */
void placement_take_over(const placement *own, const placement *former, sp_platform *platform);
void placement_flush(const placement *own, sp_platform *platform);
void placement_invalidate(const placement *own, sp_platform *platform);
/* Copies part of the range to a buffer, or from it. */
void placement_transfer(const placement *own, sp_platform *platform, uint64_t offset,
    uint64_t buffer, uint64_t length, bool reads);

/* The piece that holds a byte of the range; a good guess saves the search. */
uint32_t placement_find(const placement *own, uint64_t offset, uint32_t guess);
/* Device addresses that follow one another from a byte of a piece on. */
uint64_t placement_run(const placement *own, uint32_t at, uint64_t offset);

/* How much of a run the next segment takes. */
uint64_t cut(const limits *limits, uint64_t address, uint64_t run);
bool is_aligned(const limits *limits, uint64_t address, uint64_t length, bool first);
bool lies_below(uint32_t bits, uint64_t address, uint64_t length);

#endif
