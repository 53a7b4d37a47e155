package org.scatterproof.suite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.faults.plain.PlainCopyingImplementation;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.spi.Implementation;

/**
 * Two implementations against an oracle that knows no segments. {@code
 * -Dscatterproof.oracle.seed=N} makes other transfers; one that fails is named by its own seed.
 */
final class ByteOracleTest {

  private static final int TRANSFERS = 100_000;

  @Test
  void theReferenceMovesEveryByteAsItShould() {
    assertMovesBytes(new ReferenceImplementation(), TRANSFERS);
  }

  @Test
  void thePlainImplementationMovesEveryByteAsItShould() {
    assertMovesBytes(new PlainCopyingImplementation(), TRANSFERS / 4);
  }

  private static void assertMovesBytes(Implementation implementation, int transfers) {
    long seed = Long.getLong("scatterproof.oracle.seed", 20261121L);
    long seen = 0;
    for (long transfer = seed; transfer < seed + transfers; transfer++) {
      RandomTransfer random = new RandomTransfer(transfer);

      String wrong = random.run(implementation);

      assertThat(wrong).as("transfer of seed %d", transfer).isNull();
      seen += random.deviceBytes();
    }
    assertThat(seen)
        .as("bytes that devices saw, from seed %d on", seed)
        .isGreaterThan(10L * transfers);
  }
}
