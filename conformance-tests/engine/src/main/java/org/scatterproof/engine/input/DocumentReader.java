package org.scatterproof.engine.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads JSON and YAML into one kind of tree. What the two formats allow and nobody needs is
 * refused: duplicate keys, aliases, several documents in one file, numbers that read in two ways.
 */
public final class DocumentReader {

  /** Bytes of the largest file that is read. */
  public static final int LARGEST_FILE = 16 << 20;

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonFactory YAML = YAMLFactory.builder().loaderOptions(options()).build();

  private DocumentReader() {}

  /** Reads a file; one that ends in {@code .json} is JSON, any other YAML. */
  public static Document read(Path file) throws BadInput {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in);
    } catch (NoSuchFileException e) {
      throw new BadInput(name, 0, 0, "there is no such file");
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new BadInput(name, 0, 0, "the file cannot be read: " + firstLine(why));
    }
  }

  /**
   * Reads what is left of a stream.
   *
   * @param name the file as the user knows it; its ending tells the format
   */
  public static Document read(String name, InputStream in) throws BadInput, IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) {
      throw new BadInput(
          name, 0, 0, "the file is larger than 16 MiB, which no scenario needs; split it");
    }
    return parse(name, decode(name, bytes));
  }

  /**
   * Reads one line of a file that holds a JSON document in every line.
   *
   * @param name the file as the user knows it
   * @param line number of the line, from 1 on
   */
  public static Document readLine(String name, int line, String text) throws BadInput {
    try (JsonParser parser = JSON.createParser(text)) {
      return new TreeReader(name, parser, false, line).read();
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadInput(
          name, line, column, "this is no JSON: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new BadInput(name, line, 0, "the line cannot be read: " + firstLine(e.getMessage()));
    }
  }

  private static Document parse(String name, String text) throws BadInput {
    boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
    try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
      return new TreeReader(name, parser, !json, 1).read();
    } catch (StreamConstraintsException e) {
      throw at(name, e, "the file goes beyond what is read: " + firstLine(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      String format = json ? "JSON" : "YAML";
      throw at(name, e, "this is no " + format + ": " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new BadInput(name, 0, 0, "the file cannot be read: " + firstLine(e.getMessage()));
    } catch (RuntimeException e) {
      // The YAML scanner has a few ways of its own to give up on garbage.
      throw new BadInput(name, 0, 0, "this is no YAML: " + firstLine(e.getMessage()));
    }
  }

  private static String decode(String name, byte[] bytes) throws BadInput {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadInput(name, 0, 0, "the file is not UTF-8 text");
    }
  }

  private static BadInput at(String name, JsonProcessingException e, String wrong) {
    return e.getLocation() == null
        ? new BadInput(name, 0, 0, wrong)
        : new BadInput(name, e.getLocation().getLineNr(), e.getLocation().getColumnNr(), wrong);
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "no reason given" : text.lines().findFirst().orElse("").strip();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    return options;
  }
}
