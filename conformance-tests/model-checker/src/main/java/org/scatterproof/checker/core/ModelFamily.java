package org.scatterproof.checker.core;

import java.util.function.Supplier;

/** Configurations of one model, each of which is searched by itself, by any worker. */
public interface ModelFamily {

  /** How many configurations there are; they are numbered from 0 on. */
  long configurations();

  /** A model for one worker; no two threads share one. */
  Model newModel();

  /** A model that does not fall apart. */
  static ModelFamily ofOne(Supplier<? extends Model> model) {
    return new ModelFamily() {
      @Override
      public long configurations() {
        return 1;
      }

      @Override
      public Model newModel() {
        return model.get();
      }
    };
  }
}
