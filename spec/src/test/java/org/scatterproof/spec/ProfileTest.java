package org.scatterproof.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scatterproof.spec.rule.Profile;

/** A profile asks in every run of one version what it asked in the first one. */
class ProfileTest {

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aProfileAsksWhatItsFrozenListSays(Profile profile) throws IOException {
    List<String> frozen = Files.readAllLines(Path.of("profiles/" + profile.id() + ".txt"));

    List<String> asked =
        Specification.requirements().stream()
            .filter(requirement -> profile.asks(requirement.profile()))
            .map(requirement -> requirement.level() + " " + requirement.id())
            .sorted()
            .toList();

    assertThat(asked)
        .as(
            "a rule was added, removed or changed in level: say so in CHANGELOG.md, then mend"
                + " spec/profiles/"
                + profile.id()
                + ".txt")
        .isEqualTo(frozen);
  }
}
