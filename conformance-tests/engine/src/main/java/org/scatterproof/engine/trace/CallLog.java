package org.scatterproof.engine.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last calls of a scenario; those between are counted. */
public final class CallLog {

  private static final int HEAD = 6;
  private static final int TAIL = 4;

  /** Columns that a line has; answers stand below each other where all lines fit so. */
  private static final int COLUMNS = 90;

  /** Columns by which what a call did stands further in than the call. */
  private static final int EVENT_INDENT = 4;

  private final List<TracedCall> head = new ArrayList<>();
  private final Deque<TracedCall> tail = new ArrayDeque<>();
  private int count;

  /** Appends a call. */
  public void add(TracedCall call) {
    count++;
    if (head.size() < HEAD) {
      head.add(call);
      return;
    }
    tail.addLast(call);
    if (tail.size() > TAIL) {
      tail.removeFirst();
    }
  }

  /** Numbered lines, the first call being number 1. */
  public List<String> lines() {
    int width = all().stream().mapToInt(call -> call.call().length()).max().orElse(0);
    List<String> aligned = lines(width);
    boolean fit = aligned.stream().allMatch(line -> line.length() <= COLUMNS);
    return fit ? aligned : lines(0);
  }

  private List<String> lines(int width) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (TracedCall call : head) {
      add(number++, call, width, lines);
    }
    int omitted = count - head.size() - tail.size();
    if (omitted > 0) {
      lines.add("… " + omitted + (omitted == 1 ? " call like these …" : " calls like these …"));
    }
    number += omitted;
    for (TracedCall call : tail) {
      add(number++, call, width, lines);
    }
    return lines;
  }

  /** Adds the line of a call, and below it what it did to the platform. */
  private void add(int number, TracedCall call, int width, List<String> lines) {
    lines.add(line(number, call, width));
    String indent = " ".repeat(Integer.toString(count).length() + EVENT_INDENT);
    call.events().forEach(event -> lines.add(indent + event));
  }

  private List<TracedCall> all() {
    List<TracedCall> all = new ArrayList<>(head);
    all.addAll(tail);
    return all;
  }

  private String line(int number, TracedCall call, int width) {
    String digits = Integer.toString(number);
    String indent = " ".repeat(Integer.toString(count).length() - digits.length());
    String padding = " ".repeat(Math.max(0, width - call.call().length()));
    return indent + digits + "  " + call.call() + padding + " -> " + call.answer();
  }
}
