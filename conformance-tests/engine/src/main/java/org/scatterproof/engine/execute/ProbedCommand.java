package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.spi.SynchronizeOptions;

/** What the calls on one of the commands of a probe established. */
final class ProbedCommand {

  final DmaLedger ledger = new DmaLedger();
  final ToldMap told = new ToldMap();
  final DmaStep step;

  /** How it was created. */
  DmaCall.Form form = DmaCall.Form.LONG;

  /**
   * What is known of a command before it is created.
   *
   * @param call the call that is being made, on whichever command
   * @param seen what is observed of it
   */
  ProbedCommand(DmaSetting setting, DmaCall call, DmaObservation seen) {
    step = new DmaStep(setting, ledger, call, seen);
  }

  void clear() {
    ledger.clear();
    told.clear();
  }

  /** Takes in an admitted call and its answer. */
  void advance() {
    if (step.isGenerated()) {
      tell();
    }
    boolean forced =
        step.call().operation == DmaOperation.SYNCHRONIZE
            && (step.call().options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0
            && step.succeeded();
    ledger.advance(step);
    if (forced || !ledger.isActive()) {
      told.clear();
    }
  }

  /** Begins as the clone that another one's last call answered. */
  void becomeCloneOf(ProbedCommand original) {
    ledger.becomeCloneOf(original.ledger);
    told.clear();
    form = original.form;
  }

  /**
   * Writes down what was established.
   *
   * @param into has room for it
   * @param withTold whether where bytes were told to be is part of it
   * @return index after the last word
   */
  int save(long[] into, boolean withTold) {
    ledger.save(into, 0);
    int at = DmaLedger.WORDS;
    if (withTold) {
      into[at++] = told.count();
      for (int i = 0; i < told.count(); i++) {
        into[at++] = told.offset(i);
        into[at++] = told.address(i);
        into[at++] = told.length(i);
      }
    }
    return at;
  }

  /** Establishes what the words say; answers the index after the last one. */
  int load(long[] from, boolean withTold) {
    ledger.load(from, 0);
    told.clear();
    int at = DmaLedger.WORDS;
    if (withTold) {
      long stretches = from[at++];
      for (long i = 0; i < stretches; i++) {
        told.add(from[at], from[at + 1], from[at + 2]);
        at += 3;
      }
    }
    return at;
  }

  private void tell() {
    long offset = step.call().offset;
    for (int i = 0; i < step.slots(); i++) {
      long length = step.seen().segments.length(i);
      told.add(offset, step.seen().segments.address(i), length);
      offset += length;
    }
  }
}
