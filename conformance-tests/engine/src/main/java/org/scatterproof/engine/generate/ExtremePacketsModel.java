package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.spi.Capability;

/** Cursors and packets at the edges of what there is. */
final class ExtremePacketsModel {

  private static final int MOST_ACTIONS = 4;
  private static final int TRIES = 1_500;

  private static final List<Corner> CORNERS =
      List.of(
          Corner.ofMbuf(
              "a maximum of 2^31 or more", step -> step.constraints().maxSegmentSize() >>> 31 != 0),
          Corner.ofMbuf("a segment at physical address 0", ExtremePacketsModel::isAtZero));

  static final PropertyModel<MbufDraft> MODEL =
      new PropertyModel<>(
          "mbuf.extremes",
          Capability.MBUF,
          Set.of(),
          "Constraints, machines and packets at the edges of what there is",
          TRIES,
          MOST_ACTIONS,
          (id, draws, declared) -> new MbufDraft(id, draws, true),
          PacketsModel.ACTIONS,
          CORNERS);

  private ExtremePacketsModel() {}

  private static boolean isAtZero(MbufStep step) {
    return step.isGenerated()
        && step.seen().segments.isWritten(0)
        && step.seen().segments.address(0) == 0;
  }
}
