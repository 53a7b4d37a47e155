package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;

/**
 * A generating call that is to be repeated on a fresh command: what the command is made and
 * prepared with, and the call. Reused from question to question.
 */
public final class DmaControl {

  private DmaCall.Form form = DmaCall.Form.LONG;
  private int constraints;
  private int content;
  private long preparedOffset;
  private long preparedLength;
  private int descriptor;
  private final DmaCall generate = new DmaCall();

  /**
   * Asks for a call on a command like one that was probed.
   *
   * @param created the form in which that one was created
   * @param ledger what is known of it; it is prepared
   * @param call the call
   * @param capacity of the call when it is repeated
   */
  void ask(DmaCall.Form created, DmaLedger ledger, DmaCall call, int capacity) {
    // One that got its constraints late is compared with one that had them from the beginning.
    form = created == DmaCall.Form.SHORT ? created : DmaCall.Form.LONG;
    constraints = ledger.constraints();
    descriptor = ledger.descriptor();
    content = ledger.contentOf(descriptor);
    preparedOffset = ledger.preparedOffset();
    preparedLength = ledger.preparedLength();
    generate.copyFrom(call);
    generate.command = 0;
    generate.capacity = capacity;
  }

  /** The same question, to be kept. */
  DmaControl copy() {
    DmaControl copy = new DmaControl();
    copy.form = form;
    copy.constraints = constraints;
    copy.descriptor = descriptor;
    copy.content = content;
    copy.preparedOffset = preparedOffset;
    copy.preparedLength = preparedLength;
    copy.generate.copyFrom(generate);
    return copy;
  }

  /** The form in which the command is created. */
  DmaCall.Form form() {
    return form;
  }

  /** First byte of the range that it is prepared with. */
  long preparedOffset() {
    return preparedOffset;
  }

  /** Bytes of that range. */
  long preparedLength() {
    return preparedLength;
  }

  /** Index of the constraints that the command has. */
  public int constraints() {
    return constraints;
  }

  /** Index of the descriptor that is set. */
  public int descriptor() {
    return descriptor;
  }

  /** Index of the content that the descriptor holds at that moment. */
  public int content() {
    return content;
  }

  /** Turns a call into the command's creation. */
  public DmaCall create(DmaCall into) {
    into.reset(DmaOperation.CREATE);
    into.form = form;
    return into;
  }

  /** Turns a call into the one that sets the descriptor. */
  public DmaCall set(DmaCall into) {
    into.reset(DmaOperation.SET);
    into.descriptor = descriptor;
    into.automatic = false;
    return into;
  }

  /** Turns a call into the one that prepares the range. */
  public DmaCall prepare(DmaCall into) {
    into.reset(DmaOperation.PREPARE);
    into.offset = preparedOffset;
    into.length = preparedLength;
    return into;
  }

  /** The generating call itself. */
  public DmaCall generate() {
    return generate;
  }
}
