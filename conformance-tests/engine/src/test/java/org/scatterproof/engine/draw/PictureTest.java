package org.scatterproof.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.example.toy.CursorToy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.generate.Draws;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * Pictures of one to twelve calls, laid out by a browser: nothing runs outside, no text lies on
 * another. Without Chromium this is skipped.
 */
final class PictureTest {

  private static final int MOST_CALLS = 12;

  /** Where the page says how many mistakes its script found. */
  private static final String VERDICT = "<output>";

  private static final String SCRIPT =
      """
      <output>not run</output><script>
      let bad = [];
      for (const svg of document.querySelectorAll('svg')) {
        const all = svg.viewBox.baseVal;
        const boxes = [...svg.querySelectorAll('text, svg > rect')].map(e => [e, e.getBBox()]);
        for (const [e, b] of boxes)
          if (b.x < 0 || b.y < 0 || b.x + b.width > all.width || b.y + b.height > all.height)
            bad.push(svg.dataset.name + ' outside: ' + (e.textContent || e.outerHTML));
        const texts = boxes.filter(([e]) => e.tagName === 'text');
        texts.forEach(([e, a], i) => texts.slice(i + 1).forEach(([f, b]) => {
          if (a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width
              && a.y + 3.5 < b.y + b.height && b.y + 3.5 < a.y + a.height)
            bad.push(svg.dataset.name + ' overlap: ' + e.textContent + ' / ' + f.textContent);
        }));
      }
      document.querySelector('output').textContent = bad.length + ' bad ' + bad.slice(0, 9);
      </script>
      """;

  @TempDir private Path folder;

  @Test
  void nothingOverlapsOrRunsOutside() throws Exception {
    assumeTrue(hasChromium(), "there is no chromium here");
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><body>");
    int pictures = 0;
    for (PropertyModel<?> model : Models.ALL) {
      for (int calls = 1; calls <= MOST_CALLS; calls++) {
        String name = model.id() + "-" + calls;
        String svg = picture(scenario(model, calls));
        page.append(svg.replaceFirst("<svg ", "<svg data-name=\"" + name + "\" "));
        pictures++;
      }
    }
    Path file = Files.writeString(folder.resolve("pictures.html"), page + SCRIPT);

    String laidOut = dump(file);

    assertThat(pictures).isEqualTo(Models.ALL.size() * MOST_CALLS);
    assertThat(laidOut).contains(VERDICT);
    assertThat(laidOut.substring(laidOut.indexOf(VERDICT) + VERDICT.length())).startsWith("0 bad ");
  }

  @Test
  void aPictureSaysWhatItShows() {
    String svg = picture(scenario(Models.ALL.get(0), 3));

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        .contains("<title>dma.example: an example</title>")
        .contains("memory of descriptor 0")
        .contains("addresses from left to right, not to scale")
        .doesNotContain("href", "<script");
  }

  @Test
  void aPictureOfAMemoryCursorShowsMemoryAndWhatIsNamedWrongly() {
    PropertyModel<?> model = Models.of("memory-cursor.loops").orElseThrow();
    String svg =
        Stream.iterate(0, number -> number + 1)
            .limit(500)
            .map(number -> model.draw("loops", Draws.ofTry(7, number), model.needs()))
            .map(PictureTest::picture)
            .filter(each -> each.contains("class=\"wrong\""))
            .findFirst()
            .orElse("none of 500 pictures shows what is wrong");

    assertThat(svg)
        .contains("memory of descriptor 0")
        .contains("genPhysicalSegments(")
        .contains("class=\"memory\"", "class=\"missed\"");
  }

  @Test
  void whatReachesPastTheLastAddressGoesOnAtTheFirst() {
    Row row = new Row("wraps", List.of(new Stretch(-0x800, 0x1000, Stretch.Look.MEMORY)));
    Row ends = new Row("ends", List.of(new Stretch(-0x800, 0x800, Stretch.Look.MEMORY)));

    assertThat(row.stretches())
        .containsExactly(
            new Stretch(-0x800, 0x800, Stretch.Look.MEMORY),
            new Stretch(0, 0x800, Stretch.Look.MEMORY));
    assertThat(ends.stretches()).hasSize(1);
  }

  /** The first try whose scenario has enough steps, cut to so many. */
  private static Scenario scenario(PropertyModel<?> model, int calls) {
    return Stream.iterate(0, number -> number + 1)
        .map(
            number ->
                model.draw("dma.example", Draws.ofTry(7, number), EnumSet.allOf(Capability.class)))
        .filter(scenario -> scenario.stepCount() >= Math.min(calls, model.mostActions()))
        .map(scenario -> cut(scenario, calls))
        .findFirst()
        .orElseThrow();
  }

  private static Scenario cut(Scenario scenario, int calls) {
    int kept = Math.min(calls, scenario.stepCount());
    if (scenario instanceof DmaScenario dma) {
      return dma.withSteps(dma.steps().subList(0, kept));
    }
    if (scenario instanceof MbufScenario mbuf) {
      return mbuf.withSteps(mbuf.steps().subList(0, kept));
    }
    MemoryCursorScenario cursor = (MemoryCursorScenario) scenario;
    return cursor.withSteps(cursor.steps().subList(0, kept));
  }

  private static String picture(Scenario scenario) {
    ScenarioRunner runner =
        new ScenarioRunner(new UnderTest(new CursorToy(), "toy", Profile.DOCUMENTED));
    Violation violation =
        new Violation("dma.example", List.of(), "an example", null, "", null, scenario);
    return String.valueOf(Picture.add(violation, runner).picture());
  }

  private static boolean hasChromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  private String dump(Path page) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add(page.toUri().toString());
    Path out = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }
}
