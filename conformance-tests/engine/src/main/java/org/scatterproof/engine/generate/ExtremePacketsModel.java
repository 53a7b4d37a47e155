package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.spi.Capability;

/** Cursors and packets at the edges of what there is. */
final class ExtremePacketsModel implements PropertyModel<MbufDraft> {

  private static final int MOST_ACTIONS = 4;
  private static final int TRIES = 1_500;

  private static final List<Corner> CORNERS =
      List.of(
          Corner.ofMbuf(
              "a maximum of 2^63 or more", step -> step.constraints().maxSegmentSize() < 0),
          Corner.ofMbuf("a segment at physical address 0", ExtremePacketsModel::isAtZero));

  @Override
  public String id() {
    return "mbuf.extremes";
  }

  @Override
  public Capability area() {
    return Capability.MBUF;
  }

  @Override
  public String title() {
    return "Constraints, machines and packets at the edges of what there is";
  }

  @Override
  public int usualTries() {
    return TRIES;
  }

  @Override
  public int mostActions() {
    return MOST_ACTIONS;
  }

  @Override
  public List<Action<MbufDraft>> actions() {
    return PacketsModel.ACTIONS;
  }

  @Override
  public List<Corner> corners() {
    return CORNERS;
  }

  @Override
  public MbufDraft begin(String id, Draws draws, Set<Capability> declared) {
    return new MbufDraft(id, draws, true);
  }

  private static boolean isAtZero(MbufStep step) {
    return step.isGenerated()
        && step.seen().segments.isWritten(0)
        && step.seen().segments.address(0) == 0;
  }
}
