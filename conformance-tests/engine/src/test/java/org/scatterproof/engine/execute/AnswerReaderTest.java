package org.scatterproof.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are walked in order, and whatever is not as it should be is named with its place. */
final class AnswerReaderTest {

  @Test
  void answersAreFoundByTheIndexOfTheirCall() {
    AnswerReader answers =
        reader("{\"id\":1,\"answers\":[{\"code\":\"0x1\"},[{},{}],{\"count\":7}]}");

    answers.open(2);

    assertThat(answers.begin()).isTrue();
    assertThat(answers.field()).isEqualTo("count");
    assertThat(answers.number()).isEqualTo(7);
    assertThat(answers.field()).isNull();
  }

  @Test
  void anAnswerThatWasLeftInTheMiddleIsPassed() {
    AnswerReader answers =
        reader("{\"answers\":[[{\"threw\":\"x\",\"code\":\"0x1\"},{}],{\"code\":\"0x2\"}]}");
    answers.open(0);
    answers.begin();
    answers.field();
    assertThat(answers.text()).isEqualTo("x");

    answers.open(1);

    assertThat(answers.begin()).isTrue();
    assertThat(answers.field()).isEqualTo("code");
    assertThat(answers.hex32()).isEqualTo(2);
  }

  @Test
  void aTextThatIsNotTheOneIsStillThere() {
    AnswerReader answers = reader("{\"answers\":[{\"descriptor\":\"foreign\"}]}");
    answers.open(0);
    answers.begin();
    answers.field();

    assertThat(answers.isText("none")).isFalse();
    assertThat(answers.isText("foreign")).isTrue();
    assertThat(answers.field()).isNull();
  }

  @Test
  void escapesAreReadAsWhatTheyStandFor() {
    AnswerReader answers = reader("{\"answers\":[{\"threw\":\"\\\"a\\\"\\n\"}]}");
    answers.open(0);
    answers.begin();
    answers.field();

    assertThat(answers.text()).isEqualTo("\"a\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":1}|answers[0].code is no hexadecimal string",
        "{\"code\":\"0x10000000000000000\"}|answers[0].code needs \"0x\" and 1 to 16 hexadecimal"
            + " digits here, column 21",
        "{\"code\":\"0x100000000\"}|answers[0].code has more than 32 bits: 0x100000000",
        "7|answers[0] is neither object nor list",
        "[7]|answers[0] has an answer that is no object"
      })
  void whatIsNoReturnCodeIsRefused(String answer, String why) {
    assertThatThrownBy(() -> code("{\"answers\":[" + answer + "]}"))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Segments are fun|the reply is no object",
        "{\"id\":1}|the reply has no answers",
        "{\"answers\":\"none\"}|the reply has answers that are no list",
        "{\"answers\":[]}|answers[0] is missing"
      })
  void whatIsNoReplyIsRefused(String line, String why) {
    assertThatThrownBy(() -> code(line))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessageContaining(why);
  }

  @Test
  void aLineThatWasCutOffIsRefused() {
    assertThatThrownBy(() -> code("{\"answers\":[{\"code\":\"0x"))
        .isInstanceOf(MalformedAnswer.class)
        .hasMessageStartingWith("answers[0].code ");
  }

  private static int code(String line) {
    AnswerReader answers = reader(line);
    answers.open(0);
    answers.begin();
    answers.field();
    return answers.hex32();
  }

  private static AnswerReader reader(String line) {
    return new AnswerReader(line.getBytes(StandardCharsets.UTF_8));
  }
}
