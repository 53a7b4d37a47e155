package org.scatterproof.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.spec.dma.DmaOperation;

/** What is made of a trace's calls, to be played on others. */
final class TraceScenariosTest {

  private static final String COMMAND =
      """
      {"trace":1,"implementation":"acme-dma","capabilities":["dma","mbuf","clone"]}
      {"constraints":0,"output":"HOST_64","maxSegmentSize":"0x1000"}
      {"descriptor":1,"direction":"OUT","extents":[["0x1000","0x1800"]]}
      {"command":7,"op":"create","constraints":0,"answer":{"created":true}}
      {"command":7,"op":"setMemoryDescriptor","descriptor":1,"autoPrepare":false,"answer":{"code":0}}
      """;

  @TempDir private Path folder;

  @Test
  void aDescriptorThatChangesInPlaceChangesThereToo() throws Exception {
    TraceScenarios made =
        read(
            COMMAND
                + """
                {"command":7,"op":"change","descriptor":1,"extents":[["0x8000","0x1000"]]}
                {"command":7,"op":"prepare","answer":{"code":0}}
                {"command":7,"op":"genIOVMSegments","offset":0,"capacity":4,"answer":{"code":0,"offset":4096,"count":1,"segments":[["0x8000",4096]]}}
                {"command":7,"op":"complete","answer":{"code":0}}
                """);

    assertThat(made.leftOut()).isZero();
    assertThat(made.scenarios()).hasSize(1);
    DmaScenario scenario = (DmaScenario) made.scenarios().get(0);
    assertThat(scenario.steps())
        .extracting(step -> step.call().operation)
        .containsExactly(
            DmaOperation.SET,
            DmaOperation.CHANGE,
            DmaOperation.PREPARE,
            DmaOperation.GENERATE,
            DmaOperation.COMPLETE);
    assertThat(scenario.contents()).hasSize(2);
    assertThat(scenario.steps().get(1).call().content).isEqualTo(1);
    assertThat(scenario.contents().get(0).toRuns().start(0)).isEqualTo(0x1000);
    assertThat(scenario.contents().get(1).toRuns().start(0)).isEqualTo(0x8000);
  }

  @Test
  void aCloneIsPlayedBesideItsOriginal() throws Exception {
    TraceScenarios made =
        read(
            COMMAND
                + """
                {"command":7,"op":"cloneCommand","clone":8,"answer":{"code":0}}
                {"command":8,"op":"setMemoryDescriptor","descriptor":1,"answer":{"code":0}}
                {"command":7,"op":"clearMemoryDescriptor","answer":{"code":0}}
                {"command":8,"op":"genIOVMSegments","offset":0,"capacity":4,"answer":{"code":0,"offset":6144,"count":2,"segments":[["0x1000",4096],["0x2000",2048]]}}
                """);

    assertThat(made.leftOut()).isZero();
    assertThat(made.scenarios()).hasSize(1);
    DmaScenario scenario = (DmaScenario) made.scenarios().get(0);
    assertThat(scenario.steps())
        .extracting(step -> step.call().command + " " + step.call().operation)
        .containsExactly("0 SET", "0 CLONE", "1 SET", "0 CLEAR", "1 GENERATE");
    assertThat(scenario.steps().get(1).call().clone).isEqualTo(1);
  }

  @Test
  void aPacketIsPlayedOnPagesThatLieWhereItsBytesDid() throws Exception {
    TraceScenarios made =
        read(
            """
            {"trace":1,"implementation":"acme-net","capabilities":["mbuf"]}
            {"constraints":0,"area":"mbuf","output":"NATURAL","maxSegmentSize":2048,"maxNumSegments":4}
            {"chain":1,"mbufs":[["0x1040","0x100"],["0x5000","0x20"]],"payload":[["0x9040","0x100"],["0x77000","0x20"]]}
            {"chain":2,"mbufs":[["0x1040","0x100"]]}
            {"cursor":1,"op":"create","constraints":0,"answer":{"created":true}}
            {"cursor":1,"op":"genPhysicalSegments","chain":1,"answer":{"count":2,"segments":[["0x9040","0x100"],["0x77000","0x20"]]}}
            {"cursor":1,"op":"genPhysicalSegments","chain":2,"answer":{"count":1}}
            {"cursor":1,"op":"getAndResetCoalesceCount","answer":{"count":0}}
            """);

    assertThat(made.scenarios()).hasSize(1);
    assertThat(((MbufScenario) made.scenarios().get(0)).pages())
        .containsExactly(
            new MbufScenario.Page(0x1000, 0x9000, true),
            new MbufScenario.Page(0x5000, 0x77000, true));
    assertThat(made.leftOut()).as("no payload, and a count of all calls").isEqualTo(2);
  }

  private TraceScenarios read(String trace) throws Exception {
    return TraceScenarios.read(Files.writeString(folder.resolve("driver.jsonl"), trace));
  }
}
