package org.scatterproof.suite;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.input.CannotRun;

/** Skips the properties of models that are not for this implementation, or of no chosen area. */
final class UndeclaredHook implements SkipExecutionHook {

  /** Else a hook that a class names is not asked about the properties in it. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return context
        .findAnnotation(OfModel.class)
        .flatMap(of -> Models.of(of.value()))
        .map(UndeclaredHook::decide)
        .orElseGet(SkipResult::doNotSkip);
  }

  private static SkipResult decide(PropertyModel<?> model) {
    Configuration configuration = new Configuration(PlatformProperties::get);
    try {
      if (!configuration.asks(model.area())) {
        return SkipResult.skip("area " + model.area().id() + " is not asked");
      }
      return model.isFor(configuration.underTest().implementation().capabilities())
          ? SkipResult.doNotSkip()
          : SkipResult.skip("the implementation does not declare what " + model.id() + " needs");
    } catch (CannotRun e) {
      return SkipResult.doNotSkip(); // the properties themselves say why
    }
  }
}
