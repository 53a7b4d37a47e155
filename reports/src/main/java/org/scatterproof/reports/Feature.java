package org.scatterproof.reports;

import java.util.Map;
import org.scatterproof.spec.result.ExplorationResult;

/**
 * The part of the API that an id speaks of: its first two words.
 *
 * @param slug the words as the id has them: {@code dma.gen}
 */
record Feature(String slug) {

  private static final Map<String, String> AREAS =
      Map.of(
          "dma", "dma: IODMACommand",
          "mbuf", "mbuf: IOMbufMemoryCursor",
          "memory-cursor", "memory-cursor: IOMemoryCursor",
          "spi", "spi: every call");

  private static final Map<String, String> TECHNIQUES =
      Map.of(
          ExplorationResult.PROPERTY, "Property models",
          ExplorationResult.SCOPE, "Scopes of the model checker",
          ExplorationResult.STRESS, "Stress tests");

  /** Operations of the documents, by the slug that requirements have for them. */
  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          Map.entry("spi.answers", "Every operation answers"),
          Map.entry("dma.create", "withSpecification"),
          Map.entry("dma.set", "setMemoryDescriptor"),
          Map.entry("dma.clear", "clearMemoryDescriptor"),
          Map.entry("dma.get", "getMemoryDescriptor"),
          Map.entry("dma.prepare", "prepare"),
          Map.entry("dma.prepare-with", "prepareWithSpecification"),
          Map.entry("dma.complete", "complete"),
          Map.entry("dma.prepared-range", "getPreparedOffsetAndLength"),
          Map.entry("dma.gen", "genIOVMSegments"),
          Map.entry("dma.synchronize", "synchronize"),
          Map.entry("dma.copy", "prepare, copies and bounce pages"),
          Map.entry("dma.copy-buffer", "createCopyBuffer"),
          Map.entry("dma.io-descriptor", "getIOMemoryDescriptor"),
          Map.entry("dma.iterate-only", "prepare, iterating only"),
          Map.entry("dma.nesting", "prepare and complete, nested"),
          Map.entry("dma.hold", "prepare and complete, what is held"),
          Map.entry("dma.memory", "Every operation, innocent memory"),
          Map.entry("dma.cache", "prepare and complete, caches"),
          Map.entry("dma.transfer", "readBytes and writeBytes"),
          Map.entry("dma.read-bytes", "readBytes"),
          Map.entry("dma.write-bytes", "writeBytes"),
          Map.entry("dma.clone", "cloneCommand"),
          Map.entry("dma.state", "Saved states"),
          Map.entry("dma.threads", "Several threads"),
          Map.entry("memory-cursor.init", "initWithSpecification"),
          Map.entry("memory-cursor.gen", "genPhysicalSegments"),
          Map.entry("mbuf.init", "initWithSpecification"),
          Map.entry("mbuf.gen", "genPhysicalSegments"),
          Map.entry("mbuf.coalesce", "genPhysicalSegments, coalescing"),
          Map.entry("mbuf.count", "getAndResetCoalesceCount"),
          Map.entry("mbuf.threads", "Several threads"));

  static Feature of(String id) {
    int area = id.indexOf('.');
    int end = area < 0 ? -1 : id.indexOf('.', area + 1);
    return new Feature(end < 0 ? id : id.substring(0, end));
  }

  /** The documented operation; the slug where this version has no name for it. */
  String title() {
    return OPERATIONS.getOrDefault(slug, slug);
  }

  /** A technique's heading. */
  static String techniqueTitle(String technique) {
    return TECHNIQUES.getOrDefault(technique, technique);
  }

  /** An area's heading. */
  static String areaTitle(String area) {
    return AREAS.getOrDefault(area, area);
  }
}
