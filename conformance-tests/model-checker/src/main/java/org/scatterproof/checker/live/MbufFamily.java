package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufScenario.Page;
import org.scatterproof.engine.scenario.MbufScenario.PoolPlan;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Worlds of area mbuf that belong together: every chain of a few mbufs, and every sequence of a few
 * calls on it. Lengths and sizes are bytes, unsigned.
 *
 * @param name within its scope
 * @param pageLength of the machine
 * @param positions in its page at which an mbuf may begin
 * @param lengths bytes that an mbuf may have
 * @param mbufs of a chain at most
 * @param holes whether an mbuf may lie in a page without translation
 * @param outputs who receives the segments
 * @param maxSegmentSizes of segments
 * @param maxNumSegments most segments of a list
 * @param refusals whether the pool may refuse its first request, its second one, or all
 * @param maxSegs of generating calls
 * @param depth calls of the longest sequence
 */
record MbufFamily(
    String name,
    long pageLength,
    List<Long> positions,
    List<Long> lengths,
    int mbufs,
    boolean holes,
    List<OutputChoice> outputs,
    List<Long> maxSegmentSizes,
    List<Integer> maxNumSegments,
    boolean refusals,
    List<Integer> maxSegs,
    int depth)
    implements CursorFamily {

  private static final long REGION = 0x10_0000;

  private static final List<PoolPlan> GENEROUS = List.of(PoolPlan.GENEROUS);

  private static final List<PoolPlan> REFUSING =
      List.of(
          PoolPlan.GENEROUS,
          new PoolPlan(false, List.of(1)),
          new PoolPlan(false, List.of(2)),
          new PoolPlan(true, List.of()));

  @Override
  public long worlds() {
    long size = chains();
    for (List<?> each : List.of(outputs, maxSegmentSizes, maxNumSegments, pools())) {
      size = Math.multiplyExact(size, each.size());
    }
    return size;
  }

  @Override
  public int calls() {
    return 2 * maxSegs.size() + 1;
  }

  @Override
  public MbufScenario scenario(String id, long world, int[] sequence) {
    Digits digits = new Digits(world);
    OutputChoice output = digits.next(outputs);
    MbufConstraints constraints =
        new MbufConstraints(null, digits.next(maxSegmentSizes), digits.next(maxNumSegments));
    PoolPlan pool = digits.next(pools());
    List<Page> pages = new ArrayList<>();
    ChainData chain = chain(digits.rest(), pages);
    List<MbufCall> steps = new ArrayList<>();
    for (int call : sequence) {
      steps.add(call(call));
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.MBUF, DmaScope.FOUND, Set.of(), List.of(), "", 0, List.of());
    return new MbufScenario(
        info,
        PlatformLengths.ofPage(pageLength),
        output,
        constraints,
        pages,
        List.of(chain),
        pool,
        steps);
  }

  private List<PoolPlan> pools() {
    return refusals ? REFUSING : GENEROUS;
  }

  private long choices() {
    return (long) positions.size() * lengths.size() * (holes ? 2 : 1);
  }

  private long chains() {
    long sum = 0;
    long product = 1;
    for (int i = 0; i < mbufs; i++) {
      product = Math.multiplyExact(product, choices());
      sum = Math.addExact(sum, product);
    }
    return sum;
  }

  private ChainData chain(long number, List<Page> pages) {
    int count = 1;
    long rest = number;
    long ofSoMany = choices();
    while (rest >= ofSoMany) {
      rest -= ofSoMany;
      ofSoMany *= choices();
      count++;
    }
    Digits digits = new Digits(rest);
    List<ChainData.MbufData> chain = new ArrayList<>();
    long sum = 0;
    for (int i = 1; i <= count; i++) {
      long address = i * REGION + digits.next(positions);
      long length = digits.next(lengths);
      if (holes && digits.next(2) == 1) {
        pages.add(new Page(i * REGION, 0, false));
      }
      chain.add(new ChainData.MbufData(address, length));
      sum += length;
    }
    return new ChainData(chain, sum, true);
  }

  private MbufCall call(int number) {
    MbufCall call = new MbufCall();
    if (number == 2 * maxSegs.size()) {
      return call.reset(MbufOperation.COALESCE_COUNT);
    }
    call.reset(MbufOperation.GENERATE);
    call.chain = 0;
    call.maxSegs = maxSegs.get(number / 2);
    call.doCoalesce = number % 2 == 1;
    return call;
  }
}
