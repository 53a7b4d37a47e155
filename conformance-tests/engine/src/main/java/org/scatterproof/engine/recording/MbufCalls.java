package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;

/** Makes a scenario of a call on a cursor over mbufs, with the chain that a trace told. */
final class MbufCalls {

  /** Most pages of a chain that is played again. */
  private static final int MOST_PAGES = 4096;

  private MbufCalls() {}

  /**
   * One call as a scenario.
   *
   * @param recorded what is to be compared; empty where nothing is
   * @return null where the machine of a scenario cannot have that chain, or nobody knows where its
   *     bytes live
   */
  static @Nullable MbufScenario scenario(
      TracedCursor whose,
      TracedWorld world,
      MbufStep step,
      List<JsonNode> recorded,
      String id,
      LinePlace place) {
    boolean generates = step.call().operation == MbufOperation.GENERATE;
    ChainImage chain = step.seen().chainBefore;
    boolean isChainKnown = step.call().chain >= 0 && whose.isPayloadTold && !chain.isEndless();
    if (generates && !isChainKnown) {
      return null;
    }
    List<MbufScenario.Page> pages =
        generates ? pages(chain, world.lengths().pageLength()) : List.of();
    if (pages == null || step.call().operation == MbufOperation.COALESCE_COUNT) {
      return null; // the count is of all calls before it
    }
    MbufCall call = new MbufCall();
    call.copyFrom(step.call());
    call.cursor = 0;
    call.chain = 0;
    MbufScenario scenario =
        new MbufScenario(
            CursorExplanation.info(id, Capability.MBUF, recorded, place),
            world.lengths(),
            whose.constraints.output(),
            whose.constraints.ofMbuf(),
            pages,
            generates ? List.of(data(chain)) : List.of(),
            MbufScenario.PoolPlan.GENEROUS,
            generates ? List.of(call) : List.of());
    return canBe(scenario) ? scenario : null;
  }

  private static ChainData data(ChainImage chain) {
    List<ChainData.MbufData> mbufs = new ArrayList<>();
    for (int i = 0; i < chain.mbufCount(); i++) {
      mbufs.add(new ChainData.MbufData(chain.data(i), chain.length(i)));
    }
    return new ChainData(mbufs, chain.packetLength(), chain.isPacketHeader());
  }

  /** Where the pages of a chain live; null where its bytes live in no pages of that length. */
  private static @Nullable List<MbufScenario.Page> pages(ChainImage chain, long pageLength) {
    RunList payload = chain.payload();
    Map<Long, MbufScenario.Page> pages = new TreeMap<>(Long::compareUnsigned);
    long position = 0;
    int piece = 0;
    for (int i = 0; i < chain.mbufCount(); i++) {
      long at = chain.data(i);
      for (long left = chain.length(i); left != 0; piece++) {
        long inPage = pageLength - (at & (pageLength - 1));
        long bytes = Long.compareUnsigned(inPage, left) < 0 ? inPage : left;
        long virtual = at & -pageLength;
        boolean translated = chain.isPieceTranslated(piece);
        long lives = translated ? livesAt(payload, position, bytes) : at;
        MbufScenario.Page page = new MbufScenario.Page(virtual, lives & -pageLength, translated);
        MbufScenario.Page other = pages.putIfAbsent(virtual, page);
        boolean fits =
            (lives & (pageLength - 1)) == (at & (pageLength - 1))
                && (other == null || other.equals(page))
                && pages.size() <= MOST_PAGES;
        if (!fits) {
          return null;
        }
        position += bytes;
        at += bytes;
        left -= bytes;
      }
    }
    return List.copyOf(pages.values());
  }

  /** Address of some bytes, which lie together; one that fits nowhere where they do not. */
  private static long livesAt(RunList payload, long position, long bytes) {
    long total = payload.total();
    boolean isTold = Long.compareUnsigned(position + bytes, total) <= 0;
    long first = isTold ? payload.at(position) : -1;
    boolean together = isTold && payload.at(position + bytes - 1) == first + bytes - 1;
    return together ? first : -1;
  }

  private static boolean canBe(MbufScenario scenario) {
    try {
      MbufWorld.of(scenario);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
