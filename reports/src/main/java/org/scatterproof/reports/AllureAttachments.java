package org.scatterproof.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.reports.AllureModel.Attachment;
import org.scatterproof.spec.result.ExplorationResult;

/**
 * What a counterexample consists of, as files beside Allure's results.
 *
 * @param source folder of results.jsonl, which counterexamples are named relative to
 * @param target the folder of Allure's results
 */
record AllureAttachments(Path source, Path target) {

  /** Text, picture, command, file and JUnit test, as far as there are such. */
  List<Attachment> of(
      AllureIdentity identity,
      @Nullable String counterexample,
      @Nullable String picture,
      @Nullable String text)
      throws IOException {
    List<Attachment> attachments = new ArrayList<>();
    if (text != null) {
      byte[] content = PlainText.of(text).getBytes(StandardCharsets.UTF_8);
      attachments.add(attach(identity, "counterexample", "text/plain", ".txt", content));
    }
    String drawn = picture == null ? Beside.picture(counterexample) : picture;
    if (isThere(drawn)) {
      attachments.add(attach(identity, "picture", "image/svg+xml", ".svg", content(drawn)));
    }
    Optional<String> replay = ReplayLine.in(text);
    if (replay.isPresent()) {
      byte[] content = (replay.get() + "\n").getBytes(StandardCharsets.UTF_8);
      attachments.add(attach(identity, "replay command", "text/plain", "-replay.txt", content));
    }
    if (isThere(counterexample)) {
      byte[] content = content(counterexample);
      attachments.add(attach(identity, counterexample, "application/json", ".json", content));
    }
    String test = Beside.junitTest(counterexample);
    if (isThere(test)) {
      attachments.add(
          attach(identity, "JUnit test to paste", "text/plain", "-test.txt", content(test)));
    }
    return List.copyOf(attachments);
  }

  /** The same of an exploration, with the page that its own tool made, where there is one. */
  List<Attachment> of(AllureIdentity identity, ExplorationResult result) throws IOException {
    List<Attachment> attachments =
        new ArrayList<>(of(identity, result.counterexample(), result.picture(), result.text()));
    String page = Beside.stressPage(result.id());
    if (result.technique().equals(ExplorationResult.STRESS) && isThere(page)) {
      attachments.add(attach(identity, "jcstress's page", "text/html", ".html", content(page)));
    }
    return List.copyOf(attachments);
  }

  private boolean isThere(@Nullable String file) {
    return file != null && Files.isRegularFile(source().resolve(file));
  }

  private byte[] content(String file) throws IOException {
    return Files.readAllBytes(source().resolve(file));
  }

  private Attachment attach(
      AllureIdentity identity, String name, String type, String ending, byte[] content)
      throws IOException {
    String file = identity.uuid() + "-attachment" + ending;
    Files.write(target().resolve(file), content);
    return new Attachment(name, file, type);
  }
}
