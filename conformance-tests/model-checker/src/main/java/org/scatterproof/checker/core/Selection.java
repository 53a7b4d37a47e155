package org.scatterproof.checker.core;

/** Which configurations of a family are searched, and how many each of them stands for. */
public interface Selection {

  /** How many are searched. */
  long size();

  /** The number of a searched one within its family. */
  long configuration(long index);

  /** How many configurations a searched one stands for, itself included. */
  long weight(long index);

  /** All of them. */
  static Selection all(ModelFamily family) {
    long size = family.configurations();
    return new Selection() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public long configuration(long index) {
        return index;
      }

      @Override
      public long weight(long index) {
        return 1;
      }
    };
  }
}
