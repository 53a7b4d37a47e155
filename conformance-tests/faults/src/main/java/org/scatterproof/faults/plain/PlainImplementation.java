package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Everything in the SPI, right and plain. Its name is that of its class, in words. */
@Conforms
public class PlainImplementation implements Implementation {

  @Override
  public String name() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }

  @Override
  public String version() {
    return "0.1.0";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.MBUF, Capability.MEMORY_CURSOR);
  }

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    PlainDmaCommand command = newCommand(platform);
    return command.specify(constraints) ? command : null;
  }

  @Override
  public @Nullable DmaCommand dmaCommandInShortForm(DmaConstraints given, Platform platform) {
    return dmaCommand(
        new DmaConstraints(
            given.output(),
            given.numAddressBits(),
            given.maxSegmentSize(),
            given.maxTransferSize(),
            given.alignment(),
            1,
            given.alignment(),
            given.mapping(),
            false),
        platform);
  }

  @Override
  public @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return newCommand(platform);
  }

  @Override
  public @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return acceptsCursor(constraints, platform) ? newCursor(constraints, platform) : null;
  }

  @Override
  public @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return acceptsMemoryCursor(constraints) ? newMemoryCursor(constraints, platform) : null;
  }

  /** Whether constraints give a memory cursor. */
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    return constraints.output() != null
        && constraints.maxSegmentSize() != 0
        && Unsigned.isAtMost(constraints.maxTransferSize(), PlainMemoryCursor.UNLIMITED);
  }

  /** Makes a memory cursor of constraints that were accepted. */
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform);
  }

  /** Makes a command without constraints. */
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform);
  }

  /** Whether constraints give a cursor. */
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return constraints.output() != null && constraints.maxSegmentSize() != 0;
  }

  /** Makes a cursor of constraints that were accepted. */
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform);
  }
}
