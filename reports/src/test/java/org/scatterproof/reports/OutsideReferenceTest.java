package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutsideReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script async src=\"https://e.example/x.js\">",
        "<link HREF = 'http://e.example/x.css'>",
        "<img src=//e.example/x.png>",
        "<style>@import \"https://e.example/x.css\"</style>",
        "<style>a { background: url(http://e.example/x.png) }</style>",
        "<script>load('googletagmanager')</script>",
      })
  void whatLoadsFromOutsideIsFound(String html) {
    assertThat(OutsideReference.firstIn(html)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src=\"data:text/javascript;base64,Ly9odHRwczovLw==\">",
        "<a href=\"./counterexamples/x.json\">",
        "<p>see https://e.example/</p>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">",
      })
  void whatStaysInsideIsNot(String html) {
    assertThat(OutsideReference.firstIn(html)).isEmpty();
  }
}
