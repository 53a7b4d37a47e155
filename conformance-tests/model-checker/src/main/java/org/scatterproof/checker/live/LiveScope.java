package org.scatterproof.checker.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.spi.Capability;

/**
 * Bounds of implementations in a scope, by area.
 *
 * @param dma families of worlds of commands
 * @param mbuf of cursors over mbufs
 * @param memoryCursor of memory cursors
 */
public record LiveScope(
    List<DmaFamily> dma, List<MbufFamily> mbuf, List<MemoryCursorFamily> memoryCursor) {
  public LiveScope {
    dma = List.copyOf(dma);
    mbuf = List.copyOf(mbuf);
    memoryCursor = List.copyOf(memoryCursor);
  }

  /**
   * Reads the bounds; their schema was checked before.
   *
   * @throws BadInput where numbers do not go together
   */
  public static LiveScope read(Part live) throws BadInput {
    return new LiveScope(
        DmaFamilyReader.read(ofArea(live, Capability.DMA)),
        CursorFamilyReader.readMbuf(ofArea(live, Capability.MBUF)),
        CursorFamilyReader.readMemoryCursor(ofArea(live, Capability.MEMORY_CURSOR)));
  }

  private static @Nullable Part ofArea(Part live, Capability area) {
    return live.get(area.id());
  }

  /** Whether an area has bounds. */
  public boolean bounds(Capability area) {
    return switch (area) {
      case DMA -> !dma.isEmpty();
      case MBUF -> !mbuf.isEmpty();
      case MEMORY_CURSOR -> !memoryCursor.isEmpty();
      default -> false;
    };
  }
}
