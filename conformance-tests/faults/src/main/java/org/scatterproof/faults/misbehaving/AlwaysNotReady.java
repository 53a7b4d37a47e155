package org.scatterproof.faults.misbehaving;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Answers NotReady to everything. */
@Breaks(value = "dma.set.accepts", also = "dma.set.no-space")
public final class AlwaysNotReady extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        return IOReturn.NOT_READY;
      }

      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        return IOReturn.NOT_READY;
      }

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        return IOReturn.NOT_READY;
      }

      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        return IOReturn.NOT_READY;
      }

      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        return IOReturn.NOT_READY;
      }
    };
  }
}
