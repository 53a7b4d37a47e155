package org.scatterproof.spec.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;

/**
 * An implementation to be judged. The class needs a public constructor without parameters and is
 * named on the command line ({@code --impl class=NAME}) or found by {@link
 * java.util.ServiceLoader}.
 *
 * <p>Every created object works on the platform that it was created with and on no other; many
 * platforms live one after the other in one process. Creation answers null when the implementation
 * refuses the constraints; no operation may throw.
 */
public interface Implementation {

  /**
   * A short stable name; reports and the output folder carry it. Letters, digits, {@code . _ -}.
   */
  String name();

  String version();

  Set<Capability> capabilities();

  /**
   * Creates a command from the long form of the constraints ({@code withSpecification} with segment
   * options).
   *
   * @return null when the constraints are refused, or without capability {@link Capability#DMA}
   */
  default @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return null;
  }

  /**
   * Creates a command from the short form of the constraints ({@code withSpecification} with single
   * arguments), which knows neither {@code alignmentLength} nor {@code alignmentInternalSegments}
   * nor {@code iterateOnly}: those of the record are to be ignored.
   *
   * @return null when the constraints are refused, or without capability {@link Capability#DMA}
   */
  default @Nullable DmaCommand dmaCommandInShortForm(
      DmaConstraints constraints, Platform platform) {
    return null;
  }

  /**
   * Creates a command without constraints ({@code withRefCon}), which {@link
   * DmaCommand#prepareWithSpecification} gives it before use.
   *
   * @return null without capability {@link Capability#DMA}
   */
  default @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return null;
  }

  /**
   * Creates a cursor ({@code initWithSpecification}, or {@code withSpecification} of a subclass for
   * a {@link NamedCursorOutput}).
   *
   * @return null when the constraints are refused, or without capability {@link Capability#MBUF}
   */
  default @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return null;
  }

  /**
   * Creates a memory cursor ({@code initWithSpecification}, or {@code withSpecification} of a
   * subclass for a {@link NamedCursorOutput}).
   *
   * @return null when the constraints are refused, or without capability {@link
   *     Capability#MEMORY_CURSOR}
   */
  default @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return null;
  }
}
