package org.scatterproof.cli;

import java.util.Objects;

/** The entry point of scatterproof.jar. */
public final class Main {
  private Main() {}

  /** Says which version this is, whatever the arguments are. */
  public static void main(String[] args) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("scatterproof " + Objects.requireNonNullElse(version, "(unpackaged)"));
  }
}
