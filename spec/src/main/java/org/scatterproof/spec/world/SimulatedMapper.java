package org.scatterproof.spec.world;

import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.segment.RunList;
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
  private final TreeMap<Long, Long> pages = new TreeMap<>(Long::compareUnsigned);

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
    if (length == 0 || !whole || !supply.holds(device, length)) {
      log.add(Event.PAGES_ENTERED_WRONGLY, device, physical, length);
      return;
    }
    for (long done = 0; done != length; done += pageLength) {
      pages.put(device + done, physical + done);
    }
    log.add(Event.PAGES_ENTERED, device, physical, length);
  }

  @Override
  public void release(long device) {
    for (int i = 0; i < supply.heldCount(); i++) {
      if (supply.heldAddress(i) == device) {
        long last = device + (supply.heldLength(i) - 1);
        pages.subMap(device, true, last, true).clear();
      }
    }
    boolean known = supply.giveBack(device);
    Event event = known ? Event.RESERVATION_RELEASED : Event.RESERVATION_RELEASED_WRONGLY;
    log.add(event, device, 0, 0);
  }

  int reservationCount() {
    return supply.heldCount();
  }

  boolean resolve(long device, long length, RunList into) {
    long done = 0;
    while (done != length) {
      long at = device + done;
      long inPage = Unsigned.excess(at, pageLength);
      Map.Entry<Long, Long> page = pages.floorEntry(at);
      if (page == null || page.getKey() != at - inPage) {
        return false;
      }
      long step = Unsigned.min(pageLength - inPage, length - done);
      into.add(page.getValue() + inPage, step);
      done += step;
    }
    return true;
  }
}
