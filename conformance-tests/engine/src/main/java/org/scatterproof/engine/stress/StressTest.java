package org.scatterproof.engine.stress;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;

/** Every stress test. What its threads do, and which outcomes it admits, its own class says. */
public enum StressTest {
  TWO_CURSORS(
      "stress.mbuf.two-cursors",
      "TwoCursors",
      ThreadRequirements.CURSORS,
      "two threads, each with a cursor of its own, have a packet each coalesced"),
  TWO_CURSORS_THAT_FIT(
      "stress.mbuf.two-cursors-that-fit",
      "TwoCursorsThatFit",
      ThreadRequirements.CURSORS,
      "two threads, each with a cursor of its own, list a packet each that fits"),
  CURSOR_HANDED_OVER(
      "stress.mbuf.handed-over",
      "CursorHandedOver",
      ThreadRequirements.CURSORS,
      "one thread makes a cursor and hands it over, the other uses it"),
  TWO_COMMANDS(
      "stress.dma.two-commands",
      "TwoCommands",
      ThreadRequirements.COMMANDS,
      "two threads, each with a command of its own, walk one memory descriptor"),
  COMMAND_HANDED_OVER(
      "stress.dma.handed-over",
      "CommandHandedOver",
      ThreadRequirements.COMMANDS,
      "one thread prepares a command and hands it over, the other walks it"),
  CLONE_AT_WORK(
      "stress.dma.clone-at-work",
      "CloneAtWork",
      ThreadRequirements.COMMANDS,
      "one thread walks a command, the other makes a clone and walks that"),
  SHARED_CURSOR(
      "stress.mbuf.shared-cursor",
      "SharedCursor",
      ThreadRequirements.SHARED_CURSOR,
      "misuse: two threads have a packet each coalesced by one cursor"),
  SHARED_CURSOR_THAT_FITS(
      "stress.mbuf.shared-cursor-that-fits",
      "SharedCursorThatFits",
      ThreadRequirements.SHARED_CURSOR,
      "misuse: two threads list packets that fit by one cursor"),
  SHARED_COUNT(
      "stress.mbuf.shared-count",
      "SharedCount",
      ThreadRequirements.SHARED_CURSOR,
      "misuse: one thread has a packet coalesced, the other asks the cursor for its count"),
  SHARED_COMMAND(
      "stress.dma.shared-command",
      "SharedCommand",
      ThreadRequirements.SHARED_COMMAND,
      "misuse: two threads continue one list from one offset"),
  SHARED_PREPARATION(
      "stress.dma.shared-preparation",
      "SharedPreparation",
      ThreadRequirements.SHARED_COMMAND,
      "misuse: one thread prepares a command again while the other generates"),
  HANDED_OVER_IN_A_RACE(
      "stress.dma.handed-over-in-a-race",
      "HandedOverInARace",
      ThreadRequirements.SHARED_COMMAND,
      "misuse: a command and a cursor are left in plain fields for the other thread");

  /** What every run includes: one test of each area. */
  private static final Set<StressTest> OF_EVERY_RUN = Set.of(TWO_CURSORS, TWO_COMMANDS);

  private final String id;
  private final String className;

  @SuppressWarnings("ImmutableEnumChecker") // a record, whose lists never change
  private final Requirement requirement;

  private final String title;

  StressTest(String id, String className, Requirement requirement, String title) {
    this.id = id;
    this.className = className;
    this.requirement = requirement;
    this.title = title;
  }

  /** The test of an id. */
  public static Optional<StressTest> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** Stable slug, as an exploration's. */
  public String id() {
    return id;
  }

  /** Simple name of its class, in the jar of the stress tests. */
  public String className() {
    return className;
  }

  /** What a forbidden outcome violates. */
  public Requirement requirement() {
    return requirement;
  }

  /** What its threads do, in one line. */
  public String title() {
    return title;
  }

  /** What it speaks of. */
  public Capability area() {
    return Capability.ofId(requirement.area()).orElseThrow();
  }

  /** Whether its threads share what they must not; then odd outcomes are shown, not blamed. */
  public boolean isMisuse() {
    return !requirement.equals(ThreadRequirements.CURSORS)
        && !requirement.equals(ThreadRequirements.COMMANDS);
  }

  /** Whether every run includes it. */
  public boolean isOfEveryRun() {
    return OF_EVERY_RUN.contains(this);
  }

  /** Whether it can be asked of whoever declares these. */
  public boolean isFor(Set<Capability> declared) {
    return switch (this) {
      case CLONE_AT_WORK -> declared.containsAll(Set.of(Capability.DMA, Capability.CLONE));
      case HANDED_OVER_IN_A_RACE -> declared.containsAll(Set.of(Capability.DMA, Capability.MBUF));
      default -> declared.contains(area());
    };
  }
}
