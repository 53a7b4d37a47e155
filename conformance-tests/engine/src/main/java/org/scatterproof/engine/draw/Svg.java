package org.scatterproof.engine.draw;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scatterproof.engine.draw.Stretch.Look;
import org.scatterproof.spec.value.Unsigned;

/**
 * Sets rows under each other as SVG that needs nothing else: no script, no font, no file. Looks are
 * told apart by pattern and outline as well as by colour, which are those of Okabe and Ito, so that
 * they can be told by everybody, and on paper.
 */
final class Svg {

  private static final int WIDTH = 960;
  private static final int MARGIN = 16;
  private static final int LINE = 16;
  private static final int BAR = 18;
  private static final double CHARACTER = 6.7;
  private static final int LANES = 3;
  private static final int SPACE = WIDTH - 2 * MARGIN;
  private static final int COLUMNS = (int) (SPACE / CHARACTER);

  private static final String STYLE =
      """
      <style>
      text { font: 11px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #000 }
      .head { font-weight: bold }
      .faint { fill: #444 }
      rect { stroke: #000; stroke-width: 1 }
      .memory { fill: #fff }
      .prepared { fill: #d8d8d8 }
      .named { fill: #cbe8fa }
      .right { fill: #56b4e9 }
      .wrong { fill: url(#wrong); stroke-width: 2 }
      .again { fill: url(#again) }
      .missed { fill: none; stroke-dasharray: 3 2 }
      .limit { stroke: #d55e00; stroke-width: 2; stroke-dasharray: 6 3 }
      .tick { stroke: #999; stroke-width: 0.5 }
      </style>
      <defs>
      <pattern id="wrong" width="6" height="6" patternUnits="userSpaceOnUse">
      <path d="M0 0H6V6H0Z" fill="#fff"/><path d="M0 6L6 0" stroke="#d55e00" stroke-width="3"/>
      </pattern>
      <pattern id="again" width="5" height="5" patternUnits="userSpaceOnUse">
      <path d="M0 0H5V5H0Z" fill="#56b4e9"/><circle cx="2" cy="2" r="1" fill="#000"/>
      </pattern>
      </defs>
      """;

  private final List<String> body = new ArrayList<>();
  private final Axis axis;
  private int y = MARGIN;

  private Svg(Axis axis) {
    this.axis = axis;
  }

  /**
   * The picture.
   *
   * @param title in one line or more
   * @param limit first address that the device cannot reach; 0 without one
   */
  static String draw(String title, List<Row> rows, long limit) {
    List<Long> extra = limit == 0 ? List.of() : List.of(limit);
    Svg svg = new Svg(new Axis(rows, extra, SPACE));
    svg.text(title, "head");
    int top = svg.y;
    for (Row row : rows) {
      svg.row(row);
    }
    int bottom = svg.y;
    svg.places();
    if (limit != 0) {
      double x = MARGIN + svg.axis.of(limit);
      svg.body.add(line("limit", x, top, bottom));
      svg.text(
          "dashed line: the device reaches no address from " + Unsigned.hex(limit) + " on", "");
    }
    svg.legend(looks(rows));
    return svg.whole(title);
  }

  private static Set<Look> looks(List<Row> rows) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    rows.forEach(row -> row.stretches().forEach(stretch -> looks.add(stretch.look())));
    return looks;
  }

  private String whole(String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""
        + WIDTH
        + "\" height=\""
        + (y + MARGIN)
        + "\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + (y + MARGIN)
        + "\">\n<title>"
        + escaped(title)
        + "</title>\n"
        + STYLE
        + String.join("\n", body)
        + "\n</svg>\n";
  }

  private void row(Row row) {
    text(row.text(), "");
    if (row.stretches().isEmpty()) {
      return;
    }
    y += 2;
    for (Stretch stretch : row.stretches()) {
      double start = axis.start(stretch);
      box(MARGIN + start, axis.end(stretch) - start, stretch.look().style());
    }
    y += BAR + 6;
  }

  private void box(double x, double width, String style) {
    body.add(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
            style,
            x,
            y,
            width,
            BAR));
  }

  /** The addresses at which something begins or ends, as far as there is room for them. */
  private void places() {
    double[] free = new double[LANES];
    int lanes = 0;
    for (long place : axis.places()) {
      String label = Unsigned.hex(place);
      double width = label.length() * CHARACTER + 6;
      double x = Math.max(0, Math.min(axis.of(place) - width / 2, SPACE - width));
      for (int lane = 0; lane < LANES; lane++) {
        if (x >= free[lane]) {
          free[lane] = x + width;
          lanes = Math.max(lanes, lane + 1);
          double at = MARGIN + axis.of(place);
          body.add(line("tick", at, y - 4, y + lane * LINE + 2));
          write(label, MARGIN + x + 3, y + (lane + 1) * LINE - 3, "faint");
          break;
        }
      }
    }
    y += lanes * LINE + 6;
  }

  private void legend(Set<Look> looks) {
    y += 4;
    double x = MARGIN;
    for (Look look : looks) {
      body.add(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"16\" height=\"10\"/>",
              look.style(),
              x,
              y + 3));
      write(look.meaning(), x + 21, y + 12, "faint");
      x += 34 + look.meaning().length() * CHARACTER;
    }
    y += LINE;
    text("addresses from left to right, not to scale", "faint");
  }

  private void text(String text, String style) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > COLUMNS && !line.isEmpty()) {
        y += LINE;
        write(line.toString(), MARGIN, y - 4, style);
        line = new StringBuilder("   ");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    y += LINE;
    write(line.toString(), MARGIN, y - 4, style);
  }

  private void write(String text, double x, double baseline, String style) {
    String shown = text.length() <= COLUMNS ? text : text.substring(0, COLUMNS - 1) + "…";
    body.add(
        String.format(
            Locale.ROOT,
            "<text%s x=\"%.1f\" y=\"%.1f\" xml:space=\"preserve\">%s</text>",
            style.isEmpty() ? "" : " class=\"" + style + "\"",
            x,
            baseline,
            escaped(shown)));
  }

  private static String line(String style, double x, double from, double to) {
    return String.format(
        Locale.ROOT,
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        style,
        x,
        from,
        x,
        to);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
