package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells under each other; the numbers at the right of their columns, words at the left. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Lines without blanks at their ends. */
  List<String> lines() {
    List<Integer> widths = widths();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /** The same, with the text of every last column wrapped inside its column. */
  List<String> lines(int columns) {
    List<Integer> widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      int last = row.size() - 1;
      int indent = widths.stream().limit(last).mapToInt(width -> width + GAP.length()).sum();
      List<String> wrapped = Paragraph.wrap(row.get(last), columns - indent);
      List<String> first = new ArrayList<>(row.subList(0, last));
      first.add(wrapped.get(0));
      lines.add(line(first, widths));
      wrapped.stream().skip(1).map(line -> " ".repeat(indent) + line).forEach(lines::add);
    }
    return lines;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = row.get(i).length();
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  private String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String blanks = " ".repeat(widths.get(i) - cell.length());
      line.append(i == 0 ? "" : GAP);
      line.append(isNumberColumn(i) ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumberColumn(int index) {
    return rows.size() > 1
        && rows.stream()
            .skip(1)
            .allMatch(row -> index < row.size() && row.get(index).matches("[0-9]+|-"));
  }
}
