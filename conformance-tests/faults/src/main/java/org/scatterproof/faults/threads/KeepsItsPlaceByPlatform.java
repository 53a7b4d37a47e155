package org.scatterproof.faults.threads;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Where a walk is, the platform's one place says: whatever command walks there. */
@Breaks("dma.threads.commands")
public final class KeepsItsPlaceByPlatform extends PlainDma {

  private static final Map<Platform, long[]> PLACES =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    long[] place = PLACES.computeIfAbsent(platform, fresh -> new long[1]);
    return new PlainDmaCommand(platform) {
      @Override
      protected long addressOf(long position) {
        place[0] = position;
        return super.addressOf(place[0]);
      }

      @Override
      protected long runFrom(long position) {
        return super.runFrom(place[0]);
      }
    };
  }
}
