package org.scatterproof.engine.recording;

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
import org.scatterproof.engine.input.BadInput;
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
