package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;

/**
 * The calls that controls of area dma make, each on a fresh command on a fresh machine.
 *
 * @param calls in order
 * @param createdAt for each question, the index of the call that creates its command
 */
public record ControlLayout(List<Made> calls, List<Integer> createdAt) {
  public ControlLayout {
    calls = List.copyOf(calls);
    createdAt = List.copyOf(createdAt);
  }

  /**
   * A call, or the beginning of a new machine.
   *
   * @param call null where the machine is a new one, without commands
   * @param constraints index of those that the command has, or is to have
   */
  public record Made(@Nullable DmaCall call, int constraints) {}

  /** The calls that answer some questions. */
  public static ControlLayout of(List<DmaControl> questions) {
    List<Made> calls = new ArrayList<>();
    List<Integer> createdAt = new ArrayList<>();
    Map<Integer, Integer> contents = new HashMap<>();
    for (DmaControl question : questions) {
      int descriptor = question.descriptor();
      int content = question.content();
      if (contents.getOrDefault(descriptor, descriptor) != content) {
        contents.put(descriptor, content);
        DmaCall change = new DmaCall().reset(DmaOperation.CHANGE);
        change.descriptor = descriptor;
        change.content = content;
        calls.add(new Made(change, 0));
      }
      calls.add(new Made(null, 0));
      createdAt.add(calls.size());
      int constraints = question.constraints();
      calls.add(new Made(question.create(new DmaCall()), constraints));
      calls.add(new Made(question.set(new DmaCall()), constraints));
      calls.add(new Made(question.prepare(new DmaCall()), constraints));
      calls.add(new Made(question.generate(), constraints));
      calls.add(new Made(new DmaCall().reset(DmaOperation.CLEAR), constraints));
    }
    return new ControlLayout(calls, createdAt);
  }
}
