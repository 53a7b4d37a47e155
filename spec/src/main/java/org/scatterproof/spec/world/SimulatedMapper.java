package org.scatterproof.spec.world;

import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.segment.RunMap;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A mapper that keeps account: which device pages are reserved, and where each leads. A page that
 * was entered twice leads where the last call said.
 */
public final class SimulatedMapper implements Mapper {

  private final long pageLength;
  private final AddressSupply supply;
  private final PlatformLog log;
  private final RunMap pages = new RunMap();
  private long entries;

  SimulatedMapper(long pageLength, AddressSupply supply, PlatformLog log) {
    this.pageLength = pageLength;
    this.supply = supply;
    this.log = log;
  }

  @Override
  public long pageLength() {
    return pageLength;
  }

  @Override
  public boolean reserve(long length, long alignment, int addressBits, LongHolder address) {
    boolean given = supply.take(length, alignment, addressBits, address);
    if (given) {
      log.add(Event.PAGES_RESERVED, length, address.value, 0);
    } else {
      log.add(Event.RESERVATION_REFUSED, length, 0, 0);
    }
    return given;
  }

  @Override
  public void enter(long device, long physical, long length) {
    boolean whole =
        Unsigned.isAligned(device, pageLength)
            && Unsigned.isAligned(physical, pageLength)
            && Unsigned.isAligned(length, pageLength);
    if (length == 0 || !whole || !supply.held().contain(device, length)) {
      log.add(Event.PAGES_ENTERED_WRONGLY, device, physical, length);
      return;
    }
    pages.put(device, device + (length - 1), physical);
    entries++;
    log.add(Event.PAGES_ENTERED, device, physical, length);
  }

  @Override
  public void release(long device) {
    long bytes = supply.giveBack(device);
    if (bytes != 0) {
      pages.remove(device, device + (bytes - 1));
    }
    Event event = bytes != 0 ? Event.RESERVATION_RELEASED : Event.RESERVATION_RELEASED_WRONGLY;
    log.add(event, device, 0, 0);
  }

  /** Where device addresses lead. */
  RunMap pages() {
    return pages;
  }

  Holdings reservations() {
    return supply.held();
  }

  /** Grows whenever a reservation or a page may have changed. */
  long changes() {
    return supply.changes() + entries;
  }

  void restart() {
    supply.restart();
    pages.clear();
  }

  void save(StateWords words) {
    supply.save(words);
    words.put(pages);
  }

  void load(StateWords words) {
    supply.load(words);
    words.next(pages);
  }
}
