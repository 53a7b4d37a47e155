package org.scatterproof.bench;

import java.util.List;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** One thing that is timed. */
sealed interface BenchCase permits DmaCase, MbufCase {

  /** Never changes: results of different times are compared by it. */
  String id();

  /** For people, at most 40 columns. */
  String title();

  /** What an implementation must declare. */
  Capability area();

  /** What a time is told of: {@code segment}, {@code call}, {@code pair}, {@code packet}. */
  String unit();

  /** Operations whose lists are compared with those of C before anything is timed. */
  int checkedOperations();

  /** The arguments of driver.c that make the same world. */
  List<String> driverArguments();

  /**
   * The world, with an object of the implementation's in it.
   *
   * @throws CannotMeasure when the implementation refuses to make it
   */
  Workload workload(Implementation implementation);
}
