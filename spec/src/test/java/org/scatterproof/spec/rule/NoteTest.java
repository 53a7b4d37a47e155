package org.scatterproof.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.value.IOReturn;

class NoteTest {

  @Test
  void theNumbersTakeTheirPlacesInOrder() {
    Note note = new Note();

    Finding finding =
        note.violated("{d} of {x} answered {r}", -1L, 0x1f00, IOReturn.OVERRUN & 0xffffffffL);

    assertThat(finding).isEqualTo(Finding.VIOLATED);
    assertThat(note.text()).isEqualTo("18446744073709551615 of 0x1f00 answered Overrun");
  }

  @Test
  void aReadingNamesItsQuestion() {
    Note note = new Note();
    Ambiguity open = new Ambiguity("dma.example", "Which?", List.of("this", "that"), false);

    Finding finding = note.reading(open, 1);

    assertThat(finding).isEqualTo(Finding.READING);
    assertThat(note.ambiguity()).isEqualTo(open);
    assertThat(note.reading()).isEqualTo(1);
  }
}
