package org.scatterproof.faults.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Takes mapper pages for a command that only iterates. */
@Breaks(value = "dma.iterate-only.takes-nothing", also = "dma.prepare.unmapped")
public final class ReservesWhileIterating extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> place(List<PlainPiece> home, boolean whole) {
        Mapper mapper = platform().systemMapper();
        if (constraints().iterateOnly() && mapper != null) {
          LongHolder device = new LongHolder(0);
          if (mapper.reserve(mapper.pageLength(), 1, Long.SIZE, device)) {
            mapper.release(device.value);
          }
        }
        return super.place(home, whole);
      }
    };
  }
}
