package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StatusLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final StatusLine rewritten = new RewrittenLine(Ran.stream(err), nanos::get);
  private final StatusLine occasional = new OccasionalLines(Ran.stream(err), nanos::get);

  @Test
  void aRewrittenLineLeavesNothingBehind() {
    rewritten.announce("one");
    rewritten.close();

    assertThat(shown()).isEqualTo("<erase>one<erase>");
  }

  @Test
  void aRewrittenLineIsNotRewrittenTooOften() {
    rewritten.update("one");
    rewritten.update("two");
    pass(80, TimeUnit.MILLISECONDS);
    rewritten.update("three");

    assertThat(shown()).isEqualTo("<erase>one<erase>three");
  }

  @Test
  void nothingIsShownAfterTheEnd() {
    rewritten.close();
    rewritten.announce("late");
    rewritten.close();

    assertThat(shown()).isEqualTo("<erase>");
  }

  @Test
  void occasionalLinesAreWholeLines() {
    occasional.announce("one");
    occasional.close();

    assertThat(shown()).isEqualTo("scatterproof: one\n");
  }

  @Test
  void occasionalLinesAreFarApart() {
    occasional.announce("one");
    pass(4, TimeUnit.SECONDS);
    occasional.update("two");
    pass(1, TimeUnit.SECONDS);
    occasional.update("three");

    assertThat(shown()).isEqualTo("scatterproof: one\nscatterproof: three\n");
  }

  private void pass(long time, TimeUnit unit) {
    nanos.addAndGet(unit.toNanos(time));
  }

  /** What was written, with the terminal's commands as words. */
  private String shown() {
    return Ran.text(err)
        .replace("\r\u001b[K", "<erase>")
        .replace("\u001b[?7l", "")
        .replace("\u001b[?7h", "");
  }
}
