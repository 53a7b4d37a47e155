package org.scatterproof.suite.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What PIT wrote of a package, with the lines that it only numbers. */
final class MutantReport {

  private final Path sources;
  private final Map<Path, List<String>> lines = new HashMap<>();

  /**
   * A reader of reports.
   *
   * @param sources the folder in which the packages begin
   */
  MutantReport(Path sources) {
    this.sources = sources;
  }

  List<Mutant> read(Path report) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("mutation");
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element each = (Element) found.item(i);
      mutants.add(new Mutant(label(each), each.getAttribute("status")));
    }
    return mutants;
  }

  private String label(Element mutant) throws IOException {
    String type = text(mutant, "mutatedClass");
    String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
    Path source = sources.resolve(folder).resolve(text(mutant, "sourceFile"));
    String line = lines(source).get(Integer.parseInt(text(mutant, "lineNumber")) - 1).strip();
    String done = text(mutant, "description").replaceFirst(" for org/scatterproof/.*", "");
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + text(mutant, "mutatedMethod")
        + " | "
        + line
        + " | "
        + done.replaceFirst("org/scatterproof/\\S*/", "");
  }

  private List<String> lines(Path source) throws IOException {
    List<String> known = lines.get(source);
    if (known == null) {
      known = Files.readAllLines(source);
      lines.put(source, known);
    }
    return known;
  }

  private static String text(Element mutant, String name) {
    return mutant.getElementsByTagName(name).item(0).getTextContent();
  }
}
