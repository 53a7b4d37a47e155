package org.scatterproof.engine.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Judges traces line by line, each line as soon as it is there, in room that does not grow with
 * their length. Adapters/trace.md says what a trace is.
 */
public final class TraceJudge {

  private final Profile profile;
  private final boolean lenient;
  private final JsonText text = new JsonText();
  private final FlatObject line = FlatObject.line(text);
  private final FlatObject inner = new FlatObject(text);
  private final RunList scratch = new RunList();
  private final Verdicts verdicts;
  private @Nullable TraceHeader header;
  private @Nullable Judges judges;
  private @Nullable Episodes episodes;
  private long damaged;

  /**
   * A judge of traces of one implementation.
   *
   * @param lenient whether a damaged line is counted and passed over
   * @param listener hears of every violation that is kept, as soon as it is found
   */
  public TraceJudge(Profile profile, boolean lenient, Consumer<TraceFailure> listener) {
    verdicts = new Verdicts(listener);
    this.profile = profile;
    this.lenient = lenient;
  }

  /** Takes the trace that is judged next apart into scenarios. */
  Episodes collect() {
    Episodes collected =
        new Episodes(new TracedWorld(Set.of(), PlatformLengths.ofPage(1), 0, false, null));
    episodes = collected;
    return collected;
  }

  /** Who judges the areas, once the header says which capabilities there are. */
  private record Judges(DmaTraceJudge dma, CursorTraceJudge cursors) {}

  /**
   * Judges one trace to its end.
   *
   * @param file how messages name it
   * @param in compressed by gzip or not; stays open
   * @throws BadInput where the first line is no header, a later one is damaged and the judge is not
   *     lenient, or the trace is of another implementation than the one before
   */
  public void judge(String file, InputStream in) throws IOException, BadInput {
    TraceLines lines = new TraceLines(in);
    TraceHeader own = readHeader(file, lines);
    LinePlace place = new LinePlace(file, own.implementation());
    Judges by = judges(own);
    by.dma().restart();
    World world = new World(plain(own));
    while (true) {
      try {
        if (!lines.next()) {
          finish(place);
          return;
        }
        place.at(lines.number());
        verdicts.addLine();
        lines.open(text);
        line.read();
        text.close();
        take(own, by, world, place);
      } catch (Undeclared e) {
        verdicts.remarks().add("naming objects that no line declares", place.text());
        forget(world.now);
      } catch (DamagedLine e) {
        place.at(lines.number());
        if (!lenient) {
          throw new BadInput(
              file,
              (int) Math.min(place.line(), Integer.MAX_VALUE),
              e.column(),
              e.getMessage() + "; --lenient passes over damaged lines");
        }
        damaged++;
        verdicts.addDamage(place.text());
        world.now.forgetAfterDamage(text.contains("\"op\"") && !text.contains("\"change\""));
      }
    }
  }

  private void finish(LinePlace place) {
    if (episodes != null) {
      episodes.finish(place);
    }
  }

  /** The world that lines speak of. */
  private static final class World {
    private TracedWorld now;

    World(TracedWorld first) {
      now = first;
    }
  }

  private static TracedWorld plain(TraceHeader own) {
    return new TracedWorld(own.capabilities(), own.lengths(), 0, true, null);
  }

  private TraceHeader readHeader(String file, TraceLines lines) throws IOException, BadInput {
    try {
      if (!lines.next()) {
        throw new BadInput(file, 0, 0, "holds no line; was anything recorded?");
      }
      verdicts.addLine();
      lines.open(text);
      line.read();
      text.close();
      TraceHeader own = TraceHeader.read(line, inner, text);
      TraceHeader first = header;
      if (first == null) {
        header = own;
        return own;
      }
      boolean same =
          first.implementation().equals(own.implementation())
              && first.version().equals(own.version())
              && first.capabilities().equals(own.capabilities());
      if (!same) {
        throw new BadInput(
            file,
            (int) lines.number(),
            0,
            "is not of the implementation of the trace before, "
                + first.implementation()
                + " "
                + first.version()
                + " with the same capabilities; judge it by itself");
      }
      return own;
    } catch (DamagedLine e) {
      throw new BadInput(file, (int) lines.number(), e.column(), String.valueOf(e.getMessage()));
    }
  }

  private Judges judges(TraceHeader own) {
    Judges known = judges;
    if (known == null) {
      known =
          new Judges(
              new DmaTraceJudge(own.capabilities(), profile, text, verdicts),
              new CursorTraceJudge(own.capabilities(), profile, text, verdicts));
      judges = known;
      if (episodes != null) {
        known.dma().watch(episodes);
        known.cursors().watch(episodes);
      }
    }
    return known;
  }

  private void take(TraceHeader own, Judges by, World world, LinePlace place) {
    if (line.has(Field.UNANSWERED)) {
      takeUnanswered(world.now, place);
    } else if (line.has(Field.OP)) {
      judge(by, world.now, place);
    } else if (line.has(Field.MACHINE) || line.has(Field.SCENARIO)) {
      world.now = machine(own);
      by.dma().restart();
    } else if (line.truth(Field.FORGET, false)) {
      world.now.forget(line);
    } else if (line.has(Field.COMMAND)) {
      by.dma().meet(line, world.now);
    } else if (line.has(Field.CURSOR)) {
      by.cursors().meet(line, world.now);
    } else if (line.has(Field.CONSTRAINTS)) {
      TracedConstraints declared = TracedConstraints.read(line, world.now.mapper());
      world.now.put(line.number(Field.CONSTRAINTS), declared);
    } else if (line.has(Field.DESCRIPTOR)) {
      declareDescriptor(world.now);
    } else if (line.has(Field.CHAIN)) {
      by.cursors().declareChain(line, world.now);
    } else if (!line.has(Field.ENDED)) {
      throw new DamagedLine(
          0,
          line.has(Field.TRACE)
              ? "is a second header; a file holds one trace"
              : "says nothing: it has neither op nor machine, constraints, descriptor, chain, command"
                  + " or cursor");
    }
  }

  private void judge(Judges by, TracedWorld world, LinePlace place) {
    if (line.has(Field.COMMAND)) {
      by.dma().judge(line, world, place);
    } else if (line.has(Field.CURSOR)) {
      by.cursors().judge(line, world, place);
    } else {
      throw new DamagedLine(0, "names a call, but neither command nor cursor");
    }
  }

  private void takeUnanswered(TracedWorld world, LinePlace place) {
    String what = String.valueOf(line.text(Field.UNANSWERED));
    String id = SpiRequirements.ANSWERS.id();
    verdicts.addCall();
    Explained explained = new Explained(List.of(), List.of(), null);
    verdicts.add(
        id,
        () ->
            explained.failure(
                id, List.of(), "a call was not answered: " + what, "throw", world.scenario, place));
    forget(world);
  }

  /** Forgets the state of the object that the line names: nobody knows what its call did. */
  private void forget(TracedWorld world) {
    if (line.has(Field.COMMAND)) {
      DmaTraceJudge.forget(world.command(line.number(Field.COMMAND)));
    }
    if (line.has(Field.CURSOR)) {
      CursorTraceJudge.forget(world.cursor(line.number(Field.CURSOR)));
    }
  }

  private TracedWorld machine(TraceHeader own) {
    String scenario = line.text(Field.SCENARIO);
    if (!line.has(Field.MACHINE)) {
      return new TracedWorld(own.capabilities(), own.lengths(), 0, true, scenario);
    }
    line.atObject(Field.MACHINE);
    inner.read();
    return new TracedWorld(
        own.capabilities(),
        TraceHeader.lengths(inner, own.lengths()),
        inner.number(Field.MAPPER_PAGE, 0),
        inner.truth(Field.SYSTEM_MAPPER, true),
        scenario);
  }

  private void declareDescriptor(TracedWorld world) {
    if (!line.has(Field.EXTENTS)) {
      throw new DamagedLine(0, "lacks extents, a list of [address, length]");
    }
    line.atList(Field.EXTENTS);
    SegmentFields.readRuns(text, TracedDescriptor.MOST_EXTENTS, scratch);
    long id = line.number(Field.DESCRIPTOR);
    TracedDescriptor known = world.descriptor(id);
    if (known == null || !known.isSame(DmaFields.direction(line), scratch)) {
      if (known != null) {
        known.holders().forEach(DmaTraceJudge::forget);
      }
      RunList extents = new RunList();
      TracedDescriptor.copy(scratch, extents);
      world.put(id, new TracedDescriptor(DmaFields.direction(line), extents));
    }
  }

  /** Damaged lines that were passed over. */
  public long damaged() {
    return damaged;
  }

  /** What the traces showed; at least one was judged. */
  public TraceVerdict verdict() {
    TraceHeader first = header;
    Judges by = judges;
    if (first == null || by == null) {
      throw new IllegalStateException("no trace was judged");
    }
    List<AreaJudge<?>> areas = new ArrayList<>();
    areas.add(by.dma().rules());
    areas.addAll(by.cursors().rules());
    return verdicts.verdict(first, areas);
  }
}
