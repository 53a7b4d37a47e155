package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README tells an implementer to copy works: the class, the policy, and the shell lines of
 * both pipelines, run by bash in a repository that holds nothing else.
 *
 * <p>What the pipelines' own machines add (checkout, a JDK, uploads) is not run.
 */
final class ReadmeIT {
  private static final Path README = Path.of("../../README.md");

  @TempDir private Path repository;
  private String readme;

  @BeforeEach
  void aRepositoryOfAnImplementer() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash, which pipelines run in");
    readme = Files.readString(README);
    Path source =
        Files.writeString(repository.resolve("MyDma.java"), block("package com.example;"));
    Path classes = Files.createDirectories(repository.resolve("build/my-dma.jar"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                Path.of(System.getProperty("scatterproof.dist"), "scatterproof.jar").toString(),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(compiled).isZero();
    executable(repository.resolve("build.sh"), "exit 0");
    Path ours = Files.createDirectory(repository.resolve("scatterproof"));
    executable(ours.resolve("scatterproof"), "exec " + command() + " \"$@\"");
    Files.writeString(repository.resolve("policy.yaml"), block("# policy.yaml"));
    Files.writeString(repository.resolve("waivers.yaml"), "waivers: []\n");
  }

  @Test
  void theGithubWorkflowJudgesTellsAndGates() throws Exception {
    JsonNode workflow = new YAMLMapper().readTree(block("# .github/workflows/conformance.yml"));
    JsonNode steps = workflow.at("/jobs/conformance/steps");

    assertThat(workflow.at("/jobs/conformance/runs-on").textValue()).isEqualTo("ubuntu-latest");
    assertThat(bash(step(steps, "Judge")).exitCode()).isZero();
    assertThat(bash(step(steps, "Summary")).exitCode()).isZero();
    assertThat(repository.resolve("summary")).content().contains("not conformant");
    Ran gate = bash(step(steps, "Gate"));
    assertThat(gate.out()).startsWith("policy failed: ");
    assertThat(gate.exitCode()).isEqualTo(2);
  }

  @Test
  void theGitlabJobJudgesAndGates() throws Exception {
    JsonNode job = new YAMLMapper().readTree(block("# .gitlab-ci.yml")).get("conformance");
    StringBuilder script = new StringBuilder("set -e\n");
    for (JsonNode line : job.get("script")) {
      // Where the clone would come from, it lies already.
      script.append(line.asText().startsWith("git clone ") ? ":" : line.asText()).append('\n');
    }

    Ran ran = bash(script.toString());

    assertThat(ran.out()).contains("not conformant: ", "policy failed: ");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(repository.resolve("results/my-dma/junit.xml")).isRegularFile();
    assertThat(job.at("/artifacts/reports/junit").textValue()).isEqualTo("results/*/junit.xml");
  }

  private static String step(JsonNode steps, String name) {
    for (JsonNode step : steps) {
      if (step.path("name").asText().equals(name)) {
        return "set -e\n" + step.get("run").asText();
      }
    }
    throw new AssertionError("README: no step " + name);
  }

  /** The fenced block that begins with a line. */
  private String block(String beginning) {
    Matcher block =
        Pattern.compile("```[a-z]+\\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertThat(block.find()).as("README: " + beginning).isTrue();
    return block.group(1);
  }

  private static void executable(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** The program without Allure, whose page says nothing new here. */
  private String command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = Path.of(System.getProperty("scatterproof.dist"), "scatterproof.jar");
    return "'" + java + "' -Dscatterproof.home='" + repository + "' -jar '" + jar + "'";
  }

  private Ran bash(String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("/bin/bash", "-c", script));
    builder.directory(repository.toFile());
    builder.environment().put("GITHUB_STEP_SUMMARY", repository.resolve("summary").toString());
    Path out = repository.resolve("stdout");
    Path err = repository.resolve("stderr");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 120 s: " + script);
    }
    return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
