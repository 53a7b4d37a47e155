package org.scatterproof.spec.value;

import java.util.Map;

/**
 * The return codes of the API under test, as the 32-bit numbers that its headers give them. An
 * implementation may answer any number at all; the rulebook says which were admissible.
 */
public final class IOReturn {

  public static final int SUCCESS = 0;
  public static final int ERROR = 0xe00002bc;
  public static final int NO_MEMORY = 0xe00002bd;
  public static final int NO_RESOURCES = 0xe00002be;
  public static final int BAD_ARGUMENT = 0xe00002c2;
  public static final int UNSUPPORTED = 0xe00002c7;
  public static final int NOT_ALIGNED = 0xe00002d0;
  public static final int BUSY = 0xe00002d5;
  public static final int NOT_READY = 0xe00002d8;
  public static final int NO_SPACE = 0xe00002db;
  public static final int MESSAGE_TOO_LARGE = 0xe00002e1;
  public static final int NOT_PERMITTED = 0xe00002e2;
  public static final int UNDERRUN = 0xe00002e7;
  public static final int OVERRUN = 0xe00002e8;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(SUCCESS, "Success"),
          Map.entry(ERROR, "Error"),
          Map.entry(NO_MEMORY, "NoMemory"),
          Map.entry(NO_RESOURCES, "NoResources"),
          Map.entry(BAD_ARGUMENT, "BadArgument"),
          Map.entry(UNSUPPORTED, "Unsupported"),
          Map.entry(NOT_ALIGNED, "NotAligned"),
          Map.entry(BUSY, "Busy"),
          Map.entry(NOT_READY, "NotReady"),
          Map.entry(NO_SPACE, "NoSpace"),
          Map.entry(MESSAGE_TOO_LARGE, "MessageTooLarge"),
          Map.entry(NOT_PERMITTED, "NotPermitted"),
          Map.entry(UNDERRUN, "Underrun"),
          Map.entry(OVERRUN, "Overrun"));

  private IOReturn() {}

  /** The documented name without its prefix ({@code Overrun}), or the number in hexadecimal. */
  public static String name(int code) {
    String name = NAMES.get(code);
    return name != null ? name : "0x" + Integer.toHexString(code);
  }
}
