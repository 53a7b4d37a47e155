package org.scatterproof.engine.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that receives a trace from one process after the other, since an implementation may take
 * its process with it. A line that was cut short then is taken away.
 */
public final class RecordingFile {

  private static final int BUFFER = 1 << 16;

  private RecordingFile() {}

  /** Makes the file, or empties it. */
  public static void create(Path file) throws IOException {
    FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)
        .close();
  }

  /** Goes on behind the last whole line. */
  public static OutputStream goOn(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteBuffer one = ByteBuffer.allocate(1);
      while (end > 0) {
        one.clear();
        channel.read(one, end - 1);
        if (one.get(0) == '\n') {
          break;
        }
        end--;
      }
      channel.truncate(end);
    }
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.APPEND, StandardOpenOption.WRITE), BUFFER);
  }

  /** Whether nothing is in the file, not even a header. */
  public static boolean isEmpty(Path file) throws IOException {
    return Files.size(file) == 0;
  }
}
