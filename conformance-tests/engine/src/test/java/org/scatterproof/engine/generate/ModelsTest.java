package org.scatterproof.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.example.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Exploration;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Profile;

/** Models draw the same from the same seed, and nothing that a scenario file could not hold. */
final class ModelsTest {

  static Stream<PropertyModel<?>> models() {
    return Models.ALL.stream();
  }

  @Test
  void numbersOfASeedNeverChange() {
    Draws draws = new Draws(1);

    assertThat(List.of(draws.bits(), draws.bits(), draws.bits()))
        .containsExactly(0x910a2dec89025cc1L, 0xbeeb8da1658eec67L, 0xf893a2eefb32555eL);
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSameSeedDrawsTheSame(PropertyModel<?> model) {
    for (int number = 0; number < 200; number++) {
      assertThat(ScenarioWriter.write(draw(model, 3, number)))
          .isEqualTo(ScenarioWriter.write(draw(model, 3, number)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsDrawnIsReadAgainAsItIs(PropertyModel<?> model) throws Exception {
    for (int number = 0; number < 500; number++) {
      JsonNode written = ScenarioWriter.write(draw(model, 5, number));

      Scenario read =
          CatalogFileReader.readUnchecked(Document.ofTree("drawn", written)).scenarios().get(0);

      assertThat(ScenarioWriter.write(read)).isEqualTo(written);
    }
  }

  @Test
  void aClassOfCornersThatIsNeverHitMakesItInconclusive() {
    UnderTest who = new UnderTest(new Toy(), "toy", Profile.DOCUMENTED);
    JsonNode arguments = JsonNodeFactory.instance.objectNode().put("seed", 1).put("tries", 0);

    Exploration exploration =
        new PropertyExplorer().explore(who, "mbuf.packets", arguments, (done, text) -> {});

    assertThat(exploration.outcome()).isEqualTo(Outcome.CANT_TELL);
    assertThat(exploration.reason()).startsWith("no call was in these corners: ");
  }

  private static Scenario draw(PropertyModel<?> model, long seed, long number) {
    return model.draw("dma.drawn", Draws.ofTry(seed, number), new Toy().capabilities());
  }
}
