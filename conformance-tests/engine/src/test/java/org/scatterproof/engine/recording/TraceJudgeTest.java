package org.scatterproof.engine.recording;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.spec.rule.Profile;

/** Traces as a driver's author writes them, by hand. */
final class TraceJudgeTest {

  private static final String HEADER =
      """
      {"trace":1,"implementation":"acme-dma","version":"2.1","capabilities":["dma"]}
      {"constraints":0,"area":"dma","output":"HOST_64","maxSegmentSize":"0x1000"}
      {"descriptor":1,"direction":"OUT","extents":[["0x1000","0x1800"]]}
      """;

  private static final String CREATED =
      HEADER
          + """
          {"command":7,"op":"create","constraints":0,"answer":{"created":true}}
          {"command":7,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":"Success"}}
          """;

  private static final String CURSORS =
      """
      {"trace":1,"implementation":"acme-net","version":"2.1","capabilities":["mbuf"]}
      {"constraints":0,"area":"mbuf","output":"NATURAL","maxSegmentSize":2048,"maxNumSegments":4}
      {"chain":1,"mbufs":[["0x1040","0x100"]],"payload":[["0x9040","0x100"]]}
      {"cursor":1,"op":"create","constraints":0,"answer":{"created":true}}
      """;

  @Test
  void aCallThatGoesBackIsNamedWithFileAndLine() throws Exception {
    TraceVerdict verdict =
        judge(
            CREATED
                + """
                {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x1000","count":1,"segments":[["0x1000","0x1000"]]}}
                {"command":7,"op":"genIOVMSegments","offset":"0x1000","capacity":1,"answer":{"code":"Success","offset":"0x1800","count":1,"segments":[["0x1000","0x800"]]}}
                """);

    assertThat(verdict.failures()).hasSize(1);
    TraceFailure failure = verdict.failures().get(0);
    assertThat(failure.requirement()).isEqualTo("dma.gen.continues");
    assertThat(failure.place()).isEqualTo("driver.jsonl:7");
    assertThat(failure.counterexample()).isNotNull();
    assertThat(failure.text())
        .contains("dma.gen.continues violated by \"acme-dma\"")
        .contains("prepared = [0x0, 0x1800)")
        .contains("observed at driver.jsonl:7");
    assertThat(failure.picture())
        .startsWith("<svg")
        .contains("dma.gen.continues: ")
        .contains("2  genIOVMSegments(offset 0x0, capacity 1) -&gt; Success")
        .contains("3  genIOVMSegments(offset 0x1000, capacity 1) -&gt; Success");
  }

  @Test
  void whatIsNoListIsNotDrawn() throws Exception {
    TraceVerdict verdict =
        judge(
            CREATED
                + """
                {"command":7,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":"NoSpace"}}
                """);

    assertThat(verdict.failures()).hasSize(1);
    assertThat(verdict.failures().get(0).picture()).isNull();
  }

  @Test
  void whatIsNotToldIsNotExercised() throws Exception {
    TraceVerdict verdict =
        judge(
            CREATED
                + """
                {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":2,"answer":{"code":"Success","offset":"0x1800"}}
                """);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.exercised()).containsKey("dma.gen.progress");
    assertThat(verdict.exercised())
        .doesNotContainKeys("dma.gen.coverage", "dma.gen.sums", "dma.gen.count");
  }

  @Test
  void aCommandMetInTheMiddleIsJudgedOnceItsStateIsKnown() throws Exception {
    String wrong =
        """
        {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x800","count":1,"segments":[["0x9000","0x800"]]}}
        """;
    String met = HEADER + "{\"command\":7,\"constraints\":0}\n" + wrong;

    assertThat(judge(met).failures()).isEmpty();
    assertThat(
            judge(
                    met
                        + """
                        {"command":7,"op":"clearMemoryDescriptor","answer":{"code":"Success"}}
                        {"command":7,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":"Success"}}
                        """
                        + wrong)
                .failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.gen.coverage");
  }

  @Test
  void callsOfACommandThatNobodySawAreCounted() throws Exception {
    TraceVerdict verdict =
        judge(HEADER + "{\"command\":9,\"op\":\"complete\",\"answer\":{\"code\":\"NotReady\"}}\n");

    assertThat(verdict.calls()).isZero();
    assertThat(verdict.remarks())
        .containsExactly("on commands never seen: 1 call, at driver.jsonl:4");
  }

  @Test
  void aDescriptorThatNobodyDeclaredLeavesItsCommandUnknown() throws Exception {
    TraceVerdict verdict =
        judge(
            CREATED
                + """
                {"command":7,"op":"clearMemoryDescriptor","answer":{"code":"Success"}}
                {"command":7,"op":"setMemoryDescriptor","descriptor":99,"answer":{"code":"Success"}}
                {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x10","count":1,"segments":[["0x9000","0x10"]]}}
                """);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.remarks())
        .containsExactly("naming objects that no line declares: 1 call, at driver.jsonl:7");
  }

  @Test
  void afterAViolationTheCommandIsJudgedAgainWhenItsStateIsKnown() throws Exception {
    String wrong =
        """
        {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x800","count":1,"segments":[["0x9000","0x800"]]}}
        """;
    String again =
        """
        {"command":7,"op":"clearMemoryDescriptor","answer":{"code":"Success"}}
        {"command":7,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":"Success"}}
        """;

    TraceVerdict verdict = judge(CREATED + wrong + wrong + again + wrong);

    assertThat(verdict.violations()).containsEntry("dma.gen.coverage", 2L);
  }

  @Test
  void overlappingCallsOnOneCursorAreMisuse() throws Exception {
    TraceVerdict verdict =
        judge(
            CURSORS
                + """
                {"cursor":1,"op":"genPhysicalSegments","chain":1,"thread":1,"from":100,"to":200,"answer":{"count":1,"segments":[["0x9040","0x100"]]}}
                {"cursor":1,"op":"genPhysicalSegments","chain":1,"thread":2,"from":150,"to":260,"answer":{"count":3}}
                """);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.remarks())
        .containsExactly(
            "documented misuse, overlapping on one cursor and not judged: 1 call, at"
                + " driver.jsonl:6");
  }

  @Test
  void aCursorThatNamesOtherMemoryIsConvicted() throws Exception {
    TraceVerdict verdict =
        judge(
            CURSORS
                + """
                {"cursor":1,"op":"genPhysicalSegments","chain":1,"answer":{"count":1,"chainAfter":"same","segments":[["0x1040","0x100"]]}}
                """);

    assertThat(verdict.failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("mbuf.gen.coverage");
  }

  @Test
  void commandsAndCursorsMayBeInterleavedAndTheFilePacked() throws Exception {
    String trace =
        CREATED.replace("[\"dma\"]", "[\"dma\",\"memory-cursor\"]")
            + """
            {"constraints":1,"area":"memory-cursor","output":"NATURAL","maxSegmentSize":"0x1000"}
            {"cursor":"0xffffff8000","op":"create","constraints":1,"answer":{"created":true}}
            {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"0x0","offset":"0x1000","count":1,"segments":[["0x1000","0x1000"]]}}
            {"cursor":"0xffffff8000","op":"genPhysicalSegments","descriptor":1,"fromPosition":0,"maxSegments":1,"answer":{"count":1,"segments":[["0x1000","0x1000"]]}}
            {"command":7,"op":"genIOVMSegments","offset":"0x1000","capacity":1,"answer":{"code":"0x0","offset":"0x1800","count":1,"segments":[["0x2000","0x800"]]}}
            """;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(trace.getBytes(StandardCharsets.UTF_8));
    }

    TraceVerdict verdict = judge(new ByteArrayInputStream(packed.toByteArray()), false);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.exercised()).containsKeys("dma.gen.continues", "memory-cursor.gen.coverage");
  }

  @Test
  void aDamagedLineIsNamedAndPassedOverOnlyWhenAsked() throws Exception {
    String trace = CREATED + "{\"command\":7,\"op\":\"complete\",\n";

    assertThatThrownBy(() -> judge(trace))
        .isInstanceOf(BadInput.class)
        .hasMessageMatching(
            "driver\\.jsonl:6:\\d+: ends in the middle; was it cut off\\?; --lenient.*");
    assertThat(judge(stream(trace), true).remarks())
        .containsExactly("1 damaged line at driver.jsonl:6");
  }

  @Test
  void whatADamagedLineMayHaveChangedIsNotHeldAgainstAnybody() throws Exception {
    TraceVerdict verdict =
        judge(
            stream(
                CREATED
                    + """
                    {"command":7,"op":"clearMemoryDescriptor","answer":{"code":"Succ
                    {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"NotReady"}}
                    """),
            true);

    assertThat(verdict.failures()).isEmpty();
  }

  @Test
  void aFileThatIsNoTraceIsRefused() {
    assertThatThrownBy(() -> judge("{\"id\":1}\n"))
        .hasMessageStartingWith("driver.jsonl:1: is no trace: the first line is {\"trace\":1");
    assertThatThrownBy(() -> judge("")).hasMessageStartingWith("driver.jsonl: holds no line");
  }

  @Test
  void aViolationIsHeardOfBeforeTheTraceEnds() throws Exception {
    List<String> heard = new ArrayList<>();
    TraceJudge judge = new TraceJudge(Profile.DOCUMENTED, false, found -> heard.add(found.place()));

    judge.judge(
        "driver.jsonl",
        stream(
            CREATED
                + """
                {"command":7,"op":"genIOVMSegments","offset":"0x0","capacity":1,"answer":{"code":"Success","offset":"0x0","count":1,"segments":[["0x1000","0x1000"]]}}
                """));

    assertThat(heard).containsExactly("driver.jsonl:6");
  }

  @Test
  void aTraceAsAnEditorOnAnotherSystemLeavesIt() throws Exception {
    String walked =
        CREATED
            + """
            {"command":"0X7","op":"genIOVMSegments","offset":0,"capacity":9,"note":[{"a":[1.5e3,null]}],"answer":{"code":0,"offset":6144,"count":2,"segments":[["0x1000",4096],[8192,"0X800"]],"latency":-1.25}}
            """;

    TraceVerdict verdict = judge("\uFEFF" + walked.replace("\n", " \r\n\r\n"));

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.calls()).isEqualTo(3);
    assertThat(verdict.exercised()).containsKey("dma.gen.coverage");
    assertThatThrownBy(() -> judge(new ByteArrayInputStream(walked.getBytes(UTF_16)), false))
        .hasMessageStartingWith("driver.jsonl:1: is UTF-16");
    assertThatThrownBy(() -> judge("[  12.5] " + walked))
        .hasMessageStartingWith("driver.jsonl:1:1: needs an object, and nothing before it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-536870168",
        "3758097128",
        "\"0xe00002e8\"",
        "\"0XE00002E8\"",
        "\"Overrun\"",
        "\"kIOReturnOverrun\""
      })
  void aCodeIsTheSameHoweverADriverPrintsIt(String code) throws Exception {
    String at = "{\"command\":7,\"op\":\"genIOVMSegments\",\"offset\":%d,\"capacity\":1,";
    String trace = CREATED + at + "\"answer\":{\"code\":%s,\"offset\":%d,\"count\":1}}\n";

    assertThat(judge(String.format(trace, 0x1800, code, 0x1800)).failures()).isEmpty();
    assertThat(judge(String.format(trace, 0, code, 0)).failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.gen.refusal-justified");
  }

  @Test
  void anArgumentThatIsNotToldIsNotTakenForNone() throws Exception {
    String untold =
        """
        {"command":7,"op":"clearMemoryDescriptor","answer":{"code":0}}
        {"command":7,"op":"setMemoryDescriptor","answer":{"code":0}}
        {"command":7,"op":"genIOVMSegments","offset":0,"capacity":1,"answer":{"code":0,"offset":8,"count":1,"segments":[[64,8]]}}
        """;

    assertThat(judge(CREATED + untold).failures()).isEmpty();
    assertThat(
            judge(CREATED + untold.replace("r\",\"a", "r\",\"descriptor\":\"none\",\"a"))
                .failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.gen.no-descriptor");
  }

  @Test
  void whoeverHoldsADescriptorThatIsDeclaredAnewIsUnknown() throws Exception {
    String anew =
        """
        {"descriptor":1,"direction":"OUT","extents":[["0x70000","0x1000"]]}
        {"command":7,"op":"genIOVMSegments","offset":0,"capacity":1,"answer":{"code":0,"offset":4096,"count":1,"segments":[["0x70000",4096]]}}
        """;

    assertThat(judge(CREATED + anew).failures()).isEmpty();
    assertThat(judge(CREATED + anew.replace("1,\"dir", "2,\"dir")).failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.gen.coverage");
  }

  @Test
  void whatIsAnsweredWhereNobodyKnowsWhatIsSetAccusesNobody() throws Exception {
    String twice =
        """
        {"command":8,"constraints":0}
        {"command":8,"op":"getMemoryDescriptor","answer":{"descriptor":%s}}
        {"command":8,"op":"getMemoryDescriptor","answer":{"descriptor":%s}}
        """;

    assertThat(judge(HEADER + String.format(twice, "1", "1")).failures()).isEmpty();
    assertThat(judge(HEADER + String.format(twice, "99", "99")).failures()).isEmpty();
    assertThat(judge(HEADER + String.format(twice, "\"foreign\"", "1")).failures()).isEmpty();
    assertThat(judge(HEADER + String.format(twice, "1", "\"none\"")).failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.get.answers");
  }

  @Test
  void aChainThatMayHaveBeenRewrittenUnseenIsNotKnown() throws Exception {
    String twice =
        """
        {"chain":2,"mbufs":[["0x1040","0x10"],["0x3040","0x10"],["0x5040","0x10"]],"payload":[["0x91040","0x10"],["0x93040","0x10"],["0x95040","0x10"]]}
        {"cursor":1,"op":"genPhysicalSegments","chain":2,"maxSegs":2,"doCoalesce":true,"answer":{"count":1}}
        {"cursor":1,"op":"genPhysicalSegments","chain":2,"answer":{"count":1,"chainAfter":"same","segments":[["0x40000","0x30"]]}}
        """;

    TraceVerdict verdict = judge(CURSORS + twice);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.remarks())
        .containsExactly("naming objects that no line declares: 1 call, at driver.jsonl:7");
    String told = twice.replace("true,\"answer\":{", "true,\"answer\":{\"chainAfter\":\"same\",");
    assertThat(judge(CURSORS + told).failures()).extracting(TraceFailure::line).contains(7L);
    String fits = twice.replace("\"maxSegs\":2", "\"maxSegs\":3");
    assertThat(judge(CURSORS + fits).failures())
        .as("a chain that fits must not be rewritten")
        .extracting(TraceFailure::line)
        .containsExactly(7L);
  }

  @Test
  void aViolationIsTakenBackWhereTheCallWasNotAlone() throws Exception {
    String wrong =
        """
        {"command":7,"op":"genIOVMSegments","offset":0,"capacity":1,"from":100,"to":200,"answer":{"code":0,"offset":0,"count":1,"segments":[["0x1000",4096]]}}
        """;
    String other =
        """
        {"command":7,"op":"clearMemoryDescriptor","from":%s,"to":%s,"answer":{"code":0}}
        """;

    assertThat(judge(CREATED + wrong + String.format(other, "200", "210")).failures()).hasSize(1);
    TraceVerdict overlapped = judge(CREATED + wrong + String.format(other, "199", "210"));
    assertThat(overlapped.failures()).isEmpty();
    assertThat(overlapped.violations()).isEmpty();
    assertThat(overlapped.remarks())
        .containsExactly(
            "documented misuse, overlapping on one command and not judged: 1 call, at"
                + " driver.jsonl:7",
            "found wrong, but not alone on their object, which lines after them told: 1 call, at"
                + " driver.jsonl:6");
    assertThat(judge(CREATED + wrong + String.format(other, "10", "100")).remarks())
        .first()
        .isEqualTo("told after later ones on the same command: 1 call, at driver.jsonl:7");
  }

  @Test
  void aCallOnACursorIsDrawnAndCanBePlayedAgain() throws Exception {
    String wrong =
        """
        {"cursor":1,"op":"genPhysicalSegments","chain":1,"answer":{"count":1,"chainAfter":"same","segments":[["0x1040","0x100"]]}}
        """;

    TraceFailure failure = judge(CURSORS + wrong).failures().get(0);

    assertThat(failure.picture()).contains("<svg", "mbufs of chain 0, by virtual address");
    assertThat(failure.counterexample()).isInstanceOf(MbufScenario.class);
    assertThat(((MbufScenario) failure.counterexample()).pages())
        .containsExactly(new MbufScenario.Page(0x1000, 0x9000, true));
    String elsewhere = CURSORS.replace("0x9040", "0x9044") + wrong;
    assertThat(judge(elsewhere).failures().get(0).counterexample())
        .as("no page of 4 KiB holds such a chain")
        .isNull();
  }

  @Test
  void aCallOnAMemoryCursorIsDrawnAndCanBePlayedAgain() throws Exception {
    TraceVerdict verdict =
        judge(
            """
            {"trace":1,"implementation":"acme-disk","capabilities":["memory-cursor"]}
            {"constraints":1,"area":"memory-cursor","output":"NATURAL","maxSegmentSize":"0x1000"}
            {"descriptor":1,"direction":"OUT","extents":[["0x1000","0x1800"]]}
            {"cursor":3,"op":"create","constraints":1,"answer":{"created":true}}
            {"cursor":3,"op":"genPhysicalSegments","descriptor":1,"fromPosition":0,"maxSegments":1,"answer":{"count":1,"segments":[["0x5000","0x1000"]]}}
            """);

    assertThat(verdict.failures()).hasSize(1);
    assertThat(verdict.failures().get(0).picture()).contains("<svg", "memory of descriptor 0");
    assertThat(verdict.failures().get(0).counterexample()).isInstanceOf(MemoryCursorScenario.class);
  }

  private static TraceVerdict judge(String trace) throws Exception {
    return judge(stream(trace), false);
  }

  private static TraceVerdict judge(InputStream trace, boolean lenient) throws Exception {
    TraceJudge judge = new TraceJudge(Profile.DOCUMENTED, lenient, found -> {});
    judge.judge("driver.jsonl", trace);
    return judge.verdict();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
