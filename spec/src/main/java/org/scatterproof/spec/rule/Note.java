package org.scatterproof.spec.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * What a rule has to say beside its finding, kept as a template and numbers so that judging
 * allocates nothing; the text is made when somebody asks for it.
 *
 * <p>In a template, {@code {x}} stands for the next number in hexadecimal, {@code {d}} in unsigned
 * decimal, {@code {r}} as a return code.
 */
public final class Note {

  private String template = "";
  private long first;
  private long second;
  private long third;
  private long fourth;
  private @Nullable Ambiguity ambiguity;
  private int reading;

  /** Forgets what was noted before. */
  public void clear() {
    template = "";
    ambiguity = null;
  }

  public Finding violated(String why) {
    return violated(why, 0, 0, 0, 0);
  }

  public Finding violated(String why, long a) {
    return violated(why, a, 0, 0, 0);
  }

  public Finding violated(String why, long a, long b) {
    return violated(why, a, b, 0, 0);
  }

  public Finding violated(String why, long a, long b, long c) {
    return violated(why, a, b, c, 0);
  }

  /** Notes why the answer breaks the rule; the template's places take the numbers in order. */
  public Finding violated(String why, long a, long b, long c, long d) {
    template = why;
    first = a;
    second = b;
    third = c;
    fourth = d;
    ambiguity = null;
    return Finding.VIOLATED;
  }

  /** Notes which admissible reading of an open question the answer took. */
  public Finding reading(Ambiguity open, int chosen) {
    Objects.checkIndex(chosen, open.readings().size());
    ambiguity = open;
    reading = chosen;
    return Finding.READING;
  }

  /** The open question that the last finding answered; null unless it was a reading. */
  public @Nullable Ambiguity ambiguity() {
    return ambiguity;
  }

  /** Index of the reading taken; only with an {@link #ambiguity}. */
  public int reading() {
    return reading;
  }

  /** The sentence that explains a violation. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int argument = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{' && i + 2 < template.length() && template.charAt(i + 2) == '}') {
        text.append(format(template.charAt(i + 1), argument(argument++)));
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private long argument(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      default -> fourth;
    };
  }

  private static String format(char kind, long number) {
    return switch (kind) {
      case 'x' -> Unsigned.hex(number);
      case 'r' -> IOReturn.name((int) number);
      default -> Long.toUnsignedString(number);
    };
  }
}
