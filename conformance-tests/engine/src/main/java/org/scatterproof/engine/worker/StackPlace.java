package org.scatterproof.engine.worker;

/** Where an implementation is, read from the stack of the thread that called it. */
final class StackPlace {

  private static final String PROBER = "org.scatterproof.engine.";
  private static final String SPI = "org.scatterproof.spec.";

  private StackPlace() {}

  /**
   * The operation that was called and the implementation's innermost own place, such as {@code
   * genIOVMSegments, in com.acme.Dma.walk(Dma.java:31)}; empty where no implementation is called.
   */
  static String of(StackTraceElement[] stack) {
    int own = 0;
    while (own < stack.length && !isImplementation(stack[own].getClassName())) {
      own++;
    }
    int caller = own;
    while (caller < stack.length && !stack[caller].getClassName().startsWith(PROBER)) {
      caller++;
    }
    return own == stack.length || caller == stack.length
        ? ""
        : stack[caller - 1].getMethodName() + ", in " + stack[own];
  }

  private static boolean isImplementation(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("sun.")
        && !className.startsWith(PROBER)
        && !className.startsWith(SPI);
  }
}
