package org.scatterproof.spec.memorycursor;

import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/**
 * What stays as it is while a memory cursor is probed.
 *
 * @param constraints what it is created with
 * @param pageLength bytes of a page of the machine
 * @param contents where the bytes of each descriptor live, in order
 */
public record MemoryCursorSetting(
    MemoryCursorConstraints constraints, long pageLength, List<RunList> contents) {

  public MemoryCursorSetting {
    contents = List.copyOf(contents);
  }
}
