package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Places;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Transfer;

/**
 * Misuse: two threads continue one list, one segment a call, from one offset that both use. Told
 * are the segments that each was given, by their place in the list, and the segments that the
 * offset moved on by.
 */
@JCStressTest
@State
@Outcome(
    id = {"first, second, 2", "second, first, 2"},
    expect = Expect.ACCEPTABLE,
    desc = "One continued where the other had stopped.")
@Outcome(
    id = "first, first, 1",
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "Both read the same offset: the device is given the same bytes twice.")
@Outcome(
    id = ".*(elsewhere|no end).*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside the memory, or a list without end.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "The continuation is torn in another way; each thread needs a command of its own.")
public class SharedCommand {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Places PLACES =
      Places.of(Transfer.prepared(new StressPlatform(), MEMORY), MEMORY);

  private final LongHolder offset = new LongHolder(0);
  private final @Nullable DmaCommand shared = Transfer.prepared(new StressPlatform(), MEMORY);

  /** The first thread. */
  @Actor
  public void first(LLL_Result result) {
    Lane.FIRST.enter();
    result.r1 = PLACES.wordOf(Transfer.next(shared, offset));
  }

  /** The second thread. */
  @Actor
  public void second(LLL_Result result) {
    Lane.SECOND.enter();
    result.r2 = PLACES.wordOf(Transfer.next(shared, offset));
  }

  /** When both have ended. */
  @Arbiter
  public void after(LLL_Result result) {
    result.r3 = PLACES.segmentsUpTo(offset.value);
  }
}
