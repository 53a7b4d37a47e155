package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedPlatform;

/** The machine of a trace, and what lives on it, by the ids that lines name. */
final class TracedWorld {

  /** Objects of one kind that are known at once; the one declared first is forgotten first. */
  static final int MOST_OBJECTS = 1 << 16;

  private final Set<Capability> capabilities;
  private final PlatformLengths lengths;
  private final long mapperPage;
  private final boolean systemMapper;
  private final @Nullable Mapper mapper;
  private final Map<Long, TracedConstraints> constraints = new Bounded<>();
  private final Map<Long, TracedDescriptor> descriptors = new Bounded<>();
  private final Map<Long, TracedChain> chains = new Bounded<>();
  private final Map<Long, TracedCommand> commands = new Bounded<>();
  private final Map<Long, TracedCursor> cursors = new Bounded<>();
  private long memoryWrites;
  private long changes;

  /** The scenario that runs on it; null where nobody says. */
  final @Nullable String scenario;

  TracedWorld(
      Set<Capability> capabilities,
      PlatformLengths lengths,
      long mapperPage,
      boolean systemMapper,
      @Nullable String scenario) {
    this.capabilities = capabilities;
    this.lengths = lengths;
    this.mapperPage = mapperPage;
    this.systemMapper = systemMapper && mapperPage != 0;
    this.scenario = scenario;
    if (mapperPage != 0 && Long.bitCount(mapperPage) != 1) {
      throw new DamagedLine(0, "has a mapper page that is no power of two");
    }
    mapper = mapperPage == 0 ? null : mapper(lengths, mapperPage, systemMapper);
  }

  private static @Nullable Mapper mapper(PlatformLengths lengths, long page, boolean system) {
    CopyWorld copies =
        CopyWorld.usual(lengths.pageLength()).withMapper(page, system, 0, Refusals.none());
    return new SimulatedPlatform(lengths, Refusals.none(), copies).mapper();
  }

  /** A map that forgets what was put in first when there is too much. */
  private static final class Bounded<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
      return size() > MOST_OBJECTS;
    }
  }

  Set<Capability> capabilities() {
    return capabilities;
  }

  PlatformLengths lengths() {
    return lengths;
  }

  long mapperPage() {
    return mapperPage;
  }

  boolean isSystemMapper() {
    return systemMapper;
  }

  @Nullable Mapper mapper() {
    return mapper;
  }

  void put(long id, TracedConstraints declared) {
    constraints.put(id, declared);
  }

  TracedConstraints constraints(long id) {
    return need(constraints.get(id), "constraints", id);
  }

  /** Constraints of area dma in the order of their declaration. */
  Collection<TracedConstraints> constraintsOfDma() {
    List<TracedConstraints> own = new ArrayList<>();
    for (TracedConstraints each : constraints.values()) {
      if (each.area() == Capability.DMA) {
        own.add(each);
      }
    }
    return own;
  }

  void put(long id, TracedDescriptor declared) {
    descriptors.put(id, declared);
  }

  @Nullable TracedDescriptor descriptor(long id) {
    return descriptors.get(id);
  }

  TracedDescriptor neededDescriptor(long id) {
    return need(descriptors.get(id), "descriptor", id);
  }

  /** The descriptors that were declared first. */
  List<TracedDescriptor> firstDescriptors(int most) {
    return descriptors.values().stream().limit(most).toList();
  }

  /**
   * The descriptor with which a call is made; null where it is made with none.
   *
   * @throws Undeclared also where the line does not say with which
   */
  @Nullable TracedDescriptor argument(FlatObject line) {
    if (line.is(Field.DESCRIPTOR, "none")) {
      return null;
    }
    return line.has(Field.DESCRIPTOR)
        ? neededDescriptor(line.number(Field.DESCRIPTOR))
        : need(null, "a descriptor", 0);
  }

  /** The chain with which a call is made. */
  TracedChain argumentChain(FlatObject line) {
    return line.has(Field.CHAIN) ? neededChain(line.number(Field.CHAIN)) : need(null, "a chain", 0);
  }

  void forgetChain(long id) {
    chains.remove(id);
  }

  void put(long id, TracedChain declared) {
    chains.put(id, declared);
  }

  TracedChain neededChain(long id) {
    return need(chains.get(id), "chain", id);
  }

  void put(long id, TracedCommand created) {
    commands.put(id, created);
  }

  @Nullable TracedCommand command(long id) {
    return commands.get(id);
  }

  void put(long id, TracedCursor created) {
    cursors.put(id, created);
  }

  @Nullable TracedCursor cursor(long id) {
    return cursors.get(id);
  }

  /**
   * Forgets what a line that nobody could read may have changed.
   *
   * @param isCall whether it was a call for certain, so that no descriptor was declared by it
   */
  void forgetAfterDamage(boolean isCall) {
    commands.values().forEach(DmaTraceJudge::forget);
    cursors.values().forEach(CursorTraceJudge::forget);
    chains.clear();
    if (!isCall) {
      descriptors.clear();
      constraints.clear();
    }
  }

  /** Forgets an object that is gone. */
  void forget(FlatObject line) {
    if (line.has(Field.DESCRIPTOR)) {
      descriptors.remove(line.number(Field.DESCRIPTOR));
    }
    if (line.has(Field.CHAIN)) {
      chains.remove(line.number(Field.CHAIN));
    }
    if (line.has(Field.COMMAND)) {
      commands.remove(line.number(Field.COMMAND));
    }
    if (line.has(Field.CURSOR)) {
      cursors.remove(line.number(Field.CURSOR));
    }
  }

  /** Counts calls that may have written memory. */
  long memoryWrites() {
    return memoryWrites;
  }

  void noteWrite() {
    memoryWrites++;
  }

  /** Counts descriptors that changed in place. */
  long changes() {
    return changes;
  }

  void noteChange() {
    changes++;
  }

  private static <T> T need(@Nullable T found, String kind, long id) {
    if (found == null) {
      throw new Undeclared(kind, id);
    }
    return found;
  }
}
