package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * What is observed of the machine around the calls of one command, and what device and driver do to
 * it on their own: the same whether the command is called here or was called somewhere else.
 */
final class MachineWatch {

  private final DmaWorld world;
  private final SimulatedPlatform platform;
  private final DeviceList lastList = new DeviceList();

  MachineWatch(DmaWorld world) {
    this.world = world;
    platform = world.platform();
  }

  /** Forgets what the device was given. */
  void forgetList() {
    lastList.clear();
  }

  /** Says that a call begins. */
  void begin(DmaCall call, DmaObservation into) {
    platform.emptyBuffer();
    if (isTransfer(call)) {
      into.bufferAddress = platform.bufferAddress();
      if (call.operation == DmaOperation.WRITE_BYTES) {
        platform.fillBuffer(bufferBytes(call));
      } else {
        platform.offerBuffer();
      }
    }
    into.before = world.takeImage();
    platform.beginCall();
  }

  /** Does what device or driver, and nobody's code, do in a step. */
  void act(DmaCall call, int constraints) {
    switch (call.operation) {
      case CHANGE -> descriptor(call).replaceExtents(world.content(call.content));
      case DEVICE_WRITES ->
          lastList.write(platform, world.constraints(constraints).mapperOn(platform) != null);
      case DRIVER_WRITES -> writeTags(descriptor(call).bytes());
      default -> {}
    }
  }

  /** Says that a call has ended, by whatever. */
  void end(DmaObservation into) {
    platform.endCall(into);
  }

  /** Notes what an answered call left behind. */
  void look(DmaCall call, DmaObservation into) {
    if (call.operation == DmaOperation.GENERATE && into.returnCode == IOReturn.SUCCESS) {
      lastList.take(into.segments, into.count);
    }
    if (isTransfer(call)) {
      into.buffer.clear();
      platform.readTags(into.bufferAddress, bufferBytes(call), into.buffer);
    }
    if (endsList(call)) {
      lastList.clear();
    }
  }

  private SimulatedDescriptor descriptor(DmaCall call) {
    return world.descriptors().get(call.descriptor);
  }

  private void writeTags(RunList bytes) {
    long tag = platform.freshTags(bytes.total());
    for (int run = 0; run < bytes.count(); run++) {
      platform.memory().write(bytes.start(run), bytes.length(run), tag + bytes.offset(run));
    }
  }

  /** Bytes of the caller's buffer that a transfer may speak of. */
  private long bufferBytes(DmaCall call) {
    return Unsigned.min(call.length, platform.bufferLength());
  }

  private static boolean isTransfer(DmaCall call) {
    return call.operation == DmaOperation.READ_BYTES || call.operation == DmaOperation.WRITE_BYTES;
  }

  /** Whether the device may not use the last list any more. */
  private static boolean endsList(DmaCall call) {
    return switch (call.operation) {
      case CREATE, SET, CLEAR, PREPARE, PREPARE_WITH, COMPLETE -> true;
      case SYNCHRONIZE -> (call.options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
      default -> false;
    };
  }
}
