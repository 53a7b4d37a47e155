package org.scatterproof.engine.generate;

import java.util.List;
import java.util.Optional;

/** Every property model, in the order in which a run tries them. */
public final class Models {

  public static final List<PropertyModel<?>> ALL =
      List.of(
          ContinuationModel.MODEL,
          LifecycleModel.MODEL,
          CopiesModel.MODEL,
          PacketsModel.MODEL,
          LoopsModel.MODEL,
          ExtremesModel.MODEL,
          ExtremePacketsModel.MODEL,
          ExtremeLoopsModel.MODEL);

  private Models() {}

  /** The one of an id. */
  public static Optional<PropertyModel<?>> of(String id) {
    return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
  }
}
