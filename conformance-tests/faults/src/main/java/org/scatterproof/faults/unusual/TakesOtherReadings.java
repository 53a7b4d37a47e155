package org.scatterproof.faults.unusual;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** Reads every open question of the lifecycle and of generating in the other way. */
@Conforms
public final class TakesOtherReadings extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        if (next != null && next == getMemoryDescriptor()) {
          return isPrepared() ? IOReturn.BUSY : IOReturn.SUCCESS;
        }
        boolean tooLong = next != null && !isPrepared() && exceedsTransfer(next.length());
        return tooLong ? IOReturn.NO_SPACE : super.setMemoryDescriptor(next, autoPrepare);
      }

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        MemoryDescriptor whole = getMemoryDescriptor();
        if (whole == null) {
          return IOReturn.BAD_ARGUMENT;
        }
        long asked = length == 0 ? whole.length() : length;
        boolean partly =
            Unsigned.isBelow(offset, whole.length())
                && Unsigned.isBelow(whole.length() - offset, asked);
        boolean clips = partly && !isPrepared() && !exceedsTransfer(asked);
        return super.prepare(
            offset, clips ? whole.length() - offset : length, flushCache, synchronize);
      }

      @Override
      protected boolean exceedsTransfer(long bytes) {
        return super.exceedsTransfer(bytes)
            || (isSpecified() && bytes != 0 && bytes == constraints().maxTransferSize());
      }

      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        return getMemoryDescriptor() == null
            ? IOReturn.NOT_READY
            : super.genIOVMSegments(offset, segments, numSegments);
      }

      @Override
      protected boolean handsOnMissingArray() {
        return constraints().output() instanceof DmaSegmentFunction;
      }

      @Override
      protected boolean isPastEnd(long offset) {
        return Unsigned.sumWraps(preparedOffset(), offset)
            || !Unsigned.isBelow(preparedOffset() + offset, descriptor().length());
      }

      @Override
      protected long endOfList(long from) {
        long end = super.endOfList(from);
        return Unsigned.isBelow(from, end) ? end : descriptor().length();
      }

      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        if (count == 0) {
          return code;
        }
        offset.value += advance;
        numSegments.value = count;
        return IOReturn.SUCCESS;
      }
    };
  }
}
