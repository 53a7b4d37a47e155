package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.reports.Discrimination;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.trace.Statement;
import org.scatterproof.spec.trace.Statements;

/** All that is to be said of one requirement. */
final class RequirementPage {
  private static final int INDENT = 2;

  private final Requirement requirement;
  private final Catalog catalog;

  /** Columns before the text of a statement. */
  private static final int STATEMENT = 7;

  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  RequirementPage(Requirement requirement, Catalog catalog, Paint paint) {
    this.requirement = requirement;
    this.catalog = catalog;
    this.paint = paint;
  }

  List<String> lines() {
    lines.clear();
    lines.add(paint.strong(requirement.id()));
    lines.add("");
    lines.addAll(Paragraph.wrap(requirement.sentence(), Output.COLUMNS, INDENT));
    lines.add("");
    facts();
    statements();
    requirement.ambiguities().forEach(this::question);
    if (ThreadRequirements.include(requirement)) {
      stressTests();
    } else {
      scenarios();
    }
    faults();
    return List.copyOf(lines);
  }

  private void facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("level", requirement.level().name());
    facts.put("basis", requirement.basis().id());
    facts.put("source", requirement.source());
    facts.put("intent", requirement.intent());
    if (!requirement.entitlement().isEmpty()) {
      facts.put("entitles", requirement.entitlement());
    }
    facts.put("status", status());
    if (requirement.profile() != Profile.DOCUMENTED) {
      facts.put("profile", requirement.profile().id() + " only");
    }
    int columns = facts.keySet().stream().mapToInt(String::length).max().orElse(0) + INDENT;
    facts.forEach((name, fact) -> fact(name, fact, columns));
  }

  private String status() {
    int faults = Discrimination.current().faultsOf(requirement.id());
    String convicted =
        faults == 1
            ? "1 deliberate fault is convicted"
            : faults + " deliberate faults are convicted";
    return Status.of(requirement.id(), catalog.claims()).word() + ": " + convicted + " by it";
  }

  private void fact(String name, String fact, int columns) {
    String head = " ".repeat(INDENT) + name + " ".repeat(columns - name.length());
    List<String> text = Paragraph.wrap(fact, Output.COLUMNS - head.length());
    lines.add(head + text.get(0));
    text.stream().skip(1).forEach(line -> lines.add(" ".repeat(head.length()) + line));
  }

  private void statements() {
    List<Statement> behind = Statements.behind(requirement.id());
    if (behind.isEmpty()) {
      return;
    }
    heading("What it rests on");
    for (Statement each : behind) {
      List<String> text = Paragraph.wrap(each.text(), Output.COLUMNS - STATEMENT);
      lines.add(" ".repeat(INDENT) + padded(each.id()) + text.get(0));
      text.stream().skip(1).forEach(line -> lines.add(" ".repeat(STATEMENT) + line));
    }
  }

  private static String padded(String id) {
    return id + " ".repeat(STATEMENT - INDENT - id.length());
  }

  /** Deliberate mistakes, each a class that {@code run} takes. */
  private void faults() {
    List<String> names =
        Faults.all().stream()
            .filter(each -> breaks(each).equals(requirement.id()))
            .map(Class::getName)
            .toList();
    heading("Deliberate faults that it convicts: " + names.size());
    names.forEach(name -> lines.add(" ".repeat(INDENT) + "--impl class=" + name));
  }

  private static String breaks(Class<?> fault) {
    Breaks breaks = fault.getAnnotation(Breaks.class);
    return breaks == null ? "" : breaks.value();
  }

  private void question(Ambiguity open) {
    heading("Open question " + open.id());
    lines.addAll(QuestionPage.question(open));
  }

  private void scenarios() {
    Map<String, List<String>> pagesOf = new LinkedHashMap<>();
    Map<String, ScenarioInfo> infoOf = new LinkedHashMap<>();
    for (Scenario each : catalog.scenarios()) {
      ScenarioInfo info = each.info();
      if (info.claims().contains(requirement.id())) {
        infoOf.putIfAbsent(info.baseId(), info);
        pagesOf
            .computeIfAbsent(info.baseId(), id -> new ArrayList<>())
            .add(info.id().substring(info.baseId().length()));
      }
    }
    heading("Scenarios that are there to exercise it: " + infoOf.size());
    Table table = new Table();
    infoOf.forEach(
        (id, info) ->
            table.row(
                List.of(info.file() + ":" + info.line(), id + String.join(" ", pagesOf.get(id)))));
    table.lines().forEach(line -> lines.add(" ".repeat(INDENT) + line));
  }

  /** What two threads at once are told is no scenario's to say. */
  private void stressTests() {
    heading("Stress tests that are there to exercise it");
    Table table = new Table();
    for (StressTest each : StressTest.values()) {
      if (each.requirement().equals(requirement)) {
        table.row(List.of(each.id(), each.title()));
      }
    }
    table.lines(Output.COLUMNS - INDENT).forEach(line -> lines.add(" ".repeat(INDENT) + line));
  }

  private void heading(String text) {
    lines.add("");
    lines.add(paint.strong(text));
  }
}
