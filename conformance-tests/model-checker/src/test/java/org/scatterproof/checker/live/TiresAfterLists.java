package org.scatterproof.checker.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.value.IOReturn;

/**
 * The reference, but that after some lists a command answers no more of them. Saves its whole
 * state: how many there were is the last word.
 *
 * @param most lists that it answers
 */
record TiresAfterLists(int most) implements Implementation {

  @Override
  public String name() {
    return "tires-after-lists";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.STATE);
  }

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    DmaCommand command = new ReferenceImplementation().dmaCommand(constraints, platform);
    if (command == null) {
      return null;
    }
    Tiring tiring = new Tiring(command);
    return (DmaCommand)
        Proxy.newProxyInstance(
            DmaCommand.class.getClassLoader(), new Class<?>[] {DmaCommand.class}, tiring::invoke);
  }

  private final class Tiring {
    private final DmaCommand command;
    private long lists;

    Tiring(DmaCommand command) {
      this.command = command;
    }

    Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      switch (method.getName()) {
        case "genIOVMSegments" -> {
          if (lists == most) {
            return IOReturn.MESSAGE_TOO_LARGE;
          }
          Object answer = on(command, method, arguments);
          lists += answer.equals(IOReturn.SUCCESS) ? 1 : 0;
          return answer;
        }
        case "saveState" -> {
          int words = (int) on(command, method, arguments);
          long[] into = (long[]) arguments[0];
          if (words < into.length) {
            into[words] = lists;
          }
          return words + 1;
        }
        case "loadState" -> {
          Object nothing = on(command, method, arguments);
          long[] own = new long[((long[]) arguments[0]).length];
          lists = ((long[]) arguments[0])[command.saveState(own, references(arguments)) ];
          return nothing;
        }
        default -> {
          return on(command, method, arguments);
        }
      }
    }

    private static StateReferences references(Object[] arguments) {
      return (StateReferences) arguments[1];
    }

    private static Object on(DmaCommand command, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(command, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
