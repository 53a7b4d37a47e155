package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.spi.Capability;

/**
 * Packets of any shape through two cursors in turn: limits that change, coalescing while the pool
 * fails, counts that are read now and then, chains that come again after they were rewritten.
 */
final class PacketsModel {

  private static final int MOST_ACTIONS = 8;
  private static final int TRIES = 20_000;

  static final List<Action<MbufDraft>> ACTIONS =
      List.of(
          Action.of("generate", 8, PacketsModel::generate),
          Action.of("generate with the cursor's limit", 4, PacketsModel::generateUsual),
          Action.of("coalesce", 8, PacketsModel::coalesce),
          Action.of("ask for the count", 6, (draft, draws) -> draft.askCount(cursor(draws))),
          Action.of("no packet", 1, PacketsModel::generateNothing));

  private static final List<Corner> CORNERS =
      List.of(
          generating("one segment", step -> step.seen().answer == 1),
          generating("exactly the limit", step -> step.seen().answer == step.limit()),
          generating("an empty mbuf in the chain", PacketsModel::hasEmptyMbuf),
          generating("the cursor's own limit", step -> step.call().maxSegs == 0),
          generating("the second cursor", step -> step.call().cursor == 1),
          generating("a chain that was rewritten", MbufStep::isCoalesced),
          refusing("too long and not to be coalesced", step -> !step.call().doCoalesce),
          refusing("the pool refused", step -> step.seen().poolRefusals > 0),
          refusing("a page is not translated", step -> !step.seen().chainBefore.isTranslated()),
          Corner.ofMbuf("a header that tells another length", PacketsModel::isUntruthful),
          Corner.ofMbuf("a first mbuf that is no header", PacketsModel::isHeadless),
          Corner.ofMbuf("no packet", PacketsModel::isNothing),
          Corner.ofMbuf("the count is read after a chain was coalesced", PacketsModel::isOwed),
          Corner.ofMbuf("the count is read twice", PacketsModel::isNotOwed));

  static final PropertyModel<MbufDraft> MODEL =
      new PropertyModel<>(
          "mbuf.packets",
          Capability.MBUF,
          Set.of(),
          "Packets of any shape through two cursors, while the pool fails now and then",
          TRIES,
          MOST_ACTIONS,
          (id, draws, declared) -> new MbufDraft(id, draws),
          ACTIONS,
          CORNERS);

  private PacketsModel() {}

  private static void generate(MbufDraft draft, Draws draws) {
    draft.generate(cursor(draws), draft.usualChain(draws), limit(draws), false);
  }

  private static void generateUsual(MbufDraft draft, Draws draws) {
    draft.generate(cursor(draws), draft.usualChain(draws), 0, draws.chance(50));
  }

  private static void coalesce(MbufDraft draft, Draws draws) {
    draft.generate(cursor(draws), draft.usualChain(draws), limit(draws), true);
  }

  private static void generateNothing(MbufDraft draft, Draws draws) {
    draft.generate(cursor(draws), -1, limit(draws), draws.chance(50));
  }

  private static int limit(Draws draws) {
    return draws.small(1, 1, 2, 2, 3, 4, 6, 31);
  }

  private static int cursor(Draws draws) {
    return draws.small(0, 0, 1);
  }

  private static Corner generating(String name, Predicate<MbufStep> is) {
    return Corner.ofMbuf(name, step -> step.isGenerated() && is.test(step));
  }

  private static Corner refusing(String name, Predicate<MbufStep> is) {
    return Corner.ofMbuf(
        name, step -> step.isPlainGenerate() && step.seen().answer == 0 && is.test(step));
  }

  private static boolean hasEmptyMbuf(MbufStep step) {
    return step.seen().chainBefore.nonEmptyCount() < step.seen().chainBefore.mbufCount();
  }

  private static boolean isUntruthful(MbufStep step) {
    return step.isPlainGenerate() && !step.isHeaderTruthful();
  }

  private static boolean isHeadless(MbufStep step) {
    return step.call().operation == MbufOperation.GENERATE
        && step.seen().chainBefore.isPresent()
        && !step.seen().chainBefore.isPacketHeader();
  }

  private static boolean isNothing(MbufStep step) {
    return step.call().operation == MbufOperation.GENERATE && step.call().chain < 0;
  }

  private static boolean isOwed(MbufStep step) {
    return step.call().operation == MbufOperation.COALESCE_COUNT && step.before().coalesced() > 0;
  }

  private static boolean isNotOwed(MbufStep step) {
    return step.call().operation == MbufOperation.COALESCE_COUNT && step.before().coalesced() == 0;
  }
}
