package org.scatterproof.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.vector.VectorFile;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/** What the shipped implementation was seen to do breaks no rule when it is told as a trace. */
final class VectorTracesTest {

  @ParameterizedTest
  @CsvSource({"dma, DMA, EXACT", "mbuf, MBUF, EXACT", "memory-cursor, MEMORY_CURSOR, EXACT"})
  void isJudgedWithoutViolation(String file, Capability area, Profile profile) throws Exception {
    Path vectors = Path.of("..", "..", "spec", "vectors", file + ".jsonl.gz");
    VectorTrace trace = new VectorTrace(area);
    List<Scenario> scenarios = VectorFile.read(vectors).vectors();
    for (Scenario scenario : scenarios) {
      trace.add(scenario);
    }

    TraceJudge judge = new TraceJudge(profile, false, found -> {});
    judge.judge("vectors", new ByteArrayInputStream(trace.toBytes()));
    TraceVerdict verdict = judge.verdict();

    assertThat(verdict.failures()).extracting(TraceFailure::text).isEmpty();
    assertThat(verdict.calls()).isEqualTo(trace.calls() + scenarios.size());
    assertThat(verdict.remarks()).isEmpty();
    assertThat(verdict.exercised()).containsKey(area.id() + ".gen.coverage");
  }
}
