package org.scatterproof.engine.implementation;

import org.jspecify.annotations.Nullable;

/** Finds an implementation's own code in a stack. */
public final class StackFrames {

  private StackFrames() {}

  /** The innermost frame of the implementation's own; null where there is none. */
  public static @Nullable StackTraceElement innermost(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (isOwn(frame.getClassName())) {
        return frame;
      }
    }
    return null;
  }

  /**
   * The operation that a prober called and the implementation's innermost frame, such as {@code
   * genIOVMSegments, in com.acme.Dma.walk(Dma.java:31)}; empty where no implementation is called.
   */
  public static String calledOperation(StackTraceElement[] stack) {
    StackTraceElement innermost = innermost(stack);
    if (innermost == null) {
      return "";
    }
    String operation = "";
    boolean reached = false;
    for (StackTraceElement frame : stack) {
      boolean own = isOwn(frame.getClassName());
      if (reached && !own && !frame.getClassName().startsWith("java.")) {
        break;
      }
      reached |= own;
      operation = own ? frame.getMethodName() : operation;
    }
    return operation + ", in " + describe(innermost);
  }

  /** A frame without the name of its class loader. */
  public static String describe(StackTraceElement frame) {
    String file = frame.getFileName();
    String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + (file == null ? "" : "(" + file + line + ")");
  }

  private static boolean isOwn(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("javax.")
        && !className.startsWith("jdk.")
        && !className.startsWith("sun.")
        && !className.startsWith("org.scatterproof.spec.")
        && !className.startsWith("org.scatterproof.engine.");
  }
}
