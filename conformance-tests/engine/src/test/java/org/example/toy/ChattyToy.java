package org.example.toy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Prints wherever it can, and generates. */
public final class ChattyToy extends Toy {
  @Override
  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
        System.out.println("generating");
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8).print("half a line");
        System.err.println("generated");
        return super.genIOVMSegments(offset, segments, count);
      }
    };
  }
}
