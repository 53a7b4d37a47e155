package org.scatterproof.checker.live;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/**
 * An implementation that is not asked for its state: what a sequence of calls breaks then, its
 * answers break, and not what was saved of it.
 */
record WithoutState(Implementation implementation) implements Implementation {

  @Override
  public String name() {
    return implementation.name();
  }

  @Override
  public String version() {
    return implementation.version();
  }

  @Override
  public Set<Capability> capabilities() {
    Set<Capability> others = EnumSet.copyOf(implementation.capabilities());
    others.remove(Capability.STATE);
    return others;
  }

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return implementation.dmaCommand(constraints, platform);
  }

  @Override
  public @Nullable DmaCommand dmaCommandInShortForm(DmaConstraints constraints, Platform platform) {
    return implementation.dmaCommandInShortForm(constraints, platform);
  }

  @Override
  public @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return implementation.unspecifiedDmaCommand(platform);
  }

  @Override
  public @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return implementation.mbufCursor(constraints, platform);
  }

  @Override
  public @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return implementation.memoryCursor(constraints, platform);
  }
}
