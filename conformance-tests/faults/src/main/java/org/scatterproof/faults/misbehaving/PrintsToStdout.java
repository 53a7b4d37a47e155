package org.scatterproof.faults.misbehaving;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Talks to standard output and standard error while it works. */
@Conforms
public final class PrintsToStdout extends PlainImplementation {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    System.out.println("{\"a new command\": true}");
    System.err.println("a new command");
    return super.newCommand(platform);
  }

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    System.out.print("a new cursor, and no end of line");
    return super.newCursor(constraints, platform);
  }
}
