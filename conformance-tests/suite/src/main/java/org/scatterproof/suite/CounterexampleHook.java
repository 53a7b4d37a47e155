package org.scatterproof.suite;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Shows seed and shrunk sample of a property that failed, in Allure too, which shows neither. */
final class CounterexampleHook implements AroundPropertyHook {

  /** Else a hook that a class names is not asked about the properties in it. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    if (result.status() == PropertyExecutionResult.Status.FAILED) {
      String seed = result.seed().orElse("none");
      String sample = String.valueOf(result.falsifiedParameters().orElse(List.of()));
      String why = result.throwable().map(Throwable::getMessage).orElse("no message");
      AllureNotes.attach("seed", seed);
      AllureNotes.attach("shrunk sample", sample);
      AllureNotes.attach("counterexample", why);
      context.reporter().publishValue("seed", seed);
    }
    return result;
  }
}
