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
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.spi.NamedDmaOutput;

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
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public final @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return capabilities().contains(Capability.DMA) && acceptsCommand(constraints, platform)
        ? newCommand(constraints, platform)
        : null;
  }

  @Override
  public final @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return capabilities().contains(Capability.MBUF) && acceptsCursor(constraints, platform)
        ? newCursor(constraints, platform)
        : null;
  }

  /** Whether constraints give a command. */
  protected boolean acceptsCommand(DmaConstraints constraints, Platform platform) {
    return constraints.output() != null
        && acceptsBits(constraints, platform)
        && acceptsMapping(constraints.mapping());
  }

  /** Whether the address bits reach beyond a page and no further than the output function. */
  protected boolean acceptsBits(DmaConstraints constraints, Platform platform) {
    int bits = constraints.numAddressBits();
    int most = constraints.output() instanceof NamedDmaOutput named ? named.wordBits() : Long.SIZE;
    int pageShift = Long.numberOfTrailingZeros(platform.pageLength());
    return bits == 0 || (bits >= pageShift && bits <= most);
  }

  /** Whether a mapping type is one of the API's. */
  protected boolean acceptsMapping(int mapping) {
    return mapping >= Mapping.MAPPED && mapping <= Mapping.UNMAPPED;
  }

  /** Makes a command of constraints that were accepted. */
  protected DmaCommand newCommand(DmaConstraints constraints, Platform platform) {
    return new PlainDmaCommand(constraints, platform);
  }

  /** Whether constraints give a cursor. */
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return constraints.output() != null && constraints.maxSegmentSize() != 0;
  }

  /** Makes a cursor of constraints that were accepted. */
  protected MbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform);
  }
}
