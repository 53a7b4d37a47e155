package org.scatterproof.spec.dma;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmaLedgerTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void savedWordsBringEveryFieldBack(long seed) throws IllegalAccessException {
    DmaLedger ledger = new DmaLedger();
    scramble(ledger, new Random(seed));
    long[] words = new long[DmaLedger.WORDS + 2];
    ledger.save(words, 1);

    DmaLedger loaded = new DmaLedger();
    loaded.load(words, 1);

    assertThat(loaded).usingRecursiveComparison().ignoringFields("packed").isEqualTo(ledger);
    assertThat(words[0]).isZero();
    assertThat(words[DmaLedger.WORDS + 1]).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 10})
  void equalKnowledgeIsEqualWords(long seed) throws IllegalAccessException {
    DmaLedger ledger = new DmaLedger();
    scramble(ledger, new Random(seed));
    DmaLedger equal = new DmaLedger();
    equal.copyFrom(ledger);
    long[] words = new long[DmaLedger.WORDS];
    long[] equalWords = new long[DmaLedger.WORDS];

    ledger.save(words, 0);
    equal.save(equalWords, 0);

    assertThat(equalWords).isEqualTo(words);
  }

  /** Gives every field some value in its range, whatever fields there are. */
  private static void scramble(DmaLedger ledger, Random random) throws IllegalAccessException {
    for (Field field : DmaLedger.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      field.setAccessible(true);
      Class<?> type = field.getType();
      if (type == boolean.class) {
        field.setBoolean(ledger, random.nextBoolean());
      } else if (type == long.class) {
        field.setLong(ledger, random.nextLong());
      } else if (type == int.class) {
        field.setInt(ledger, field.getName().equals("descriptor") ? random.nextInt(8) - 3 : 5);
      } else if (type == DmaFill.class) {
        field.set(ledger, List.of(DmaFill.values()).get(random.nextInt(6)));
      } else if (type == int[].class) {
        int[] contents = (int[]) field.get(ledger);
        for (int i = 0; i < contents.length; i++) {
          contents[i] = random.nextInt(12);
        }
      }
    }
  }
}
