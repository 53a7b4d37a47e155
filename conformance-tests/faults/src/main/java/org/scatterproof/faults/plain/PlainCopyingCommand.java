package org.scatterproof.faults.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A command that copies and maps. What is prepared is a list of pieces, each of which knows where
 * its bytes are at home, where they lie now, and what the device calls them.
 *
 * <p>Where memory beyond the limit is bounced, each part of a page has a page of its own; where an
 * alignment that was asked for would be broken, the range becomes one piece. A mapper takes the
 * pieces as they then are.
 */
public class PlainCopyingCommand extends PlainDmaCommand {

  private List<PlainPiece> pieces = List.of();
  private final List<Long> memory = new ArrayList<>();
  private final List<Long> pages = new ArrayList<>();

  /** A command without constraints. */
  public PlainCopyingCommand(Platform platform) {
    super(platform);
  }

  @Override
  protected boolean accepts(DmaConstraints next) {
    boolean anyMapper = next.mapper() != null || platform().systemMapper() != null;
    return super.accepts(next) && !(next.mapping() == Mapping.BYPASSED && anyMapper);
  }

  @Override
  protected int acquire(boolean flushCache, boolean synchronize) {
    List<PlainPiece> placed = place(atHome(), false);
    if (placed == null) {
      giveBack();
      return IOReturn.NO_RESOURCES;
    }
    pieces = placed;
    if (synchronize && direction() != Direction.IN) {
      copyOut();
    }
    if (flushCache && isNonCoherent()) {
      pieces.forEach(piece -> platform().flushCache(piece.place(), piece.length()));
    }
    return IOReturn.SUCCESS;
  }

  @Override
  protected void relinquish(boolean invalidateCache, boolean synchronize) {
    if (invalidateCache && isNonCoherent()) {
      pieces.forEach(piece -> platform().invalidateCache(piece.place(), piece.length()));
    }
    if (synchronize && direction() != Direction.OUT) {
      copyBack();
    }
    giveBack();
  }

  @Override
  public int synchronize(int options) {
    boolean in = (options & SynchronizeOptions.IN) != 0;
    boolean out = (options & SynchronizeOptions.OUT) != 0;
    boolean force = (options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
    int meaning =
        SynchronizeOptions.IN | SynchronizeOptions.OUT | SynchronizeOptions.FORCE_DOUBLE_BUFFER;
    if ((options & ~meaning) != 0 || (in && out)) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!isPrepared()) {
      return IOReturn.NOT_READY;
    }
    if (force) {
      int answer = forceCopy();
      if (answer != IOReturn.SUCCESS) {
        return answer;
      }
    }
    if (out) {
      copyOut();
    }
    if (in) {
      copyBack();
    }
    return IOReturn.SUCCESS;
  }

  /** Puts all bytes into one piece of memory, wherever they lay before. */
  protected int forceCopy() {
    if (constraints().iterateOnly()) {
      return IOReturn.UNSUPPORTED;
    }
    List<PlainPiece> before = pieces;
    List<Long> memoryBefore = List.copyOf(memory);
    List<Long> pagesBefore = List.copyOf(pages);
    memory.clear();
    pages.clear();
    List<PlainPiece> placed = place(atHome(), true);
    if (placed == null) {
      giveBack();
      memory.addAll(memoryBefore);
      pages.addAll(pagesBefore);
      pieces = before;
      return IOReturn.NO_RESOURCES;
    }
    for (PlainPiece piece : before) {
      platform().copyMemory(piece.place(), placeOf(placed, piece.offset()), piece.length());
    }
    memoryBefore.forEach(platform()::freeMemory);
    pagesBefore.forEach(this::release);
    pieces = placed;
    return IOReturn.SUCCESS;
  }

  @Override
  public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
    LongHolder address = new LongHolder(0);
    boolean given =
        length != 0 && platform().allocateMemory(length, platform().pageLength(), 32, address);
    return given ? new PlainBuffer(address.value, length, direction) : null;
  }

  @Override
  public @Nullable MemoryDescriptor getIOMemoryDescriptor() {
    boolean whole = !pieces.isEmpty() && pieces.stream().allMatch(this::isInWholeCopy);
    return whole
        ? new PlainBuffer(pieces.get(0).place(), preparedLength(), direction())
        : getMemoryDescriptor();
  }

  private boolean isInWholeCopy(PlainPiece piece) {
    return piece.isCopied() && !piece.alone();
  }

  @Override
  public long readBytes(long offset, long buffer, long length) {
    long bytes = clipped(offset, length);
    for (long done = 0; done != bytes; ) {
      PlainPiece piece = pieceAt(offset + done);
      long inPiece = offset + done - piece.offset();
      long step = Unsigned.min(piece.length() - inPiece, bytes - done);
      platform().copyMemory(piece.place() + inPiece, buffer + done, step);
      done += step;
    }
    return bytes;
  }

  @Override
  public long writeBytes(long offset, long buffer, long length) {
    long bytes = clipped(offset, length);
    for (long done = 0; done != bytes; ) {
      PlainPiece piece = pieceAt(offset + done);
      long inPiece = offset + done - piece.offset();
      long step = Unsigned.min(piece.length() - inPiece, bytes - done);
      platform().copyMemory(buffer + done, piece.place() + inPiece, step);
      done += step;
    }
    return bytes;
  }

  /** Bytes that a transfer of the caller's moves. */
  protected long clipped(long offset, long length) {
    return isPrepared() && Unsigned.isBelow(offset, preparedLength())
        ? Unsigned.min(length, preparedLength() - offset)
        : 0;
  }

  @Override
  public @Nullable DmaCommand cloneCommand() {
    PlainCopyingCommand clone = newClone();
    if (isSpecified()) {
      clone.specify(constraintsOfClone(constraints()));
    }
    return clone;
  }

  /**
   * What a clone is given.
   *
   * @param own constraints of this command
   */
  protected DmaConstraints constraintsOfClone(DmaConstraints own) {
    return own;
  }

  /** A command of this kind, without constraints. */
  protected PlainCopyingCommand newClone() {
    return new PlainCopyingCommand(platform());
  }

  @Override
  protected long addressOf(long position) {
    PlainPiece piece = pieceAt(position - preparedOffset());
    return piece.device() + (position - preparedOffset() - piece.offset());
  }

  @Override
  protected long runFrom(long position) {
    PlainPiece first = pieceAt(position - preparedOffset());
    long run = first.length() - (position - preparedOffset() - first.offset());
    int next = pieces.indexOf(first) + 1;
    for (PlainPiece last = first; next < pieces.size(); next++) {
      PlainPiece piece = pieces.get(next);
      boolean apart = last.alone() || piece.alone();
      if (apart || !joins(last.device() + last.length(), piece.device())) {
        break;
      }
      run += piece.length();
      last = piece;
    }
    return run;
  }

  /** The pieces that hold the range now. */
  protected final List<PlainPiece> pieces() {
    return pieces;
  }

  /** Fills copies from the descriptor's memory. */
  protected void copyOut() {
    for (PlainPiece piece : pieces) {
      if (piece.isCopied()) {
        platform().copyMemory(piece.home(), piece.place(), piece.length());
      }
    }
  }

  /** Fills the descriptor's memory from copies. */
  protected void copyBack() {
    for (PlainPiece piece : pieces) {
      if (piece.isCopied()) {
        platform().copyMemory(piece.place(), piece.home(), piece.length());
      }
    }
  }

  /** Gives back all memory and device pages. */
  protected void giveBack() {
    pages.forEach(this::release);
    memory.forEach(platform()::freeMemory);
    pages.clear();
    memory.clear();
    pieces = List.of();
  }

  /**
   * Finds places for the pieces of a range.
   *
   * @return null when something was not to be had; what was had is noted
   */
  protected @Nullable List<PlainPiece> place(List<PlainPiece> home, boolean whole) {
    if (constraints().iterateOnly() || home.isEmpty()) {
      return home;
    }
    boolean mapped = mapper() != null;
    List<PlainPiece> placed = home;
    if (whole || breaksAlignment(home)) {
      placed = copyWhole(home);
    } else if (!mapped) {
      placed = bounce(home);
    }
    return placed == null || !mapped ? placed : new PlainMapping(this).map(placed);
  }

  /** All bytes in one stretch of new memory. */
  protected @Nullable List<PlainPiece> copyWhole(List<PlainPiece> home) {
    long alignment = constraints().effectiveAlignment();
    int bits = mapper() == null ? constraints().effectiveAddressBits() : Long.SIZE;
    Long address = allocate(preparedLength(), PlainMapping.powerOfTwo(alignment), bits);
    if (address == null) {
      return null;
    }
    List<PlainPiece> placed = new ArrayList<>();
    home.forEach(piece -> placed.add(piece.placedAt(address + piece.offset(), false)));
    return placed;
  }

  /** What lies beyond the limit in pages of its own. */
  protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
    long page = platform().pageLength();
    List<PlainPiece> placed = new ArrayList<>();
    for (PlainPiece piece : home) {
      long done = 0;
      while (done != piece.length()) {
        long address = piece.home() + done;
        long rest = piece.length() - done;
        long bytes = Unsigned.min(rest, page - Unsigned.excess(address, page));
        if (isReachable(address, rest)) {
          placed.add(piece.part(done, rest));
          break;
        }
        if (isReachable(address, 1)) {
          long below = (1L << constraints().effectiveAddressBits()) - address;
          placed.add(piece.part(done, below));
          done += below;
          continue;
        }
        Long given = allocate(page, page, constraints().effectiveAddressBits());
        if (given == null) {
          return null;
        }
        long place = given + Unsigned.excess(address, page);
        placed.add(piece.part(done, bytes).placedAt(place, true));
        done += bytes;
      }
    }
    return placed;
  }

  /** The mapper that counts; null without one. */
  protected @Nullable Mapper mapper() {
    if (constraints().iterateOnly()) {
      return null;
    }
    boolean systems = constraints().mapping() != Mapping.UNMAPPED;
    Mapper own = constraints().mapper();
    return own != null || !systems ? own : platform().systemMapper();
  }

  /** The constraints, for who maps. */
  final DmaConstraints limits() {
    return constraints();
  }

  /** Asks for memory and notes it; null when there is none. */
  protected final @Nullable Long allocate(long length, long alignment, int bits) {
    LongHolder address = new LongHolder(0);
    if (!platform().allocateMemory(length, alignment, bits, address)) {
      return null;
    }
    memory.add(address.value);
    return address.value;
  }

  /** Asks for device pages and notes them; null when there are none. */
  protected final @Nullable Long reserve(long length, long alignment) {
    LongHolder address = new LongHolder(0);
    Mapper mapper = mapper();
    if (mapper == null
        || !mapper.reserve(length, alignment, constraints().effectiveAddressBits(), address)) {
      return null;
    }
    pages.add(address.value);
    return address.value;
  }

  private void release(long device) {
    Mapper mapper = mapper();
    if (mapper != null) {
      mapper.release(device);
    }
  }

  private boolean isNonCoherent() {
    return constraints().mapping() == Mapping.NON_COHERENT;
  }

  private Direction direction() {
    return descriptor().direction();
  }

  private PlainPiece pieceAt(long offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Unsigned.isAtMost(pieces.get(middle).offset(), offset)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }

  private static long placeOf(List<PlainPiece> placed, long offset) {
    return placed.get(0).place() + offset;
  }

  /** The range as the descriptor has it: runs that never wrap. */
  private List<PlainPiece> atHome() {
    return PlainMapping.runs(descriptor(), preparedOffset(), preparedLength());
  }

  /** Whether the whole list would break an alignment, where the first one is not sure to hold. */
  private boolean breaksAlignment(List<PlainPiece> home) {
    long alignment = constraints().effectiveAlignment();
    long inPage = Unsigned.excess(home.get(0).home(), platform().pageLength());
    boolean single = home.size() == 1 && Unsigned.isAligned(inPage, alignment);
    return alignment != 1 && !single && !new PlainWalk(constraints(), mapper()).isAligned(home);
  }
}
