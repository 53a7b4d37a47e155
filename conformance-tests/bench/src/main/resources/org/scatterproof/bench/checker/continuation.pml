/*
 * The abstract cursor of checker.continuation in the language of SPIN: the same small world, the same
 * calls, the same states, so that SPIN counts what our search counts.
 *
 *   spin -a -DADDRESSES=8 -DLONGEST=3 -DEXTENTS=2 continuation.pml
 *   cc -O3 -DSAFETY -o pan pan.c && ./pan -m100000
 *
 * EXTENTS times LONGEST is at most 6. SPIN stores one state more than we do: the one in which no
 * configuration is chosen yet; and it counts choosing one as a transition.
 */

/* The configuration, which never changes once it is chosen. */
byte extents, start[EXTENTS], size[EXTENTS], total;
byte maxSegmentSize;  /* 0 is unlimited */
byte alignment, limit; /* limit: the first address past it */

/* The cursor. */
byte descriptor;      /* 0 none, 1, 2: the same extents backwards */
byte depth;           /* prepared how often */
byte first, length;   /* what is prepared */
byte expected, extent, inExtent; /* where the last list ended */
bit renewed;          /* a new descriptor was set since */

/* For choosing, 0 afterwards. Not hidden: what is hidden is not put back when SPIN backtracks. */
byte where, many;

/* Scratch: written before it is read within one step, so that it is no part of a state. */
hidden byte position, begin, end, at, into, ahead, address, available, cut, excess, count, error;
hidden byte starts[3], lengths[3], bytes[6], i, j, b, justified;

/* Extent k of the descriptor that is set. */
#define NTH(k) ((descriptor == 2) -> (extents - 1 - (k)) : (k))
#define START(k) start[NTH(k)]
#define SIZE(k) size[NTH(k)]

/* The list from extent `at`, `into` it, for up to `slots` segments. */
inline walk(slots) {
  count = 0; error = 0; position = begin;
  do
  :: error == 0 && position < end && count < slots ->
    address = START(at) + into;
    available = SIZE(at) - into;
    ahead = at;
    do
    :: ahead + 1 < extents && START(ahead) + SIZE(ahead) == START(ahead + 1) ->
      ahead++;
      available = available + SIZE(ahead)
    :: else -> break
    od;
    if :: available > end - position -> available = end - position :: else fi;
    cut = available;
    if
    :: maxSegmentSize != 0 && available > maxSegmentSize ->
      excess = (address + maxSegmentSize) % alignment;
      cut = ((maxSegmentSize > excess) -> maxSegmentSize - excess : maxSegmentSize)
    :: else
    fi;
    if
    :: address % alignment != 0 -> error = 1
    :: address % alignment == 0 && address + cut > limit -> error = 2
    :: else ->
      starts[count] = address; lengths[count] = cut; count++;
      position = position + cut;
      into = into + cut;
      do
      :: at < extents && into >= SIZE(at) -> into = into - SIZE(at); at++
      :: else -> break
      od
    fi
  :: else -> break
  od
}

/* What must hold of every answer, by the address of every byte, however the list was made. */
inline judge(slots) {
  b = 0; i = 0;
  do
  :: i < extents ->
    j = 0;
    do :: j < SIZE(i) -> bytes[b] = START(i) + j; b++; j++ :: else -> break od;
    i++
  :: else -> break
  od;
  b = begin;
  if
  :: error != 0 ->
    justified = 0;
    do
    :: b < end ->
      if
      :: error == 1 && alignment == 2 && bytes[b] % 2 == 1 -> justified = 1
      :: error == 2 && bytes[b] >= limit -> justified = 1
      :: else
      fi;
      b++
    :: else -> break
    od;
    assert(justified)
  :: else ->
    assert(count > 0 && position > begin && position <= end);
    assert(count == slots || position == end);
    i = 0;
    do
    :: i < count ->
      assert(maxSegmentSize == 0 || lengths[i] <= maxSegmentSize);
      assert(starts[i] % alignment == 0 && starts[i] + lengths[i] <= limit);
      j = 0;
      do
      :: j < lengths[i] -> assert(b < end && bytes[b] == starts[i] + j); b++; j++
      :: else -> break
      od;
      i++
    :: else -> break
    od;
    assert(b == position)
  fi
}

inline generate(offset, slots) {
  begin = first + offset; end = first + length;
  if
  :: slots == 0 || begin >= end /* refused */
  :: else ->
    if
    :: offset != 0 && begin == expected && !renewed -> at = extent; into = inExtent
    :: else ->
      at = 0; into = begin;
      do :: into >= SIZE(at) -> into = into - SIZE(at); at++ :: else -> break od
    fi;
    walk(slots);
    judge(slots);
    if
    :: error != 0 -> expected = 0; extent = 0; inExtent = 0
    :: else -> expected = position; extent = at; inExtent = into
    fi;
    renewed = 0
  fi
}

/* A call that is refused, or that changes nothing. */
#define IDLE(when) :: d_step { (when) -> begin = 0 }

#define SET(which) \
  :: d_step { descriptor == which -> depth = 0; first = 0; length = 0 } \
  :: d_step { descriptor != which && depth == 0 -> descriptor = which; renewed = 1 } \
  IDLE(descriptor != which && depth > 0)

#define PREPARE(from, many) \
  :: d_step { descriptor != 0 && depth == 0 && from + many <= total -> \
       depth = 1; first = from; length = many }

#define GENERATE(offset, slots) \
  :: d_step { depth > 0 && offset <= length -> generate(offset, slots) }
#define GENERATE_AT(offset) \
  GENERATE(offset, 0) GENERATE(offset, 1) GENERATE(offset, 2) GENERATE(offset, 3)

active proctype cursor() {
  atomic {
    do
    :: extents < EXTENTS ->
      select(where : 0 .. ADDRESSES - 1);
      select(many : 1 .. ((where + LONGEST <= ADDRESSES) -> LONGEST : ADDRESSES - where));
      start[extents] = where; size[extents] = many; total = total + many; extents++
    :: extents > 0 -> break
    od;
    if :: maxSegmentSize = 0 :: maxSegmentSize = 1 :: maxSegmentSize = 2 :: maxSegmentSize = 3 fi;
    if :: alignment = 1 :: alignment = 2 fi;
    if :: limit = ADDRESSES :: limit = ADDRESSES / 2 fi;
    where = 0; many = 0
  }
  do
  SET(1)
  SET(2)
  /* clearMemoryDescriptor, complete */
  :: d_step { depth == 0 -> descriptor = 0 }
  IDLE(depth > 0)
  IDLE(depth == 0)
  :: d_step { depth == 1 -> depth = 0; first = 0; length = 0 }
  :: d_step { depth == 2 -> depth = 1 }
  /* prepare: without descriptor, every window, the same again, another one */
  IDLE(descriptor == 0)
  PREPARE(0, 1) PREPARE(0, 2) PREPARE(0, 3) PREPARE(0, 4) PREPARE(0, 5) PREPARE(0, 6)
  PREPARE(1, 1) PREPARE(1, 2) PREPARE(1, 3) PREPARE(1, 4) PREPARE(1, 5)
  PREPARE(2, 1) PREPARE(2, 2) PREPARE(2, 3) PREPARE(2, 4)
  PREPARE(3, 1) PREPARE(3, 2) PREPARE(3, 3)
  PREPARE(4, 1) PREPARE(4, 2)
  PREPARE(5, 1)
  :: d_step { depth == 1 -> depth = 2 }
  IDLE(depth > 0 && (first != 0 || length != total))
  /* genIOVMSegments: not ready whatever the slots, else at every offset */
  IDLE(depth == 0) IDLE(depth == 0) IDLE(depth == 0) IDLE(depth == 0)
  GENERATE_AT(0) GENERATE_AT(1) GENERATE_AT(2) GENERATE_AT(3)
  GENERATE_AT(4) GENERATE_AT(5) GENERATE_AT(6)
  od
}
