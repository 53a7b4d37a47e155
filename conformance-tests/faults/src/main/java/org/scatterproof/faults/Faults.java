package org.scatterproof.faults;

import java.util.List;
import java.util.stream.Stream;
import org.scatterproof.faults.copy.CopyFaults;
import org.scatterproof.faults.dma.DmaFaults;
import org.scatterproof.faults.inexact.InexactImplementations;
import org.scatterproof.faults.mbuf.MbufFaults;
import org.scatterproof.faults.memorycursor.MemoryCursorFaults;
import org.scatterproof.faults.misbehaving.MisbehavingImplementations;
import org.scatterproof.faults.plain.PlainCopyingImplementation;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.faults.stateful.StatefulFaults;
import org.scatterproof.faults.threads.ThreadFaults;
import org.scatterproof.faults.unusual.UnusualImplementations;
import org.scatterproof.spec.spi.Implementation;

/**
 * Every implementation of this module. Each says by an annotation which requirement it breaks,
 * which property model finds it, or that it conforms.
 */
public final class Faults {

  private Faults() {}

  /** All of them. */
  public static List<Class<? extends Implementation>> all() {
    return Stream.of(
            mistaken(),
            StatefulFaults.ALL,
            ThreadFaults.ALL,
            InexactImplementations.ALL,
            conforming(),
            MisbehavingImplementations.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Those that answer every call, some of them wrongly. */
  public static List<Class<? extends Implementation>> mistaken() {
    return Stream.of(DmaFaults.ALL, CopyFaults.ALL, MbufFaults.ALL, MemoryCursorFaults.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Those that answer every call rightly, some of them in an unusual way. */
  public static List<Class<? extends Implementation>> conforming() {
    return Stream.concat(
            Stream.of(PlainImplementation.class, PlainCopyingImplementation.class),
            UnusualImplementations.ALL.stream())
        .toList();
  }
}
