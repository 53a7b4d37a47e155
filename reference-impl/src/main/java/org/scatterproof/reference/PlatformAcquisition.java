package org.scatterproof.reference;

import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Gets memory from the platform, and device pages from the mapper that counts. */
record PlatformAcquisition(Platform platform, DmaLimits limits) implements Acquisition {

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    return platform.allocateMemory(length, alignment, addressBits, address);
  }

  @Override
  public boolean reserve(long length, long alignment, int addressBits, LongHolder address) {
    Mapper mapper = limits.mapper();
    return mapper != null && mapper.reserve(length, alignment, addressBits, address);
  }

  @Override
  public void enter(long device, long physical, long length) {
    Mapper mapper = limits.mapper();
    if (mapper != null) {
      mapper.enter(device, physical, length);
    }
  }
}
