package org.scatterproof.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import picocli.CommandLine.ITypeConverter;

/** The words that options take, read into what they name. */
final class Words {
  private Words() {}

  /** {@code dma}. */
  static final class Area implements ITypeConverter<Capability> {
    @Override
    public Capability convert(String written) {
      return pick("area", written, Capability.areas(), Capability::id);
    }
  }

  /** {@code documented}. */
  static final class ProfileName implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String written) {
      return pick("profile", written, List.of(Profile.values()), Profile::id);
    }
  }

  /** {@code MUST}, in any case. */
  static final class LevelName implements ITypeConverter<Level> {
    @Override
    public Level convert(String written) {
      return pick("level", written.toUpperCase(Locale.ROOT), List.of(Level.values()), Level::name);
    }
  }

  /** {@code discriminated}. */
  static final class StatusName implements ITypeConverter<Status> {
    @Override
    public Status convert(String written) {
      return pick("status", written, List.of(Status.values()), Status::word);
    }
  }

  /** {@code quick}. */
  static final class Stress implements ITypeConverter<StressMode> {
    @Override
    public StressMode convert(String written) {
      return pick("mode", written, List.of(StressMode.values()), StressMode::id);
    }
  }

  private static <T> T pick(String kind, String written, List<T> all, Function<T, String> word) {
    return all.stream()
        .filter(each -> word.apply(each).equals(written))
        .findFirst()
        .orElseThrow(() -> UsageLine.noSuch(kind, written, all.stream().map(word).toList()));
  }
}
