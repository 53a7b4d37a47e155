package org.scatterproof.stress;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationLoader;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;
import org.scatterproof.stress.world.Transfer;

/**
 * What an implementation tells when nobody is beside it. Where that names no byte, comparing with
 * it would show nothing: the test is not made, and says why. A list that ends in an error does:
 * what is wrong with it is for the catalog to say.
 */
final class Rehearsal {

  private static final int SECONDS = 5;

  private final Implementation implementation;

  private Rehearsal(Implementation implementation) {
    this.implementation = implementation;
  }

  static Rehearsal of(ImplementationChoice choice) throws ImplementationUnavailable {
    return new Rehearsal(ImplementationLoader.load(choice));
  }

  /** Why a test would show nothing; empty where it would. */
  String problem(StressTest test) throws InterruptedException {
    FutureTask<String> rehearsal = new FutureTask<>(() -> problemAlone(test));
    Thread thread = new Thread(rehearsal, "rehearsal");
    thread.setDaemon(true);
    thread.start();
    try {
      return rehearsal.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "alone, one of its calls does not return within " + SECONDS + " s";
    } catch (ExecutionException e) {
      return "alone, one of its calls throws " + e.getCause();
    }
  }

  private String problemAlone(StressTest test) {
    StressPlatform platform = new StressPlatform();
    if (test.area() == Capability.MBUF) {
      Told fits = new Packet(Lane.FIRST).list(Packet.cursor(implementation, platform));
      Told coalesced = new Packet(Lane.FIRST).coalesce(Packet.cursor(implementation, platform));
      return firstOf(why("a packet of six mbufs", fits), why("coalescing", coalesced));
    }
    StressDescriptor memory = new StressDescriptor();
    Told walk = Transfer.prepareAndWalk(Transfer.command(implementation, platform), memory);
    return why("a descriptor of six extents", walk);
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String why(String of, Told told) {
    return told.hasSegments() ? "" : "alone, it answers " + told + " to " + of;
  }
}
