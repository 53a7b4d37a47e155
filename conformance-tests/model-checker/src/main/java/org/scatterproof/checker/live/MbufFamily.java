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
 * @param scatters whether the second page of an mbuf lies elsewhere than behind the first one, that
 *     of the first mbuf at physical address 0
 * @param headers what the packet header tells
 * @param chains of a world, of which the second one has the same mbufs in reverse order
 * @param cursors that are called
 * @param bigEndian byte orders of the machine
 * @param outputs who receives the segments
 * @param maxSegmentSizes of segments
 * @param maxNumSegments most segments of a list
 * @param refusals whether the pool may refuse its first request, its second one, or all
 * @param maxSegs of generating calls
 * @param missing whether calls are made without a packet
 * @param depth calls of the longest sequence
 */
record MbufFamily(
    String name,
    long pageLength,
    List<Long> positions,
    List<Long> lengths,
    int mbufs,
    boolean holes,
    boolean scatters,
    List<Header> headers,
    int chains,
    int cursors,
    List<Boolean> bigEndian,
    List<OutputChoice> outputs,
    List<Long> maxSegmentSizes,
    List<Integer> maxNumSegments,
    boolean refusals,
    List<Integer> maxSegs,
    boolean missing,
    int depth)
    implements CursorFamily {

  private static final long REGION = 0x10_0000;

  /** Where second pages lie, far from where they were to be. */
  private static final long ELSEWHERE = 0x800_0000;

  /** What the header of a packet tells of its bytes. */
  enum Header {
    EXACT,
    ONE_LESS,
    ONE_MORE,
    NONE
  }

  private static final List<PoolPlan> GENEROUS = List.of(PoolPlan.GENEROUS);

  private static final List<PoolPlan> REFUSING =
      List.of(
          PoolPlan.GENEROUS,
          new PoolPlan(false, List.of(1)),
          new PoolPlan(false, List.of(2)),
          new PoolPlan(true, List.of()));

  @Override
  public long worlds() {
    long size = chainCount();
    for (List<?> each :
        List.of(outputs, bigEndian, headers, maxSegmentSizes, maxNumSegments, pools())) {
      size = Math.multiplyExact(size, each.size());
    }
    return size;
  }

  @Override
  public int calls() {
    return cursors * (2 * maxSegs.size() * packets() + 1);
  }

  @Override
  public MbufScenario scenario(String id, long world, int[] sequence) {
    Digits digits = new Digits(world);
    OutputChoice output = digits.next(outputs);
    boolean big = digits.next(bigEndian);
    Header header = digits.next(headers);
    MbufConstraints constraints =
        new MbufConstraints(null, digits.next(maxSegmentSizes), digits.next(maxNumSegments));
    PoolPlan pool = digits.next(pools());
    List<Page> pages = new ArrayList<>();
    List<ChainData> given = chains(chain(digits.rest(), header, pages), header, pages);
    List<MbufCall> steps = new ArrayList<>();
    for (int call : sequence) {
      steps.add(call(call));
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.MBUF, DmaScope.FOUND, Set.of(), List.of(), "", 0, List.of());
    return new MbufScenario(
        info, Values.machine(pageLength, big), output, constraints, pages, given, pool, steps);
  }

  private List<PoolPlan> pools() {
    return refusals ? REFUSING : GENEROUS;
  }

  private long choices() {
    return (long) positions.size() * lengths.size() * (holes ? 2 : 1);
  }

  /** What calls may pass: chains, or nothing. */
  private int packets() {
    return chains + (missing ? 1 : 0);
  }

  private long chainCount() {
    long sum = 0;
    long product = 1;
    for (int i = 0; i < mbufs; i++) {
      product = Math.multiplyExact(product, choices());
      sum = Math.addExact(sum, product);
    }
    return sum;
  }

  private ChainData chain(long number, Header header, List<Page> pages) {
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
      boolean isHole = holes && digits.next(2) == 1;
      place(i, isHole, pages);
      chain.add(new ChainData.MbufData(address, length));
      sum += length;
    }
    return told(chain, sum, header);
  }

  private void place(int mbuf, boolean isHole, List<Page> pages) {
    long first = mbuf * REGION;
    if (isHole) {
      pages.add(new Page(first, 0, false));
    }
    if (scatters) {
      pages.add(new Page(first + pageLength, mbuf == 1 ? 0 : ELSEWHERE + first, true));
    }
  }

  private static ChainData told(List<ChainData.MbufData> mbufs, long sum, Header header) {
    long told =
        switch (header) {
          case ONE_LESS -> Math.max(0, sum - 1);
          case ONE_MORE -> sum + 1;
          case EXACT, NONE -> sum;
        };
    return new ChainData(mbufs, told, header != Header.NONE);
  }

  /** The chain, and perhaps the one in reverse order, in memory of its own. */
  private List<ChainData> chains(ChainData first, Header header, List<Page> pages) {
    if (chains == 1) {
      return List.of(first);
    }
    List<ChainData.MbufData> reversed = new ArrayList<>();
    long sum = 0;
    for (int i = first.mbufs().size() - 1; i >= 0; i--) {
      ChainData.MbufData each = first.mbufs().get(i);
      reversed.add(new ChainData.MbufData(each.address() + mbufs * REGION, each.length()));
      place(mbufs + i + 1, false, pages);
      sum += each.length();
    }
    return List.of(first, told(reversed, sum, header));
  }

  private MbufCall call(int number) {
    Digits digits = new Digits(number);
    MbufCall call = new MbufCall();
    int cursor = (int) digits.next(cursors);
    int generating = (int) digits.rest();
    if (generating == 2 * maxSegs.size() * packets()) {
      call.reset(MbufOperation.COALESCE_COUNT);
      call.cursor = cursor;
      return call;
    }
    call.reset(MbufOperation.GENERATE);
    call.cursor = cursor;
    call.doCoalesce = digits.next(2) == 1;
    call.maxSegs = digits.next(maxSegs);
    int packet = (int) digits.rest();
    call.chain = packet < chains ? packet : -1;
    return call;
  }
}
