package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixTest {

  @TempDir Path out;

  @Test
  void everyRunFoundIsAColumn() throws IOException {
    Sample.copyTo(out.resolve("acme-dma"));
    Sample.copyTo(out.resolve("again"));

    Matrix.Written written = Matrix.write(out);

    assertThat(written.runs()).isEqualTo(2);
    assertThat(written.problems()).isEmpty();
    assertThat(written.file())
        .content()
        .contains("href=\"./acme-dma/report.html\">acme-dma 1.4.2</a>")
        .contains("href=\"./again/report.html\">acme-dma in again 1.4.2</a>");
  }

  @Test
  void aFailureLeadsToItsCounterexampleAndItsPicture() throws IOException {
    Sample.copyTo(out.resolve("acme-dma"));

    assertThat(Matrix.write(out).file())
        .content()
        .contains(
            "<td class=\"failed\"><a href=\"./acme-dma/counterexamples/dma.gen.continues.json\">"
                + "FAIL</a> <a href=\"./acme-dma/counterexamples/dma.gen.continues.svg\">");
  }

  @Test
  void damagedResultsAreNamedAndLeftOut() throws IOException {
    Sample.copyTo(out.resolve("acme-dma"));
    Path damaged = Files.createDirectory(out.resolve("damaged")).resolve("results.jsonl");
    Files.writeString(damaged, "<b>oops</b>\n");

    Matrix.Written written = Matrix.write(out);

    assertThat(written.runs()).isEqualTo(1);
    assertThat(written.problems()).singleElement().asString().startsWith(damaged + ":1: not JSON");
    assertThat(written.file()).content().contains("damaged/results.jsonl:1: not JSON");
  }

  @Test
  void runsThatGoOnAreNotShown() throws IOException {
    Sample.copyTo(out.resolve(".acme-dma.new-12"));

    assertThat(Matrix.write(out).runs()).isZero();
  }

  @Test
  void hostileTextStaysText() throws IOException {
    Path results = Sample.copyTo(out.resolve("x")).resolve("results.jsonl");
    var lines = Files.readAllLines(results);
    lines.set(0, lines.get(0).replace("\"acme-dma\"", "\"</script><script>alert(1)</script>\""));
    Sample.seal(lines);
    Files.write(results, lines);

    assertThat(Matrix.write(out).file())
        .content()
        .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void thePageLoadsNothing() throws IOException {
    Sample.copyTo(out.resolve("acme-dma"));

    String page = Files.readString(Matrix.write(out).file());

    assertThat(OutsideReference.firstIn(page)).isEmpty();
    assertThat(page).contains("default-src 'none'");
  }
}
