package org.scatterproof.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.DocumentReader;

/** What a scenario file may not say is refused in one line that names its place and its mend. */
final class CatalogFileReaderTest {

  private static final CatalogFileReader READER = new CatalogFileReader(Requirements.ids());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prepare: { offst: 1 } | 9:20: scenarios[0].steps[0].prepare has an unknown key \"offst\""
            + " (did you mean offset?)",
        "prepair: {} | 9:9: scenarios[0].steps[0] has an unknown key \"prepair\" (did you mean"
            + " prepare?)",
        "complete: | 9:18: scenarios[0].steps[0].complete is \"\"; expected is an object of invalidateCache, synchronize, command",
        "prepare: { offset: 0xzz } | 9:28: scenarios[0].steps[0].prepare.offset is \"0xzz\";"
            + " expected is a number: decimal, 0x hex, or terms such as 2p+0x100 or 2^32-1p",
        "prepare: { offset: true } | 9:28: scenarios[0].steps[0].prepare.offset is true; expected"
            + " is a number: decimal, 0x hex, or terms such as 2p+0x100 or 2^32-1p",
        "prepare: { offset: 1.5 } | 9:28: scenarios[0].steps[0].prepare.offset is 1.5; expected is"
            + " a number: decimal, 0x hex, or terms such as 2p+0x100 or 2^32-1p",
        "prepare: { offset: -1 } | 9:28: scenarios[0].steps[0].prepare.offset: -1 is out of range;"
            + " numbers are 0 to 2^64-1",
        "prepare: { offset: 18446744073709551616 } | 9:28: scenarios[0].steps[0].prepare.offset:"
            + " 18446744073709551616 is out of range; numbers are 0 to 2^64-1",
        "genIOVMSegments: { capacity: 0x100000000 } | 9:38:"
            + " scenarios[0].steps[0].genIOVMSegments.capacity: 4294967296 is out of range; the"
            + " largest is 4294967295",
        "genIOVMSegments: { repeat: 0 } | 9:36: scenarios[0].steps[0].genIOVMSegments.repeat is 0;"
            + " expected is a count from 1 to 1000000, or toEnd",
        "genIOVMSegments: { missing: [ofset] } | 9:38:"
            + " scenarios[0].steps[0].genIOVMSegments.missing[0] is \"ofset\"; expected is one of"
            + " offset, segments, count",
        "setMemoryDescriptor: {} | 9:9: scenarios[0].steps[0].setMemoryDescriptor lacks the key"
            + " \"descriptor\"",
        "setMemoryDescriptor: { descriptor: 1 } | 9:44:"
            + " scenarios[0].steps[0].setMemoryDescriptor.descriptor: there is no descriptor 1;"
            + " there are 1",
        "prepareWithSpecification: { constraints: 1 } | 9:50:"
            + " scenarios[0].steps[0].prepareWithSpecification.constraints: there are no"
            + " constraints 1; there are sets 0 to 0",
      })
  void aStepThatCannotBeIsRefused(String step, String line) {
    String text =
        """
        area: dma
        title: A file
        scenarios:
          - id: dma.x
            title: A scenario
            claims: [dma.gen.continues]
            descriptors: [{ extents: [[0x1000, 1p]] }]
            steps:
              - STEP
        """;

    assertThatThrownBy(() -> read(text.replace("STEP", step)))
        .isInstanceOf(BadInput.class)
        .hasMessage("x.yaml:" + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claims: [dma.gen.continue] | 6:14: scenarios[0].claims[0]: there is no requirement"
            + " dma.gen.continue (did you mean dma.gen.continues?)",
        "descriptors: [{ extents: [[0, 0]] }] | 7:31: scenarios[0].descriptors[0].extents[0]: an"
            + " extent has at least one byte",
        "descriptors: [{ extents: [[0, 2^64-1], [0, 1]] }] | 7:44:"
            + " scenarios[0].descriptors[0].extents[1]: with this extent the descriptor is longer"
            + " than 2^64-1 bytes",
        "descriptors: [{ extents: [{ at: 0, length: 2^48, count: 65536 }] }] | 7:31:"
            + " scenarios[0].descriptors[0].extents[0]: with this extent the descriptor is longer"
            + " than 2^64-1 bytes",
        "descriptors: [{ extents: [{ at: 0, length: 1, count: 2000000 }] }] | 7:58:"
            + " scenarios[0].descriptors[0].extents[0].count: 2000000 is out of range; the largest"
            + " is 1048576",
        "pages: [0x1800] | 7:13: scenarios[0].pages[0]: page length 6144 is no power of two",
        "pages: [] | 7:12: scenarios[0].pages is a list of 0; expected is a list of page lengths,"
            + " at least one",
        "world: { clusterLength: 0 } | 5:5: scenarios[0]: cluster length 0 is out of range",
        "constraints: { numAddressBits: 256 } | 7:36: scenarios[0].constraints.numAddressBits is"
            + " 256; expected is a number of bits, 0 to 255",
        "constraints: { output: HOST } | 7:28: scenarios[0].constraints.output is \"HOST\";"
            + " expected is one of recording, none, HOST_32, BIG_32, LITTLE_32, HOST_64, BIG_64,"
            + " LITTLE_64",
        "id: Not a slug | 7:9: scenarios[0].id is \"Not a slug\"; expected is a slug such as"
            + " dma.continue.one-at-a-time",
      })
  void aScenarioThatCannotBeIsRefused(String entry, String line) {
    String key = entry.substring(0, entry.indexOf(':'));
    String text =
        """
        area: dma
        title: A file
        scenarios:
          -
            title: A scenario
            claims: [dma.gen.continues]
            id: dma.x
            steps: []
        """;
    String replaced =
        text.contains(key + ":")
            ? text.replaceFirst("    " + key + ":.*", "    " + entry)
            : text.replace("    id:", "    " + entry + "\n    id:");

    assertThatThrownBy(() -> read(replaced))
        .isInstanceOf(BadInput.class)
        .hasMessage("x.yaml:" + line);
  }

  @Test
  void aPageOfTheTableMustBeAligned() {
    String text =
        """
        area: mbuf
        title: A file
        scenarios:
          - id: mbuf.x
            title: A scenario
            claims: [mbuf.gen.coverage]
            constraints: { maxSegmentSize: 1520, maxNumSegments: 6 }
            pageTable: [[0x1001, 0x2000]]
            steps: []
        """;

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "x.yaml:8:17: scenarios[0].pageTable[0]: page 0x1001 or its physical address is not"
                + " page aligned");
  }

  @Test
  void aScenarioIsResolvedOnceForEachPageLength() throws Exception {
    String text =
        """
        area: dma
        title: A file
        scenarios:
          - id: dma.x
            title: A scenario
            claims: [dma.gen.continues]
            pages: [0x1000, 0x10000]
            descriptors: [{ extents: [[2p, 1p+1]] }]
            steps:
              - setMemoryDescriptor: { descriptor: 0 }
        """;

    CatalogFile file = read(text);

    assertThat(file.scenarios())
        .extracting(s -> s.info().id())
        .containsExactly("dma.x@4k", "dma.x@64k");
    assertThat(((DmaScenario) file.scenarios().get(1)).contents().get(0).runs())
        .containsExactly(new ExtentList.Extents(0x20000, 0x10001, 1, 0x10001));
  }

  private static CatalogFile read(String text) throws BadInput, IOException {
    return READER.read(
        DocumentReader.read(
            "x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }
}
