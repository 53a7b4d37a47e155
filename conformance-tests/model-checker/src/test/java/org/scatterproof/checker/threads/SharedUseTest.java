package org.scatterproof.checker.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.stress.StressTest;

final class SharedUseTest {

  @Test
  void twoCursorsShowNothingOfEachOther() {
    assertThat(SharedUse.schedules(StressTest.TWO_CURSORS))
        .containsOnlyKeys("alone, alone, 1 and 1, 0");
  }

  @Test
  void twoCommandsShowNothingOfEachOther() {
    assertThat(SharedUse.schedules(StressTest.TWO_COMMANDS)).containsOnlyKeys("alone, alone");
  }

  @Test
  void aSharedCursorCanLoseAChain() {
    assertThat(SharedUse.schedules(StressTest.SHARED_CURSOR))
        .containsOnlyKeys("alone, alone, 2, 0", "alone, alone, 1, 0");
  }

  @Test
  void aSharedCursorThatKeepsNothingShowsNothing() {
    assertThat(SharedUse.schedules(StressTest.SHARED_CURSOR_THAT_FITS))
        .containsOnlyKeys("alone, alone");
  }

  @Test
  void aCountThatIsAskedForMeanwhileIsLostOrToldTwice() {
    assertThat(SharedUse.schedules(StressTest.SHARED_COUNT))
        .containsOnlyKeys("alone, 1, 1", "alone, 2, 0", "alone, 1, 0", "alone, 1, 2");
  }

  @Test
  void aSharedCommandCanTearTheContinuation() {
    assertThat(SharedUse.schedules(StressTest.SHARED_COMMAND))
        .containsOnlyKeys("first, second, 2", "second, first, 2", "first, first, 1");
  }

  @Test
  void aCommandThatIsPreparedAgainIsFoundUnprepared() {
    assertThat(SharedUse.schedules(StressTest.SHARED_PREPARATION))
        .containsOnlyKeys("alone, Success", "NotReady, Success");
  }

  @Test
  void aScheduleHasAColumnForEachThread() {
    List<String> schedule = SharedUse.schedules(StressTest.SHARED_COMMAND).get("first, first, 1");

    assertThat(schedule)
        .containsExactly(
            "thread 1                                    thread 2",
            "reads the offset, in segments: 0",
            "puts out the first segment",
            "                                            reads the offset, in segments: 0",
            "writes the offset: 1",
            "                                            puts out the first segment",
            "                                            writes the offset: 1");
  }
}
