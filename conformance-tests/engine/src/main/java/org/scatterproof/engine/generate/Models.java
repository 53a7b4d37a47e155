package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Optional;

/** Every property model, in the order in which a run tries them. */
public final class Models {

  public static final List<PropertyModel<?>> ALL =
      List.of(
          new ContinuationModel(),
          new LifecycleModel(),
          new CopiesModel(),
          new PacketsModel(),
          new LoopsModel(),
          new ExtremesModel(),
          new ExtremePacketsModel(),
          new ExtremeLoopsModel());

  private Models() {}

  /** The one of an id. */
  public static Optional<PropertyModel<?>> of(String id) {
    return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
  }
}
