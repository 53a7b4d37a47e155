// Paste into a test class; it needs org.scatterproof:scatterproof-suite.
// import org.junit.jupiter.api.Test;
// import org.scatterproof.suite.Replay;

/** dma.gen.continues: made for the tests of the report. */
@Test
void dmaGenContinues() {
  Replay.isAdmitted(
      new MyImplementation(), // yours
      """
      {"area":"dma","title":"Drawn by a property model",
      "scenarios":[{"id":"dma.lifecycle.seed-1.try-567",
      "title":"Drawn by a property model","claims":[],"world":{"bigEndian":false,
      "clusterLength":2048,"smallMbufLength":224,"copyMemory":{"from":"0x10000"}},
      "creation":"long","constraints":{"output":"recording","numAddressBits":0,
      "maxSegmentSize":"0x20","maxTransferSize":"0x0","alignment":"0x1",
      "mapping":"MAPPED","alignmentLength":"0x1","alignmentInternalSegments":"0x0",
      "iterateOnly":false},"otherConstraints":[],"descriptors":[{"direction":"OUT",
      "extents":[["0x1000","0x1000"]]},{"direction":"OUT","extents":[["0x9000",
      "0x1000"]]}],"steps":[{"setMemoryDescriptor":{"descriptor":1,"autoPrepare":true}},
      {"genIOVMSegments":{"offset":"0x0","capacity":1}},
      {"clearMemoryDescriptor":{"autoComplete":true}},
      {"setMemoryDescriptor":{"descriptor":0,"autoPrepare":true}},
      {"genIOVMSegments":{"offset":"0x0","capacity":2}}]}]}
      """);
}
