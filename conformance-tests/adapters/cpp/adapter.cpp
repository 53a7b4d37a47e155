// An IOMbufMemoryCursor in C++, and its adapter.
//
// A packet that fits is listed as it lies. One that does not is copied whole into full clusters,
// where the caller allows it and the clusters fit.
#define SCATTERPROOF_MAIN
#include "scatterproof.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

class Cursor {
 public:
  Cursor(const sp_cursor_constraints &constraints, sp_platform *platform)
      : constraints_(constraints),
        platform_(platform),
        longest_(std::min(constraints.max_segment_size, sp_page_length(platform))) {}

  std::uint32_t generate(sp_mbuf *packet, void *vector, std::uint32_t maxSegs, bool doCoalesce) {
    const std::uint64_t limit = maxSegs != 0 ? maxSegs : constraints_.max_num_segments;
    if (packet == nullptr || !sp_mbuf_is_packet_header(packet) || limit == 0) {
      return 0;
    }
    if (!fits(packet, limit)) {
      if (!doCoalesce || !coalesce(packet, limit)) {
        return 0;
      }
    }
    return list(packet, vector);
  }

  std::uint32_t takeCount() {
    const std::uint32_t count = coalesced_;
    coalesced_ = 0;
    return count;
  }

 private:
  std::uint64_t cut(std::uint64_t at, std::uint64_t rest) const {
    const std::uint64_t page = sp_page_length(platform_);
    return std::min({rest, page - (at & (page - 1)), longest_});
  }

  // Whether the chain is translated and needs no more segments than the limit.
  bool fits(const sp_mbuf *mbuf, std::uint64_t limit) const {
    std::uint64_t needed = 0;
    for (; mbuf != nullptr; mbuf = sp_mbuf_next(mbuf)) {
      std::uint64_t at = sp_mbuf_data(mbuf);
      std::uint64_t rest = sp_mbuf_length(mbuf);
      while (rest != 0) {
        const std::uint64_t length = cut(at, rest);
        if (++needed > limit || !sp_is_translated(platform_, at)) {
          return false;
        }
        at += length;
        rest -= length;
      }
    }
    return true;
  }

  bool coalesce(sp_mbuf *header, std::uint64_t limit) {
    const std::uint64_t cluster = std::min(longest_, sp_cluster_length(platform_));
    std::uint64_t bytes = 0;
    std::uint32_t withBytes = 0;
    for (const sp_mbuf *at = header; at != nullptr; at = sp_mbuf_next(at)) {
      if (sp_mbuf_length(at) > UINT64_MAX - bytes) {
        return false;
      }
      bytes += sp_mbuf_length(at);
      withBytes += sp_mbuf_length(at) != 0 ? 1 : 0;
    }
    if (bytes == 0 || (bytes - 1) / cluster + 1 > limit) {
      return false;
    }
    std::vector<sp_mbuf *> clusters;
    for (std::uint64_t rest = bytes; rest != 0;) {
      sp_mbuf *mbuf = sp_allocate_mbuf(platform_, std::min(rest, cluster));
      if (mbuf == nullptr) {
        for (sp_mbuf *taken : clusters) {
          sp_free_mbuf(platform_, taken);
        }
        return false;
      }
      sp_mbuf_set_length(mbuf, std::min(rest, cluster));
      rest -= sp_mbuf_length(mbuf);
      clusters.push_back(mbuf);
    }
    move(header, clusters);
    coalesced_ += withBytes > 1 ? 1 : 0;
    return true;
  }

  // Copies the chain into clusters that hold exactly its bytes, and puts them in its place.
  void move(sp_mbuf *header, const std::vector<sp_mbuf *> &clusters) {
    std::size_t to = 0;
    std::uint64_t filled = 0;
    for (const sp_mbuf *from = header; from != nullptr; from = sp_mbuf_next(from)) {
      for (std::uint64_t done = 0; done != sp_mbuf_length(from);) {
        if (filled == sp_mbuf_length(clusters[to])) {
          to++;
          filled = 0;
        }
        const std::uint64_t room = sp_mbuf_length(clusters[to]) - filled;
        const std::uint64_t step = std::min(sp_mbuf_length(from) - done, room);
        sp_copy(platform_, sp_mbuf_data(from) + done, sp_mbuf_data(clusters[to]) + filled, step);
        done += step;
        filled += step;
      }
    }
    sp_mbuf *old = sp_mbuf_next(header);
    sp_mbuf *last = header;
    for (sp_mbuf *mbuf : clusters) {
      sp_mbuf_set_next(last, mbuf);
      last = mbuf;
    }
    sp_mbuf_set_length(header, 0);
    while (old != nullptr) {
      sp_mbuf *next = sp_mbuf_next(old);
      sp_mbuf_set_next(old, nullptr);
      sp_free_mbuf(platform_, old);
      old = next;
    }
  }

  std::uint32_t list(const sp_mbuf *mbuf, void *vector) const {
    std::uint32_t count = 0;
    for (; mbuf != nullptr; mbuf = sp_mbuf_next(mbuf)) {
      std::uint64_t at = sp_mbuf_data(mbuf);
      std::uint64_t rest = sp_mbuf_length(mbuf);
      while (rest != 0) {
        const std::uint64_t length = cut(at, rest);
        put(sp_translate(platform_, at), length, vector, count++);
        at += length;
        rest -= length;
      }
    }
    return count;
  }

  void put(std::uint64_t address, std::uint64_t length, void *vector, std::uint32_t index) const {
    if (constraints_.output == SP_OUTPUT_FUNCTION) {
      constraints_.function(address, length, vector, index);
      return;
    }
    const bool natural = constraints_.output == SP_OUTPUT_NATURAL;
    const bool big =
        natural ? sp_is_big_endian(platform_) : constraints_.output == SP_OUTPUT_BIG;
    auto *slot = static_cast<unsigned char *>(vector) + std::size_t{16} * index;
    for (unsigned i = 0; i < 8; i++) {
      const unsigned shift = 8 * (big ? 7 - i : i);
      slot[i] = static_cast<unsigned char>(address >> shift);
      slot[8 + i] = static_cast<unsigned char>(length >> shift);
    }
  }

  sp_cursor_constraints constraints_;
  sp_platform *platform_;
  std::uint64_t longest_;
  std::uint32_t coalesced_ = 0;
};

void *create(const sp_cursor_constraints *constraints, sp_platform *platform) {
  if (constraints->output == SP_OUTPUT_MISSING || constraints->max_segment_size == 0) {
    return nullptr;
  }
  return new Cursor(*constraints, platform);
}

}  // namespace

int main() {
  sp_mbuf_cursor mbuf = {};
  mbuf.create = create;
  mbuf.destroy = [](void *cursor) { delete static_cast<Cursor *>(cursor); };
  mbuf.gen_physical_segments = [](void *cursor, sp_mbuf *packet, void *vector,
                                   std::uint32_t maxSegs, bool doCoalesce) {
    return static_cast<Cursor *>(cursor)->generate(packet, vector, maxSegs, doCoalesce);
  };
  mbuf.get_and_reset_coalesce_count = [](void *cursor) {
    return static_cast<Cursor *>(cursor)->takeCount();
  };
  sp_adapter adapter = {};
  adapter.name = "cpp-example";
  adapter.version = "1.0";
  adapter.mbuf = &mbuf;
  return sp_run(&adapter);
}
