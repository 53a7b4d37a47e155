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
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;

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
        "complete: | 9:18: scenarios[0].steps[0].complete is \"\"; expected is an object of"
            + " invalidateCache, synchronize, command",
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
        "complete: { command: 4 } | 9:30: scenarios[0].steps[0].complete.command is 4; expected is"
            + " the number of a command, 0 to 3",
        "readBytes: {} | 9:9: scenarios[0].steps[0]: readBytes is for those that declare transfer:"
            + " the scenario needs: [transfer]",
        "synchronize: { options: [UP] } | 9:34: scenarios[0].steps[0].synchronize.options[0] is"
            + " \"UP\"; expected is one of IN, OUT, FORCE_DOUBLE_BUFFER, or a number such as 0x4",
        "synchronize: { options: [0x6] } | 9:34: scenarios[0].steps[0].synchronize.options[0]: a"
            + " number is for bits that have no name",
        "driverWrites: { descriptor: none } | 9:37: scenarios[0].steps[0].driverWrites.descriptor:"
            + " a missing descriptor has no memory",
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
        "constraints: { mapper: explicit } | 7:28: scenarios[0].constraints.mapper: the scenario's"
            + " world has no mapper",
        "world: { mapper: {} } | 5:5: scenarios[0]: a mapper is for those that declare mapper: the"
            + " scenario needs: [mapper]",
        "world: { mapper: { pageLength: 3 } } | 7:22: scenarios[0].world.mapper: mapper page length"
            + " 3 is no power of two",
        "world: { copyMemory: { refuse: [0] } } | 7:37: scenarios[0].world.copyMemory.refuse[0] is"
            + " 0; expected is the number of a request, from 1 on",
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

  @Test
  void aCloneHasANumberThatIsNobodysYet() {
    String text =
        """
        area: dma
        title: A file
        scenarios:
          - id: dma.x
            title: A scenario
            needs: [clone]
            claims: [dma.gen.continues]
            steps:
              - complete: { command: 2 }
              - cloneCommand: { as: 2 }
        """;

    assertThatThrownBy(() -> read(text))
        .hasMessage("x.yaml:10:9: scenarios[0].steps[1]: there is a command 2 already");
  }

  @Test
  void whatIsSaidOfCopiesAndMapsIsReadAndWritten() throws Exception {
    String text =
        """
        area: dma
        title: A file
        scenarios:
          - id: dma.x
            title: A scenario
            needs: [clone, copy, mapper, transfer]
            claims: [dma.gen.continues]
            world:
              copyMemory: { from: 1p, refuse: [3, 1] }
              mapper: { pageLength: 2p, system: false, from: 4p, refuse: all }
            constraints: { mapper: explicit }
            descriptors: [{ extents: [[2p, 1p]] }]
            steps:
              - setMemoryDescriptor: { descriptor: 0, command: 1 }
              - prepare: { flushCache: false, synchronize: false }
              - synchronize: { options: [OUT, FORCE_DOUBLE_BUFFER, 0x40] }
              - readBytes: { offset: 1, length: 2, command: 3 }
              - writeBytes: { offset: 1, length: 2 }
              - createCopyBuffer: { direction: IN, length: 1p }
              - getIOMemoryDescriptor: {}
              - cloneCommand: { as: 2 }
              - deviceWrites: { command: 2 }
              - driverWrites: { descriptor: 0 }
              - complete: { invalidateCache: false }
        """;

    DmaScenario scenario = (DmaScenario) read(text).scenarios().get(0);

    assertThat(scenario.copies())
        .isEqualTo(
            new CopyWorld(0x1000, Refusals.at(1, 3), 0x2000, false, 0x4000, Refusals.all(), false));
    assertThat(scenario.constraintSets().get(0).explicitMapper()).isTrue();
    assertThat(scenario.steps())
        .extracting(step -> step.call().toString())
        .containsExactly(
            "command 1 setMemoryDescriptor(descriptor 0)",
            "prepare(offset 0x0, length 0x0, without flush, without synchronize)",
            "synchronize(OUT + FORCE_DOUBLE_BUFFER + 0x40)",
            "command 3 readBytes(offset 0x1, length 0x2)",
            "writeBytes(offset 0x1, length 0x2)",
            "createCopyBuffer(IN, length 0x1000)",
            "getIOMemoryDescriptor()",
            "cloneCommand(from now on command 2)",
            "command 2 device writes",
            "driver writes descriptor 0",
            "complete(without invalidate)");
    String written = ScenarioWriter.write(scenario).toString();
    assertThat(ScenarioWriter.write(read(written).scenarios().get(0))).hasToString(written);
  }

  private static CatalogFile read(String text) throws BadInput, IOException {
    return READER.read(
        DocumentReader.read(
            "x.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }
}
