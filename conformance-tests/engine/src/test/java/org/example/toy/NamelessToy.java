package org.example.toy;

/** Has a name that names no folder. */
public final class NamelessToy extends Toy {
  @Override
  public String name() {
    return "../elsewhere";
  }
}
