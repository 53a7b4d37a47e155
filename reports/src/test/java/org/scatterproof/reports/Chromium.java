package org.scatterproof.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page in a headless Chromium, spoken to through its DevTools protocol. It notes what the page
 * requests and what goes wrong in it.
 */
public final class Chromium implements AutoCloseable {

  private static final long SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers;
  private final List<String> requests;
  private final List<String> errors;
  private volatile CompletableFuture<@Nullable Void> loaded = new CompletableFuture<>();
  private final AtomicInteger ids = new AtomicInteger();

  private Chromium(Process process, Path profile, String address) throws Exception {
    this.process = process;
    this.profile = profile;
    answers = new ConcurrentHashMap<>();
    requests = new CopyOnWriteArrayList<>();
    errors = new CopyOnWriteArrayList<>();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Events(this))
            .get(SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Where a Chromium is on this machine; empty where there is none. */
  public static Optional<Path> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one, with an empty page. */
  public static Chromium start(Path program) throws Exception {
    Path profile = Files.createTempDirectory("reports-chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Chromium(process, profile, pageAddress(port(profile, process)));
  }

  /** Opens a page from disk at a width, and waits until it is loaded; answers how long it took. */
  public long open(Path file, int width, int height) throws Exception {
    requests.clear();
    errors.clear();
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    loaded = new CompletableFuture<>();
    long start = System.nanoTime();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    loaded.get(SECONDS, TimeUnit.SECONDS);
    // Two frames later it is painted too.
    evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(1))))");
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** The value of an expression in the page; promises are awaited. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.at("/result/value");
  }

  /** Presses and releases a key, as a person would. */
  public void press(String key, int code) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Types a text into what has the focus. */
  public void type(String text) throws Exception {
    send("Input.insertText", Map.of("text", text));
  }

  /** Light, dark, or paper: {@code prefers-color-scheme} and the medium. */
  public void media(String medium, String scheme) throws Exception {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  public void screenshot(Path file) throws Exception {
    JsonNode shot = send("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(shot.get("data").textValue()));
  }

  /** Addresses that the page asked for, its own among them. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** What the console was told of, and exceptions. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
    message.set("params", Json.reader().readTree(Json.line(parameters)));
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode read = answer.get(SECONDS, TimeUnit.SECONDS);
    if (read.has("error")) {
      throw new IllegalStateException(method + ": " + read.get("error"));
    }
    return read.get("result");
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = answers.remove(message.get("id").intValue());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" -> requests.add(message.at("/params/request/url").asText());
      case "Runtime.exceptionThrown" -> errors.add(message.get("params").toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(message.at("/params/type").asText())) {
          errors.add(message.get("params").toString());
        }
      }
      case "Log.entryAdded" -> {
        if (message.at("/params/entry/level").asText().equals("error")) {
          errors.add(message.get("params").toString());
        }
      }
      case "Page.loadEventFired" -> loaded.complete(null);
      default -> {}
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A helper of Chromium's that is still ending may write; the folder is a temporary one.
    }
  }

  private static int port(Path profile, Process process) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 20 && process.isAlive(); i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("chromium did not open its port");
  }

  private static String pageAddress(int port) throws Exception {
    URI targets = URI.create("http://127.0.0.1:" + port + "/json/list");
    try (InputStream in = targets.toURL().openStream()) {
      for (JsonNode each : Json.reader().readTree(in)) {
        if (each.get("type").asText().equals("page")) {
          return each.get("webSocketDebuggerUrl").asText();
        }
      }
    }
    throw new IllegalStateException("chromium has no page");
  }

  /** Puts the pieces of messages together. */
  private static final class Events implements WebSocket.Listener {
    private final Chromium chromium;
    private final StringBuilder text = new StringBuilder();

    Events(Chromium chromium) {
      this.chromium = chromium;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        try {
          chromium.take(Json.reader().readTree(whole));
        } catch (IOException e) {
          chromium.errors.add(e.toString());
        }
      }
      from.request(1);
      return null;
    }
  }
}
