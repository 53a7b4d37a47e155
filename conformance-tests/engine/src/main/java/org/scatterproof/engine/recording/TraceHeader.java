package org.scatterproof.engine.recording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * The first line of a trace.
 *
 * @param implementation name of who was observed
 * @param version of it
 * @param capabilities what it can do; rules of others are not asked
 * @param lengths of the machine that lines name none for
 * @param note what whoever recorded it wants readers to know; null where nothing
 */
public record TraceHeader(
    String implementation,
    String version,
    Set<Capability> capabilities,
    PlatformLengths lengths,
    @Nullable String note) {

  /** The version of the format. */
  public static final int VERSION = 1;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final long USUAL_PAGE = 0x1000;

  public TraceHeader {
    EnumSet<Capability> ordered = EnumSet.noneOf(Capability.class);
    ordered.addAll(capabilities);
    capabilities = Collections.unmodifiableSet(ordered);
  }

  /** Reads it; the text stands at its beginning. */
  static TraceHeader read(FlatObject line, FlatObject inner, JsonText text) {
    if (!line.has(Field.TRACE)) {
      throw new DamagedLine(
          0, "is no trace: the first line is {\"trace\":1,\"implementation\":\"my-dma\",...}");
    }
    if (line.number(Field.TRACE) != VERSION) {
      throw line.wrong(Field.TRACE, "1, the version of the format that is read here");
    }
    String name = line.text(Field.IMPLEMENTATION);
    if (name == null || !NAME.matcher(name).matches()) {
      throw new DamagedLine(
          0, "must name the implementation: 1 to 64 letters, digits, . _ - in \"implementation\"");
    }
    String version = line.text(Field.VERSION);
    EnumSet<Capability> capabilities = EnumSet.noneOf(Capability.class);
    if (line.has(Field.CAPABILITIES)) {
      line.atList(Field.CAPABILITIES);
      text.enterList();
      while (text.next()) {
        capabilities.add(capability(text));
      }
    } else {
      capabilities.addAll(Capability.areas());
    }
    PlatformLengths lengths = PlatformLengths.ofPage(USUAL_PAGE);
    if (line.has(Field.PLATFORM)) {
      line.atObject(Field.PLATFORM);
      inner.read();
      lengths = lengths(inner, lengths);
    }
    String note = line.isText(Field.NOTE) ? line.text(Field.NOTE) : null;
    return new TraceHeader(
        name, version == null ? "unknown" : version, capabilities, lengths, note);
  }

  private static Capability capability(JsonText text) {
    String id = text.string();
    return Capability.ofId(id)
        .orElseThrow(
            () ->
                text.damaged(
                    "knows no capability "
                        + id
                        + "; there are "
                        + String.join(
                            ", ",
                            EnumSet.allOf(Capability.class).stream()
                                .map(Capability::id)
                                .toList())));
  }

  /** The lengths of a machine; those that are not told are the usual ones. */
  static PlatformLengths lengths(FlatObject machine, PlatformLengths usual) {
    long page = machine.number(Field.PAGE, usual.pageLength());
    try {
      PlatformLengths ofPage = page == usual.pageLength() ? usual : PlatformLengths.ofPage(page);
      return new PlatformLengths(
          page,
          machine.number(Field.CLUSTER, ofPage.clusterLength()),
          machine.number(Field.SMALL_MBUF, ofPage.smallMbufLength()),
          machine.truth(Field.BIG_ENDIAN, usual.bigEndian()));
    } catch (IllegalArgumentException e) {
      throw new DamagedLine(0, "describes no machine: " + e.getMessage());
    }
  }
}
