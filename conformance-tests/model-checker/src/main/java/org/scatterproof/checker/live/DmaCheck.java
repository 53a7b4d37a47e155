package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.core.Search;
import org.scatterproof.checker.core.SearchLimits;
import org.scatterproof.checker.core.SearchResult;
import org.scatterproof.checker.core.Selection;
import org.scatterproof.checker.core.Verdict;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.spi.Capability;

/**
 * Checks commands of one implementation in a scope: to the last state where they save their state,
 * else every sequence of calls to a length.
 */
final class DmaCheck {

  private final DmaScope scope;
  private final UnderTest who;
  private final Halt halt;
  private final Progress progress;
  private final int depth;
  private final Set<String> passedOver;

  /**
   * @param depth of the longest sequences, which are made instead of a search for states; 0 leaves
   *     it to the scope
   * @param passedOver ids of requirements whose violation ends no search of sequences
   */
  DmaCheck(
      DmaScope scope,
      UnderTest who,
      int depth,
      Set<String> passedOver,
      Halt halt,
      Progress progress) {
    this.scope = scope;
    this.who = who;
    this.depth = depth;
    this.passedOver = passedOver;
    this.halt = halt;
    this.progress = progress;
  }

  Checked run() {
    boolean savesState = who.implementation().capabilities().contains(Capability.STATE);
    return savesState && depth == 0 ? searchStates() : searchSequences();
  }

  private Checked searchSequences() {
    SequenceSearch search = new SequenceSearch(scope, who, depth, passedOver, halt, progress);
    search.run();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("method", "all sequences of calls"));
    figures.add(new Figure("depth", Integer.toString(search.depth())));
    figures.add(new Figure("configurations", Long.toString(scope.size())));
    figures.add(new Figure("sequences", Long.toString(search.sequences())));
    DmaScenario violating = search.violating();
    return new Checked(
        violating == null ? List.of() : List.of(violating), search.watch(), halt.reason(), figures);
  }

  private Checked searchStates() {
    List<CommandModel> models = new ArrayList<>();
    ModelFamily family = family(models);
    SearchLimits limits = SearchLimits.none();
    Search search = new Search(family, selection(family), limits, halt, soFar -> {});
    SearchResult result = search.runHere();
    CommandModel searched = models.get(models.size() - 1);
    Coverage coverage = result.coverage();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("method", "to the last state"));
    figures.add(
        new Figure(
            "configurations", coverage.configurations() + " of " + coverage.configurationsTotal()));
    figures.add(new Figure("states", Long.toString(coverage.states())));
    figures.add(new Figure("transitions", Long.toString(coverage.transitions())));
    figures.add(new Figure("depth", Integer.toString(coverage.depth())));
    figures.add(new Figure("symmetry factor", "1"));
    return new Checked(
        suspects(result, models), searched.watch(), whyOpen(result, searched), figures);
  }

  private ModelFamily family(List<CommandModel> models) {
    return new ModelFamily() {
      @Override
      public long configurations() {
        return scope.size();
      }

      @Override
      public CommandModel newModel() {
        CommandModel model = new CommandModel(scope, who, halt, progress);
        models.add(model);
        return model;
      }
    };
  }

  /** All configurations but those that an earlier worker was through with. */
  private Selection selection(ModelFamily family) {
    Selection all = Selection.all(family);
    long first = Math.min(progress.skippable(), all.size());
    return new Selection() {
      @Override
      public long size() {
        return all.size() - first;
      }

      @Override
      public long configuration(long index) {
        return all.configuration(first + index);
      }

      @Override
      public long weight(long index) {
        return all.weight(first + index);
      }
    };
  }

  /** Sequences of calls that break a rule, or should, as far as a command that took states back. */
  private static List<DmaScenario> suspects(SearchResult result, List<CommandModel> models) {
    List<DmaScenario> suspects = new ArrayList<>();
    result
        .violation()
        .ifPresent(
            finding ->
                suspects.add(
                    models.get(0).sequence(((Verdict.Violated) finding.verdict()).trace())));
    for (CommandModel model : models) {
      Unfaithful unfaithful = model.unfaithful();
      if (unfaithful != null) {
        suspects.addAll(unfaithful.sequences());
      }
    }
    return suspects;
  }

  private static @Nullable String whyOpen(SearchResult result, CommandModel searched) {
    Unfaithful unfaithful = searched.unfaithful();
    if (unfaithful != null) {
      return unfaithful.reason();
    }
    if (result.violation().isPresent()) {
      return Unfaithful.REASON
          + ": a command that took a state back breaks a rule, and one that was"
          + " called until it was there does not";
    }
    if (result.limit() != null) {
      return result.limit();
    }
    return result.findings().stream()
        .filter(finding -> finding.verdict() instanceof Verdict.Unreached)
        .map(finding -> "nothing in the scope shows that " + finding.property().name())
        .findFirst()
        .orElse(null);
  }
}
