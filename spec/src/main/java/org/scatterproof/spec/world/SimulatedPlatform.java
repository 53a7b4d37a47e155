package org.scatterproof.spec.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.RunMap;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A simulated machine, for one scenario: memory that knows where every byte came from, a page table
 * that the scenario fills, and a pool that keeps account and fails when told to. What an
 * implementation does to it is seen at the end of every call.
 */
public final class SimulatedPlatform implements Platform, MachineView {

  /** Where the room for the caller's buffer is looked for first. */
  private static final long BUFFER_BASE = 1L << 62;

  /** The first number that fresh tags are made of. */
  private static final long FIRST_TAG = 1L << 63;

  private final PlatformLengths lengths;
  private final PlatformLog log = new PlatformLog();
  private final TaggedMemory memory = new TaggedMemory();
  private final PageTable pages;
  private final MbufPool pool;
  private final CopyWorld copies;
  private final AddressSupply supply;
  private final List<RunList> descriptorMemory = new ArrayList<>();
  private final StateWords words = new StateWords();
  private final @Nullable SimulatedMapper mapper;
  private final boolean mapperIsSystems;
  private boolean innocentTouched;
  private long bufferLength;
  private boolean isBufferUsed;
  private long nextTag = FIRST_TAG;

  /** A machine whose pool never refuses. */
  public SimulatedPlatform(PlatformLengths lengths) {
    this(lengths, Refusals.none());
  }

  public SimulatedPlatform(PlatformLengths lengths, Refusals refusals) {
    this(lengths, refusals, CopyWorld.usual(lengths.pageLength()));
  }

  public SimulatedPlatform(PlatformLengths lengths, Refusals refusals, CopyWorld copies) {
    this.lengths = lengths;
    this.copies = copies;
    boolean reuses = copies.reuses();
    supply =
        new AddressSupply(
            lengths.pageLength(), copies.memoryBase(), reuses, copies.memoryRefusals());
    mapper = mapperOf(copies, log);
    mapperIsSystems = copies.systemMapper();
    pages = new PageTable(lengths.pageLength());
    pool = new MbufPool(lengths, refusals, log);
  }

  private static @Nullable SimulatedMapper mapperOf(CopyWorld copies, PlatformLog log) {
    long page = copies.mapperPageLength();
    if (page == 0) {
      return null;
    }
    AddressSupply pages =
        new AddressSupply(page, copies.mapperBase(), copies.reuses(), copies.mapperRefusals());
    return new SimulatedMapper(page, pages, log);
  }

  /**
   * Says which memory is a descriptor's, so that it is never handed out. The buffer of transfers is
   * as long as the longest of them.
   */
  public void addDescriptorMemory(RunList addresses) {
    descriptorMemory.add(addresses);
    supply.keepOff(addresses);
    bufferLength =
        Unsigned.max(bufferLength, Unsigned.min(addresses.total(), AddressSupply.MOST_ROOM));
    supply.setAside(BUFFER_BASE, bufferLength);
  }

  /** A machine alike of which nothing was asked yet, and which refuses no memory and no page. */
  public SimulatedPlatform twin() {
    return alike(copies.refusingNothing());
  }

  /** A machine alike of which nothing was asked yet: it takes the saved states of this one. */
  public SimulatedPlatform equal() {
    return alike(copies);
  }

  private SimulatedPlatform alike(CopyWorld world) {
    SimulatedPlatform made = new SimulatedPlatform(lengths, Refusals.none(), world);
    descriptorMemory.forEach(made::addDescriptorMemory);
    return made;
  }

  /** Forgets every byte that was written, everything that was given, and all requests but mbufs. */
  public void restart() {
    memory.clear();
    supply.restart();
    if (mapper != null) {
      mapper.restart();
    }
    nextTag = FIRST_TAG;
    isBufferUsed = false;
  }

  /** The machine's mapper, the system's or one for commands to name; null without one. */
  public @Nullable SimulatedMapper mapper() {
    return mapper;
  }

  /** Lists a virtual page at a physical one; both page aligned, outside the pool's storage. */
  public void mapPage(long virtualPage, long physicalPage) {
    checkOutsidePool(virtualPage, lengths.pageLength());
    pages.map(virtualPage, physicalPage);
  }

  /** Lists a virtual page without a physical address. */
  public void unmapPage(long virtualPage) {
    checkOutsidePool(virtualPage, lengths.pageLength());
    pages.unmap(virtualPage);
  }

  /**
   * Makes an mbuf of the caller's.
   *
   * @param address virtual, of its storage, outside the pool's
   * @param length bytes in use
   * @param capacity bytes of storage
   */
  public SimulatedMbuf createMbuf(long address, long length, long capacity) {
    checkOutsidePool(address, capacity);
    SimulatedMbuf mbuf = pool.create(address, capacity);
    mbuf.setLength(length);
    return mbuf;
  }

  /** All mbufs that there are or were, the caller's and the pool's, by identity. */
  public List<SimulatedMbuf> mbufs() {
    return pool.mbufs();
  }

  /** Says that the caller holds a chain; an mbuf that none of them links to is held by nobody. */
  public void addChain(SimulatedMbuf head) {
    pool.addChain(head);
  }

  /** Physical address of the caller's buffer in transfers: in memory that is nobody else's. */
  public long bufferAddress() {
    return supply.room();
  }

  /** Bytes of the caller's buffer: those of the longest descriptor, at most 2^60. */
  public long bufferLength() {
    return bufferLength;
  }

  /** Lets the caller's buffer hold consecutive tags that no other byte holds. */
  public void fillBuffer(long length) {
    isBufferUsed = true;
    memory.write(bufferAddress(), length, freshTags(length));
  }

  /** Lets every byte of the caller's buffer hold its own address. */
  public void emptyBuffer() {
    if (isBufferUsed) {
      memory.forget(bufferAddress(), bufferLength);
      isBufferUsed = false;
    }
  }

  /** Says that a call may write the caller's buffer. */
  public void offerBuffer() {
    isBufferUsed = true;
  }

  /**
   * The first of so many consecutive numbers that are the tag of no byte of a descriptor, a copy or
   * the caller's buffer. Each is told once; in a machine that reuses addresses, whenever no byte
   * holds it.
   */
  public long freshTags(long length) {
    long tag = copies.reuses() ? FIRST_TAG : nextTag;
    if (length != 0) {
      long next = pastTaken(pastHeld(tag, length), length);
      while (Unsigned.isBelow(tag, next)) {
        tag = next;
        next = pastTaken(pastHeld(tag, length), length);
      }
      nextTag = tag + length;
    }
    return tag;
  }

  /** The tag from which on so many are the own address of no byte that somebody has. */
  private long pastTaken(long tag, long length) {
    RunMap taken = supply.taken();
    int run = taken.runEndingFrom(tag);
    boolean meets = run != taken.count() && Unsigned.isBelow(taken.first(run) - tag, length);
    boolean inside = run != taken.count() && Unsigned.isAtMost(taken.first(run), tag);
    // Where somebody has all the rest of the addresses there is no such number: any will do.
    return (meets || inside) && taken.last(run) != Unsigned.MAX ? taken.last(run) + 1 : tag;
  }

  /** The tag from which on so many stand in no byte. */
  private long pastHeld(long tag, long length) {
    for (int run = 0; run < memory.runCount(); run++) {
      long first = memory.runTag(run);
      long count = memory.runLength(run);
      boolean meets = Unsigned.isBelow(first - tag, length) || Unsigned.isBelow(tag - first, count);
      if (meets) {
        return first + count;
      }
    }
    return tag;
  }

  /** Begins a call: what happens from here on is what {@link #endCall} and the log tell. */
  public void beginCall() {
    log.clear();
    pool.beginCall();
    innocentTouched = false;
  }

  /** Fills in what the call did. */
  public void endCall(DmaObservation seen) {
    seen.events.copyFrom(log);
    seen.after = this;
  }

  /** Fills in what the call did to the pool and to memory. */
  public void endCall(MbufObservation seen) {
    seen.poolRefusals = pool.refusals();
    seen.leaked = pool.countLeaked();
    seen.wrongFrees = pool.wrongFrees();
    seen.freedInUse = pool.countFreedInUse();
    seen.innocentTouched = innocentTouched;
  }

  public PlatformLengths lengths() {
    return lengths;
  }

  /** What happened in this call, or since the beginning where no call ever began. */
  public PlatformLog log() {
    return log;
  }

  /** Physical memory, as a device sees it. */
  public TaggedMemory memory() {
    return memory;
  }

  PageTable pages() {
    return pages;
  }

  MbufPool pool() {
    return pool;
  }

  @Override
  public long pageLength() {
    return lengths.pageLength();
  }

  @Override
  public long clusterLength() {
    return lengths.clusterLength();
  }

  @Override
  public long smallMbufLength() {
    return lengths.smallMbufLength();
  }

  @Override
  public boolean isBigEndian() {
    return lengths.bigEndian();
  }

  @Override
  public boolean isTranslated(long address) {
    return pages.isTranslated(address);
  }

  /** Answers 0 for an untranslated page. */
  @Override
  public long translate(long address) {
    return pages.isTranslated(address) ? pages.frame(address) : 0;
  }

  @Override
  public @Nullable Mbuf allocateMbuf(long minimum) {
    return pool.allocate(minimum);
  }

  @Override
  public void freeMbuf(Mbuf mbuf) {
    pool.free(mbuf);
  }

  @Override
  public void copy(long from, long to, long length) {
    log.add(PlatformLog.Event.COPY, from, to, length);
    innocentTouched |= length != 0 && !pool.isTakenByCall(to, length);
    long done = 0;
    while (done != length) {
      long source = from + done;
      long target = to + done;
      long reach = Unsigned.min(pages.stretch(source), pages.stretch(target));
      long step = Unsigned.min(reach, length - done);
      memory.copy(pages.frame(source), pages.frame(target), step);
      done += step;
    }
  }

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    boolean given = supply.take(length, alignment, addressBits, address);
    if (given) {
      log.add(Event.MEMORY_GIVEN, length, address.value, 0);
    } else {
      log.add(Event.MEMORY_REFUSED, length, 0, 0);
    }
    return given;
  }

  @Override
  public void freeMemory(long address) {
    boolean known = takeBack(address);
    log.add(known ? Event.MEMORY_FREED : Event.MEMORY_FREED_WRONGLY, address, 0, 0);
  }

  /** Frees memory as its caller does, who is none of the implementation. */
  public boolean takeBack(long address) {
    long bytes = supply.giveBack(address);
    memory.forget(address, bytes);
    return bytes != 0;
  }

  @Override
  public void copyMemory(long from, long to, long length) {
    log.add(Event.MEMORY_COPIED, from, to, length);
    memory.copy(from, to, length);
  }

  @Override
  public void flushCache(long address, long length) {
    log.add(Event.CACHE_FLUSHED, address, length, 0);
  }

  @Override
  public void invalidateCache(long address, long length) {
    log.add(Event.CACHE_INVALIDATED, address, length, 0);
  }

  @Override
  public @Nullable Mapper systemMapper() {
    return mapperIsSystems ? mapper : null;
  }

  @Override
  public void readTags(long address, long length, RunList into) {
    memory.readTags(address, length, into);
  }

  @Override
  public int heldCount() {
    return supply.held().count();
  }

  @Override
  public long heldAddress(int index) {
    return supply.held().address(index);
  }

  @Override
  public long heldLength(int index) {
    return supply.held().length(index);
  }

  @Override
  public int reservationCount() {
    return mapper == null ? 0 : mapper.reservations().count();
  }

  @Override
  public boolean resolve(long device, long length, RunList into) {
    return mapper != null && mapper.pages().read(device, length, into);
  }

  /**
   * Writes down what later calls on copied and mapped memory depend on: requests as far as refusals
   * go by their number, what is given, what memory holds, where device addresses lead. Mbufs and
   * the page table are not in it. The caller's buffer is emptied.
   *
   * @param into receives the state from index 0 on
   * @return words that the state has; more than there is room for when it does not fit, and then
   *     {@code into} holds nothing useful
   */
  public int saveState(long[] into) {
    emptyBuffer();
    words.begin(into);
    if (!copies.reuses()) {
      words.put(nextTag);
    }
    supply.save(words);
    memory.save(words);
    if (mapper != null) {
      mapper.save(words);
    }
    return words.count();
  }

  /** Takes back a state that this machine, or one made alike, has saved. */
  public void loadState(long[] from) {
    words.begin(from);
    nextTag = copies.reuses() ? FIRST_TAG : words.next();
    supply.load(words);
    memory.load(words);
    if (mapper != null) {
      mapper.load(words);
    }
    isBufferUsed = false;
  }

  /** Grows whenever something changes that {@link MachineView} tells. */
  long changes() {
    return memory.changes() + supply.changes() + (mapper == null ? 0 : mapper.changes());
  }

  Holdings holdings() {
    return supply.held();
  }

  private static void checkOutsidePool(long address, long length) {
    boolean startsInside =
        Unsigned.isBelow(address - MbufPool.STORAGE, MbufPool.STORAGE_LENGTH) && length != 0;
    boolean reachesInside = Unsigned.isBelow(MbufPool.STORAGE - address, length);
    if (startsInside || reachesInside) {
      throw new IllegalArgumentException(
          "virtual address " + Unsigned.hex(address) + " lies in the storage of the mbuf pool");
    }
  }
}
