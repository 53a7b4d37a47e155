package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.recording.TraceVerdict;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.spi.Implementation;

/** Whatever is done to a trace, it is judged or named with file and line; nobody is accused. */
final class TraceMutationsTest {

  private static final int MUTATIONS = 10_000;
  private static final int LONGEST = 60_000;
  private static final String SIGNS = "\"{}[]:,0x9-.e\\ntf\u0000\n\u00ff ";

  private static final long SEED = Long.getLong("scatterproof.seed", 20261128);

  private static final List<byte[]> TRACES = new ArrayList<>();

  @BeforeAll
  static void record() throws Exception {
    record(new ReferenceImplementation(), 5);
    assertThat(TRACES).hasSizeGreaterThan(100);
    int usual = TRACES.size();
    for (Subject subject : Subject.all()) {
      if (subject.isControl() && !subject.endangersItsProcess()) {
        record(subject.type().getConstructor().newInstance(), 25);
      }
    }
    assertThat(TRACES).as("with the unusual ones").hasSizeGreaterThan(2 * usual);
  }

  private static void record(Implementation right, int every) throws Exception {
    int number = 0;
    for (Scenario scenario : RecordedScenarios.asked(right)) {
      if (number++ % every == 0) {
        RecordedScenarios recorded = new RecordedScenarios(right);
        recorded.run(scenario);
        if (recorded.trace().length < LONGEST) {
          TRACES.add(recorded.trace());
        }
      }
    }
  }

  @Test
  void damageIsNamedWithFileAndLine() throws Exception {
    Random random = new Random(20261127);
    int refused = 0;
    int convicted = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] right = TRACES.get(random.nextInt(TRACES.size()));
      byte[] damaged = damaged(right, random);
      try {
        List<TraceFailure> failures = RecordedScenarios.judge(damaged).failures();
        if (!failures.isEmpty()) {
          convicted += isReallySaid(damaged, right, failures) ? 1 : 0;
        }
      } catch (BadInput e) {
        refused++;
        assertThat(e.getMessage()).matches("(?s)trace\\.jsonl(:\\d+(:\\d+)?)?: .+");
        assertThat(e.exitCode()).isEqualTo(65);
      } catch (RuntimeException e) {
        fail("mutation " + i + ": " + new String(damaged, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(refused).isGreaterThan(MUTATIONS / 4);
    assertThat(convicted).isGreaterThan(MUTATIONS / 400);
  }

  /**
   * What is held against a damaged trace stands in it: another reader of JSON reads the same from
   * it, and something else than from the right one. TraceLiesTest asks the rules themselves. False
   * where the other reader refuses what ours passes over, in fields that it does not know.
   */
  private static boolean isReallySaid(byte[] damaged, byte[] right, List<TraceFailure> failures)
      throws Exception {
    List<JsonNode> said;
    try {
      said = read(damaged);
    } catch (JsonProcessingException e) {
      return false;
    }
    StringBuilder plain = new StringBuilder();
    said.forEach(line -> plain.append(line.isTextual() ? "" : line).append('\n'));
    assertThat(
            RecordedScenarios.judge(plain.toString().getBytes(StandardCharsets.UTF_8)).failures())
        .extracting(TraceFailure::text)
        .isEqualTo(failures.stream().map(TraceFailure::text).toList());
    assertThat(said).isNotEqualTo(read(right));
    return true;
  }

  /** Lines as Jackson reads them; a blank one keeps its number. */
  private static List<JsonNode> read(byte[] trace) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : new String(trace, StandardCharsets.UTF_8).split("\n", -1)) {
      lines.add(line.isBlank() ? TextNode.valueOf("") : mapper.readTree(line));
    }
    return lines;
  }

  @Test
  void damagedLinesArePassedOverWhereThatIsAsked() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < MUTATIONS / 10; i++) {
      byte[] damaged = damaged(TRACES.get(random.nextInt(TRACES.size())), random);
      try {
        RecordedScenarios.judge(damaged, true);
      } catch (BadInput e) {
        assertThat(e.getMessage())
            .as("only a header cannot be passed over")
            .contains("trace.jsonl");
      } catch (RuntimeException e) {
        fail("mutation " + i + ": " + new String(damaged, StandardCharsets.UTF_8), e);
      }
    }
  }

  @Test
  void whatIsNotToldAccusesNobody() throws Exception {
    Random random = new Random(65);
    List<String> accused = new ArrayList<>();
    for (int i = 0; i < MUTATIONS / 2; i++) {
      byte[] silent = silenced(TRACES.get(random.nextInt(TRACES.size())), random);
      TraceVerdict verdict = RecordedScenarios.judge(silent);
      for (TraceFailure each : verdict.failures()) {
        String line =
            new String(silent, StandardCharsets.UTF_8)
                .lines()
                .skip(each.line() - 1)
                .findFirst()
                .orElse("");
        accused.add(each.text() + "\n" + line);
      }
    }
    assertThat(accused).isEmpty();
  }

  @Test
  void whatBeginsInTheMiddleAccusesNobody() throws Exception {
    Random random = new Random(SEED);
    List<String> accused = new ArrayList<>();
    long calls = 0;
    for (int i = 0; i < MUTATIONS / 4; i++) {
      TraceVerdict verdict = RecordedScenarios.judge(later(any(random), random));
      calls += verdict.calls();
      verdict.failures().forEach(each -> accused.add(each.text()));
    }
    assertThat(accused).as("seed " + SEED).isEmpty();
    assertThat(calls).isGreaterThan(MUTATIONS / 4);
  }

  @Test
  void whatIsNotDeclaredAccusesNobody() throws Exception {
    Random random = new Random(SEED);
    List<String> accused = new ArrayList<>();
    for (int i = 0; i < MUTATIONS / 4; i++) {
      StringBuilder rest = new StringBuilder();
      for (JsonNode line : read(any(random))) {
        boolean declares = !line.has("op") && (line.has("descriptor") || line.has("chain"));
        if (!declares || random.nextInt(3) > 0) {
          rest.append(line.isTextual() ? "" : line).append('\n');
        }
      }
      byte[] trace = rest.toString().getBytes(StandardCharsets.UTF_8);
      RecordedScenarios.judge(trace).failures().forEach(each -> accused.add(each.text()));
    }
    assertThat(accused).as("seed " + SEED).isEmpty();
  }

  /** Objects of two scenarios on one machine: each is judged as it is alone. */
  @Test
  void whatIsInterleavedIsJudgedAsEachByItself() throws Exception {
    Random random = new Random(SEED);
    List<String> differences = new ArrayList<>();
    int pairs = 0;
    while (pairs < MUTATIONS / 10) {
      List<JsonNode> one = apart(any(random), 0);
      List<JsonNode> other = apart(any(random), 1000);
      boolean fit =
          one.get(0).get("capabilities").equals(other.get(0).get("capabilities"))
              && one.get(1).get("machine").equals(other.get(1).get("machine"));
      if (!fit) {
        continue;
      }
      pairs++;
      List<JsonNode> both = new ArrayList<>(one.subList(0, 2));
      int i = 2;
      int j = 2;
      while (i < one.size() || j < other.size()) {
        boolean first = j == other.size() || (i < one.size() && random.nextBoolean());
        both.add(first ? one.get(i++) : other.get(j++));
      }
      Map<String, Long> alone = new TreeMap<>(judge(one).exercised());
      judge(other).exercised().forEach((id, count) -> alone.merge(id, count, Long::sum));
      TraceVerdict judged = judge(both);
      judged.failures().forEach(each -> differences.add(each.text()));
      Map<String, Long> together = new TreeMap<>(judged.exercised());
      if (!together.equals(alone)) {
        differences.add(alone + " alone, but " + together + " of " + both);
      }
    }
    assertThat(differences).as("seed " + SEED).isEmpty();
  }

  private static byte[] any(Random random) {
    return TRACES.get(random.nextInt(TRACES.size()));
  }

  private static TraceVerdict judge(List<JsonNode> lines) throws Exception {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return RecordedScenarios.judge(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What an author tells who does not own the machine, with ids of its own. */
  private static List<JsonNode> apart(byte[] trace, int shift) throws Exception {
    List<JsonNode> lines = read(trace);
    lines.removeIf(line -> line.isTextual() || line.has("ended"));
    for (JsonNode line : lines) {
      shift((ObjectNode) line, shift);
      if (line.get("answer") instanceof ObjectNode answer) {
        shift(answer, shift);
        answer.remove(List.of("before", "after", "fresh", "otherCapacity", "restored"));
      }
    }
    return lines;
  }

  private static void shift(ObjectNode line, int by) {
    List.of("command", "cursor", "descriptor", "chain", "constraints", "clone")
        .forEach(
            name -> {
              if (line.path(name).isNumber()) {
                line.put(name, line.get(name).longValue() + by);
              }
            });
  }

  /** The same from some call on of every object, of which only the constraints are told. */
  private static byte[] later(byte[] trace, Random random) throws Exception {
    Map<String, Integer> untold = new HashMap<>();
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode line : apart(trace, 0)) {
      String kind = line.has("command") ? "command" : "cursor";
      if (!line.has("op") || !line.has(kind)) {
        told.add(line);
        continue;
      }
      String id = kind + line.get(kind);
      boolean begins = line.at("/answer/created").asBoolean() && !untold.containsKey(id);
      if (begins) {
        told.add(((ObjectNode) line).deepCopy().retain(kind, "constraints"));
      }
      int left = untold.getOrDefault(id, begins ? 1 + random.nextInt(6) : 0);
      untold.put(id, Math.max(0, left - 1));
      if (left == 0) {
        told.add(line);
      }
    }
    StringBuilder text = new StringBuilder();
    told.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] trace, Random random) {
    byte[] damaged = trace.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(damaged.length);
      byte sign = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(5)) {
        case 0 -> damaged[at] = sign;
        case 1 -> damaged = Arrays.copyOf(damaged, at + 1);
        case 2 -> damaged = cut(damaged, at, Math.min(damaged.length, at + 1 + random.nextInt(9)));
        case 3 -> damaged = cut(damaged, at, lineEnd(damaged, at));
        default -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return damaged;
  }

  private static int lineEnd(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at;
  }

  private static byte[] cut(byte[] text, int from, int to) {
    byte[] rest = new byte[text.length - (to - from)];
    System.arraycopy(text, 0, rest, 0, from);
    System.arraycopy(text, to, rest, from, text.length - to);
    return rest.length == 0 ? new byte[] {'\n'} : rest;
  }

  /** A trace whose author was told less. */
  private static byte[] silenced(byte[] trace, Random random) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder silent = new StringBuilder();
    int chance = 2 + random.nextInt(20);
    boolean sees = random.nextBoolean();
    for (String line : new String(trace, StandardCharsets.UTF_8).lines().toList()) {
      ObjectNode node = (ObjectNode) mapper.readTree(line);
      JsonNode answer = node.get("answer");
      if (answer instanceof ObjectNode told) {
        List<String> names = new ArrayList<>();
        told.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
          // What the machine holds is told as a difference to the line before.
          boolean chained = name.equals("before") || name.equals("after");
          if (chained ? !sees : random.nextInt(chance) == 0) {
            told.remove(name);
          }
        }
        if (random.nextInt(10 * chance) == 0) {
          node.remove("answer");
        }
      }
      silent.append(mapper.writeValueAsString(node)).append('\n');
    }
    return silent.toString().getBytes(StandardCharsets.UTF_8);
  }
}
