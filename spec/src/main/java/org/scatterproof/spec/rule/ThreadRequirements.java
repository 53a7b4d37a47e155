package org.scatterproof.spec.rule;

import java.util.List;
import org.scatterproof.spec.spi.Capability;

/**
 * What holds when several threads call at once. No rule can judge these, since no order of calls
 * makes the ledger known: stress tests compare what each thread is told with what it is told alone.
 */
public final class ThreadRequirements {

  /** Each thread has a cursor of its own, as the document asks. */
  public static final Requirement CURSORS =
      Requirement.universal(
          Capability.MBUF,
          "mbuf.threads.cursors",
          Level.MUST,
          Basis.DOCUMENTED,
          "Cursors that several threads use, each its own, MUST each answer as if it were alone.",
          "A driver transmits in one thread and receives in another, with a cursor for each.",
          "Overview: a multi-threaded driver needs several cursors");

  /** One cursor is shared, against the document. */
  public static final Requirement SHARED_CURSOR =
      Requirement.universal(
          Capability.MBUF,
          "mbuf.threads.shared-cursor",
          Level.SHOULD,
          Basis.CHOSEN,
          "A cursor that two threads use at once, which is misuse, SHOULD still name no byte outside"
              + " their packets, free no mbuf twice and come to an end.",
          "A driver's mistake costs a packet, and not somebody else's memory.",
          "Overview: no reentrancy");

  /** Each thread has a command of its own. */
  public static final Requirement COMMANDS =
      Requirement.universal(
          Capability.DMA,
          "dma.threads.commands",
          Level.MUST,
          Basis.DERIVED,
          "Commands that several threads use, each its own, MUST each answer as if it were alone, on"
              + " one memory descriptor too.",
          "A driver has a command for each transfer under way, and completes them on any processor.",
          "Overview: state is maintained across calls, by the command");

  /** One command is shared. */
  public static final Requirement SHARED_COMMAND =
      Requirement.universal(
          Capability.DMA,
          "dma.threads.shared-command",
          Level.SHOULD,
          Basis.CHOSEN,
          "A command that two threads use at once, which is misuse, SHOULD still name no byte"
              + " outside its memory descriptor and come to an end.",
          "A driver's mistake costs a transfer, and not somebody else's memory.",
          "Overview: state is maintained across calls, by the command");

  /** Those of commands. */
  public static final List<Requirement> OF_COMMANDS = List.of(COMMANDS, SHARED_COMMAND);

  /** Those of cursors. */
  public static final List<Requirement> OF_CURSORS = List.of(CURSORS, SHARED_CURSOR);

  private ThreadRequirements() {}

  /** Whether it is one of them. */
  public static boolean include(Requirement requirement) {
    return OF_COMMANDS.contains(requirement) || OF_CURSORS.contains(requirement);
  }
}
