package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.Specification;

final class SpecPageTest {

  @Test
  void everyRequirementHasItsAnchorAndItsSentence() {
    String html = SpecPage.html();

    assertThat(Specification.requirements())
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(html)
                    .contains("<section id=\"" + r.id() + "\">")
                    .contains(Html.escape(r.sentence())));
  }

  @Test
  void everyLinkLeadsToAnAnchorOfThePage() {
    String html = SpecPage.html();

    List<String> targets =
        Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results().map(m -> m.group(1)).toList();

    assertThat(targets)
        .hasSizeGreaterThan(50)
        .allSatisfy(target -> assertThat(html).contains("id=\"" + target + "\""));
  }

  @Test
  void nothingIsLoadedFromOutside() {
    assertThat(OutsideReference.firstIn(SpecPage.html())).isEmpty();
  }
}
