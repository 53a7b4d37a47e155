package org.scatterproof.suite;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.scatterproof.engine.ConformanceRun;
import org.scatterproof.engine.ProgressListener;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.engine.input.CannotRun;

/** Hands one run to all methods of a test class. */
final class JudgedRun implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(JudgedRun.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunSummary.class;
  }

  @Override
  public RunSummary resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // Its parent is the class: what is stored there serves every method.
    Store store = context.getParent().orElse(context).getStore(NAMESPACE);
    return store.computeIfAbsent(RunSummary.class, key -> judge(context), RunSummary.class);
  }

  private static RunSummary judge(ExtensionContext context) {
    try {
      Configuration configuration = new Configuration(context::getConfigurationParameter);
      RunSummary run = ConformanceRun.run(configuration.request(), ProgressListener.SILENT);
      if (run.scenarios().isEmpty()) {
        throw new ParameterResolutionException("nothing was executed: " + run.verdict());
      }
      return run;
    } catch (CannotRun | IOException e) {
      throw new ParameterResolutionException(e.getMessage(), e);
    }
  }
}
