package org.scatterproof.engine.vector;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;

/**
 * The lines of a text file that may be compressed by gzip, one after the other, in bounded memory
 * whatever the file holds.
 */
final class VectorLines implements AutoCloseable {

  /** Bytes of the longest line. */
  static final int LONGEST_LINE = 4 << 20;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String file;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int number;

  private VectorLines(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** Opens a file; whether it is compressed, its first two bytes tell. */
  static VectorLines open(Path path) throws BadInput {
    String file = path.toString();
    try {
      if (Files.isDirectory(path)) {
        throw new BadInput(file, 0, 0, "it is a folder; name a file");
      }
      InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      raw.mark(2);
      boolean compressed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      InputStream in = compressed ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new VectorLines(file, new BufferedInputStream(in, 1 << 16));
    } catch (NoSuchFileException e) {
      throw new BadInput(file, 0, 0, "there is no such file");
    } catch (IOException e) {
      throw new BadInput(file, 0, 0, "the file cannot be read: " + e.getMessage());
    }
  }

  /** The next line without its end, or null behind the last one. */
  @Nullable String next() throws BadInput {
    try {
      int length = 0;
      int read = in.read();
      if (read < 0) {
        return null;
      }
      number++;
      while (read >= 0 && read != '\n') {
        if (length == LONGEST_LINE) {
          throw refuse("the line is longer than 4 MiB, which no vector is");
        }
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = (byte) read;
        read = in.read();
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw refuse("the line is not UTF-8 text");
    } catch (EOFException e) {
      throw refuse("the gzip file is cut off here; fetch it anew");
    } catch (ZipException e) {
      throw refuse("the gzip file is damaged here; fetch it anew");
    } catch (IOException e) {
      throw refuse("the file cannot be read on: " + e.getMessage());
    }
  }

  /** Number of the line that {@link #next} gave last, from 1 on. */
  int number() {
    return number;
  }

  BadInput refuse(String wrong) {
    return new BadInput(file, Math.max(number, 1), 0, wrong);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
