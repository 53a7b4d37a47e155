package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.world.PlatformLengths;

/** Lists of values in scopes; a list that is not there has one value. */
final class Values {

  private Values() {}

  /** Numbers, as scenarios write them. */
  static List<Long> numbers(@Nullable Part list, long page, long usual) throws BadInput {
    if (list == null) {
      return List.of(usual);
    }
    List<Long> numbers = new ArrayList<>();
    for (Part each : list.items()) {
      numbers.add(each.number(page));
    }
    return numbers;
  }

  /** Numbers that an int holds, unsigned. */
  static List<Integer> ints(@Nullable Part list, long page, int usual) throws BadInput {
    List<Integer> ints = new ArrayList<>();
    for (long number : numbers(list, page, usual)) {
      if (number >>> Integer.SIZE != 0 && list != null) {
        throw list.refuse(number + " is out of range; the largest is 4294967295");
      }
      ints.add((int) number);
    }
    return ints;
  }

  static List<OutputChoice> outputs(@Nullable Part list) {
    return list == null
        ? List.of(OutputChoice.RECORDING)
        : list.items().stream().map(each -> new OutputChoice(each.text())).toList();
  }

  /** The words of a list, as constants of their kind. */
  static <E extends Enum<E>> List<E> words(@Nullable Part list, Class<E> kind, E usual) {
    List<E> words = new ArrayList<>();
    Part.itemsOf(list).forEach(each -> words.add(Enum.valueOf(kind, each.text())));
    return words.isEmpty() ? List.of(usual) : words;
  }

  /** The usual machine with pages of this length, in one byte order or the other. */
  static PlatformLengths machine(long pageLength, boolean bigEndian) {
    PlatformLengths usual = PlatformLengths.ofPage(pageLength);
    return new PlatformLengths(
        pageLength, usual.clusterLength(), usual.smallMbufLength(), bigEndian);
  }

  static List<Boolean> truths(@Nullable Part list) {
    List<Boolean> truths = new ArrayList<>();
    Part.nodesOf(list).forEach(node -> truths.add(node.booleanValue()));
    return truths.isEmpty() ? List.of(false) : truths;
  }
}
