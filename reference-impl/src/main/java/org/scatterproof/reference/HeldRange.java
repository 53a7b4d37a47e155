package org.scatterproof.reference;

/**
 * The prepared range as a list is made of it. It stays as it is until the preparation ends or
 * another memory takes its place: then there is another one.
 *
 * @param offset first byte within the descriptor
 * @param length bytes
 * @param origin where the range begins among the bytes that {@code run} walks
 * @param run finds where the device has a byte: in what was made for it, or in the descriptor
 */
record HeldRange(long offset, long length, long origin, RunCursor run) {}
