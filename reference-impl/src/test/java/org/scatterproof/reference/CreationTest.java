package org.scatterproof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Which constraints are refused, and how the implementation is found. */
final class CreationTest {

  private final Implementation reference = new ReferenceImplementation();

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(ServiceLoader.load(Implementation.class))
        .anyMatch(found -> found.name().equals("reference"));
  }

  @Test
  void ordinaryConstraintsGiveACommand() {
    assertThat(isCreated(NamedDmaOutput.HOST_64, 0, Mapping.MAPPED)).isTrue();
    assertThat(isCreated(NamedDmaOutput.HOST_64, 64, Mapping.UNMAPPED)).isTrue();
    assertThat(isCreated(NamedDmaOutput.BIG_32, 32, Mapping.NON_COHERENT)).isTrue();
    assertThat(isCreated(NamedDmaOutput.LITTLE_32, 0, Mapping.BYPASSED)).isTrue();
  }

  @Test
  void aCommandNeedsAnOutputFunction() {
    assertThat(isCreated(null, 64, Mapping.MAPPED)).isFalse();
  }

  @Test
  void moreBitsThanTheFunctionWritesAreRefused() {
    assertThat(isCreated(NamedDmaOutput.HOST_32, 33, Mapping.MAPPED)).isFalse();
    assertThat(isCreated(NamedDmaOutput.HOST_64, 65, Mapping.MAPPED)).isFalse();
  }

  @Test
  void aLimitInsideTheFirstPageIsRefused() {
    assertThat(isCreated(NamedDmaOutput.HOST_64, 11, Mapping.MAPPED)).isFalse();
    assertThat(isCreated(NamedDmaOutput.HOST_64, 12, Mapping.MAPPED)).isTrue();
  }

  @Test
  void unknownMappingTypesAreRefused() {
    assertThat(isCreated(NamedDmaOutput.HOST_64, 64, 4)).isFalse();
    assertThat(isCreated(NamedDmaOutput.HOST_64, 64, -1)).isFalse();
  }

  @Test
  void theShortFormHasTheDefaultsOfTheLongOne() {
    DmaConstraints odd = Dma.constraints(64, 0, 0x10, 3, 0x1000);
    StringBuilder lengths = new StringBuilder();
    DmaOutput output =
        (DmaSegmentFunction)
            (target, address, length, segments, index) -> lengths.append(length) != null;
    var command = reference.dmaCommandInShortForm(Dma.with(output, odd), Dma.PLATFORM);
    command.setMemoryDescriptor(Dma.descriptor(0x1000, 8, 0x2010, 8), true);

    command.genIOVMSegments(new LongHolder(0), ByteBuffer.allocate(0), new IntHolder(2));

    assertThat(lengths).hasToString("88");
  }

  @Test
  void aCursorNeedsAFunctionAndASegmentSize() {
    assertThat(cursor(new MbufConstraints(null, 1520, 6))).isFalse();
    assertThat(cursor(new MbufConstraints(NamedCursorOutput.BIG, 0, 6))).isFalse();
    assertThat(cursor(new MbufConstraints(NamedCursorOutput.BIG, 1520, 0))).isTrue();
  }

  private boolean cursor(MbufConstraints constraints) {
    return reference.mbufCursor(constraints, Dma.PLATFORM) != null;
  }

  private boolean isCreated(DmaOutput output, int bits, int mapping) {
    DmaConstraints constraints = new DmaConstraints(output, bits, 0, 0, 1, 1, 0, mapping, false);
    return reference.dmaCommand(constraints, Dma.PLATFORM) != null;
  }
}
