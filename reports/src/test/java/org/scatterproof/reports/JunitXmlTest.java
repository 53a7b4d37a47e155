package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class JunitXmlTest {

  private static final String NASTY = "//testcase[@name='spi.answers']";

  private Document document;

  @BeforeEach
  void parse() throws Exception {
    String xml = JunitXml.of(Sample.read());
    document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void everyAreaIsASuiteAndTheScenariosAndEveryTechniqueAreOne() throws Exception {
    assertThat(value("count(//testsuite)")).isEqualTo("7");
    assertThat(value("//testsuite[1]/@name")).isEqualTo("requirements spi");
    assertThat(value("//testsuite[2]/@name")).isEqualTo("requirements dma");
    assertThat(value("//testsuite[3]/@name")).isEqualTo("requirements mbuf");
    assertThat(value("//testsuite[4]/@name")).isEqualTo("catalog scenarios");
    assertThat(value("//testsuite[5]/@name")).isEqualTo("property models");
    assertThat(value("//testsuite[6]/@name")).isEqualTo("scopes of the model checker");
    assertThat(value("//testsuite[7]/@name")).isEqualTo("stress tests");
  }

  @Test
  void theTotalsAreOfEverything() throws Exception {
    assertThat(value("/testsuites/@tests")).isEqualTo("20");
    assertThat(value("/testsuites/@failures")).isEqualTo("6");
    assertThat(value("/testsuites/@errors")).isEqualTo("4");
    assertThat(value("/testsuites/@skipped")).isEqualTo("6");
    assertThat(value("/testsuites/@time")).isEqualTo("10.250");
  }

  @Test
  void aScenarioHasItsTimeAndItsPlaceInTheCatalog() throws Exception {
    String testCase = "//testcase[@name='dma.continue.one-at-a-time@4k']";

    assertThat(value(testCase + "/@classname")).isEqualTo("scenarios.dma.continue");
    assertThat(value(testCase + "/@time")).isEqualTo("0.004");
    assertThat(value(testCase + "/@file")).isEqualTo("spec/catalog/dma/continue.yaml");
    assertThat(value(testCase + "/@line")).isEqualTo("12");
  }

  @Test
  void anExplorationTellsWhatItCovered() throws Exception {
    String testCase = "//testcase[@name='tiny.dma']";

    assertThat(value(testCase + "/@classname")).isEqualTo("scope.dma");
    assertThat(value(testCase + "/@time")).isEqualTo("0.040");
    assertThat(value(testCase + "/properties/property[@name='states']/@value")).isEqualTo("1 204");
  }

  @Test
  void aFailureTellsTheSentenceAndTheCounterexample() throws Exception {
    String failure = "//testcase[@name='dma.gen.continues']/failure";

    assertThat(value(failure + "/@message"))
        .isEqualTo(
            "MUST violated: dma.gen.continues: A call whose offset is the one that the previous"
                + " call returned MUST continue with the next byte of the prepared range.");
    assertThat(value(failure)).contains("\n  Let     memory = [0x1000 +0x1800]   maxSegmentSize");
  }

  @Test
  void whatIsSkippedTellsTheReason() throws Exception {
    assertThat(value("//testcase[@name='dma.gen.message-too-large']/skipped/@message"))
        .isEqualTo("untested: no scenario reached it: --only dma.continue");
  }

  @Test
  void markupInATextStaysText() throws Exception {
    assertThat(value(NASTY + "/error")).contains("</pre><script>alert(\"x\")</script> & ]]> <!-- ");
  }

  @Test
  void whatXmlCannotHoldIsShownAsAPicture() throws Exception {
    assertThat(value(NASTY + "/error")).contains("␀␈␛[31mred␛[0m \uFFFD \uFFFD é 😀");
  }

  private String value(String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, document);
  }
}
