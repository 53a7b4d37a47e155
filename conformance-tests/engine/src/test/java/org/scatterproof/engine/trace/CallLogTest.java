package org.scatterproof.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CallLogTest {

  private final CallLog log = new CallLog();

  @Test
  void answersStandBelowEachOther() {
    log.add(new Made("prepare()", "Success"));
    log.add(new Made("complete()", "NotReady"));

    assertThat(log.lines())
        .containsExactly("1  prepare()  -> Success", "2  complete() -> NotReady");
  }

  @Test
  void whatACallDidStandsBelowIt() {
    log.add(new Made("prepare()", "Success", List.of("allocate memory 1 -> 0x0", "and so on")));
    log.add(new Made("complete()", "NotReady"));

    assertThat(log.lines())
        .containsExactly(
            "1  prepare()  -> Success",
            "     allocate memory 1 -> 0x0",
            "     and so on",
            "2  complete() -> NotReady");
  }

  @Test
  void answersFollowTheirCallsWhereALineWouldBeTooLong() {
    log.add(new Made("a()", "Success"));
    log.add(new Made("a call with long arguments()", "an answer ".repeat(6).strip()));

    assertThat(log.lines().get(0)).isEqualTo("1  a() -> Success");
  }

  @Test
  void aLongLoopIsShownByItsEnds() {
    for (int i = 1; i <= 260; i++) {
      log.add(new Made("call " + i, "ok"));
    }

    assertThat(log.lines())
        .containsExactly(
            "  1  call 1   -> ok",
            "  2  call 2   -> ok",
            "  3  call 3   -> ok",
            "  4  call 4   -> ok",
            "  5  call 5   -> ok",
            "  6  call 6   -> ok",
            "… 250 calls like these …",
            "257  call 257 -> ok",
            "258  call 258 -> ok",
            "259  call 259 -> ok",
            "260  call 260 -> ok");
  }

  private record Made(String call, String answer, List<String> events) implements TracedCall {

    Made(String call, String answer) {
      this(call, answer, List.of());
    }
  }
}
