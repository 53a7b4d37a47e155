package org.scatterproof.reference;

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

/** The implementation that the project brings along, for which its own rulebook holds. */
public final class ReferenceImplementation implements Implementation {

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public String version() {
    String version = ReferenceImplementation.class.getPackage().getImplementationVersion();
    return version != null ? version : "unpackaged";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DMA,
        Capability.MBUF,
        Capability.MEMORY_CURSOR,
        Capability.COPY,
        Capability.MAPPER,
        Capability.CLONE,
        Capability.TRANSFER,
        Capability.STATE);
  }

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return ReferenceDmaCommand.create(constraints, platform);
  }

  @Override
  public @Nullable DmaCommand dmaCommandInShortForm(DmaConstraints c, Platform platform) {
    DmaConstraints shortForm =
        new DmaConstraints(
            c.output(),
            c.numAddressBits(),
            c.maxSegmentSize(),
            c.maxTransferSize(),
            c.alignment(),
            1,
            c.alignment(),
            c.mapping(),
            false,
            c.mapper());
    return ReferenceDmaCommand.create(c, shortForm, platform);
  }

  @Override
  public DmaCommand unspecifiedDmaCommand(Platform platform) {
    return ReferenceDmaCommand.createUnspecified(platform);
  }

  @Override
  public @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return ReferenceMbufCursor.create(constraints, platform);
  }

  @Override
  public @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return ReferenceMemoryCursor.create(constraints, platform);
  }
}
