#!/usr/bin/env python3
"""An IODMACommand in Python, and an adapter that speaks the protocol by itself.

Only the standard library is used. protocol.md beside this folder says what the lines mean.
"""
import json
import os
import sys

SUCCESS = 0
BAD_ARGUMENT = 0xE00002C2
NOT_ALIGNED = 0xE00002D0
BUSY = 0xE00002D5
NOT_READY = 0xE00002D8
NO_SPACE = 0xE00002DB
MESSAGE_TOO_LARGE = 0xE00002E1
NOT_PERMITTED = 0xE00002E2
OVERRUN = 0xE00002E8

TOP = 1 << 64
UNTOUCHED = 0x5CAA5CAA5CAA5CAA


def word_bits(output):
    return 32 if output.endswith("_32") else 64


class Constraints:
    """What a command is given; 0 is replaced by what it stands for."""

    def __init__(self, given, short, page):
        number = {key: int(value, 16) for key, value in given.items() if is_hex(value)}
        self.output = given["output"]
        bits = given["numAddressBits"]
        self.accepted = (
            self.output != "none"
            and bits <= word_bits(self.output)
            and (bits == 0 or 1 << bits >= page)
            and 0 <= given["mapping"] <= 3
        )
        self.bits = bits or word_bits(self.output)
        self.max_segment = number["maxSegmentSize"] or TOP
        self.max_transfer = number["maxTransferSize"] or TOP
        self.alignment = number["alignment"] or 1
        self.alignment_length = 1 if short else number["alignmentLength"] or 1
        internal = 0 if short else number["alignmentInternalSegments"]
        self.internal = internal or self.alignment


def is_hex(value):
    return isinstance(value, str) and value.startswith("0x")


class Command:
    """The lifecycle, and the list of segments."""

    def __init__(self, constraints):
        self.limits = constraints
        self.descriptor = None
        self.active = 0
        self.offset = 0
        self.length = 0

    def set_descriptor(self, descriptor, automatic):
        if self.active:
            return BUSY
        if descriptor is None:
            return BAD_ARGUMENT
        self.descriptor = descriptor
        code = self.prepare(0, 0) if automatic else SUCCESS
        if code != SUCCESS:
            self.descriptor = None
        return code

    def clear(self, automatic):
        if self.active and not automatic:
            return NOT_READY
        self.active = 0
        self.descriptor = None
        return SUCCESS

    def prepare(self, offset, length):
        if self.limits is None or self.descriptor is None:
            return NOT_READY
        total = sum(extent[1] for extent in self.descriptor.extents)
        if length == 0 and offset <= total:
            length = total - offset
        if length > self.limits.max_transfer:
            return NO_SPACE
        if self.active:
            if (offset, length) != (self.offset, self.length):
                return NOT_READY
            self.active += 1
            return SUCCESS
        if length % self.limits.alignment_length:
            return NOT_ALIGNED
        if offset + length > total:
            return BAD_ARGUMENT
        self.active, self.offset, self.length = 1, offset, length
        return SUCCESS

    def prepare_with(self, constraints, offset, length):
        if self.active:
            return NOT_PERMITTED
        if not constraints.accepted:
            return BAD_ARGUMENT
        former, self.limits = self.limits, constraints
        code = self.prepare(offset, length)
        if code != SUCCESS:
            self.limits = former
        return code

    def complete(self):
        if not self.active:
            return NOT_READY
        self.active -= 1
        return SUCCESS

    def runs(self, offset):
        """Address and length of every run of consecutive bytes from an offset on."""
        begin, end = self.offset + offset, self.offset + self.length
        runs, position = [], 0
        for address, length in self.descriptor.extents:
            first, last = max(position, begin), min(position + length, end)
            if first < last:
                start = (address + first - position) % TOP
                if runs and sum(runs[-1]) == start:
                    runs[-1] = (runs[-1][0], runs[-1][1] + last - first)
                else:
                    runs.append((start, last - first))
            position += length
        return runs

    def cut(self, address, run):
        limits = self.limits
        length = min(run, limits.max_segment)
        excess = length % limits.alignment_length
        length -= excess if length > excess else 0
        if length < run:
            excess = (address + length) % limits.internal
            length -= excess if length > excess else 0
        return length

    def generate(self, offset, segments, capacity, put):
        """Code, offset and count after the call."""
        unchanged = (offset, capacity)
        if not self.active:
            return (NOT_READY, *unchanged)
        if offset is None or not segments or not capacity:
            return (BAD_ARGUMENT, *unchanged)
        if offset >= self.length:
            return (OVERRUN, *unchanged)
        at, count = offset, 0
        for address, run in self.runs(offset):
            while run and count < capacity:
                length = self.cut(address, run)
                alignment = self.limits.internal if count else self.limits.alignment
                if address % alignment or length % self.limits.alignment_length:
                    return (NOT_ALIGNED, *unchanged)
                if address + run > 1 << self.limits.bits or not put(address, length, count):
                    return (MESSAGE_TOO_LARGE, *unchanged)
                address, run = address + length, run - length
                at, count = at + length, count + 1
        return (SUCCESS, at, count)


# ---- What follows speaks the protocol; it knows nothing of segments. ----


class Descriptor:
    def __init__(self, extents):
        self.extents = extents


class Slot:
    """A command beside others, and what the protocol counts offsets from."""

    def __init__(self, command, constraints):
        self.command = command
        self.constraints = constraints
        self.bases = {"returned": 0, "expected": 0}


class Array:
    """The caller's array: a pattern, in which what is written shows."""

    GUARDS = 64

    def __init__(self, output, slots, big_endian):
        self.width = word_bits(output) // 8
        big = output.startswith("BIG") or (output.startswith("HOST") and big_endian)
        self.order = "big" if big else "little"
        size = (slots + self.GUARDS) * 2 * self.width
        self.pattern = bytes(0x80 | ((i * 37 + (i >> 7) * 11) & 0xFF) for i in range(size))
        self.bytes = bytearray(self.pattern)

    def put(self, address, length, index):
        if max(address, length) >> 8 * self.width:
            return False
        at = 2 * self.width * index
        words = address.to_bytes(self.width, self.order) + length.to_bytes(self.width, self.order)
        self.bytes[at : at + len(words)] = words
        return True

    def told(self):
        """Up to the last changed byte."""
        end = len(self.bytes)
        while end and self.bytes[end - 1] == self.pattern[end - 1]:
            end -= 1
        return self.bytes[:end].hex()


class Scenario:
    def __init__(self, asked):
        self.big_endian = asked["machine"]["bigEndian"]
        self.page = int(asked["machine"]["page"], 16)
        self.sets = asked["constraints"]
        self.contents = [list(extents(runs)) for runs in asked["contents"]]
        self.descriptors = [Descriptor(self.contents[i]) for i in range(len(asked["descriptors"]))]
        self.slots = {}

    def answer(self, call):
        if call["op"] == "create":
            return self.create(call)
        if call["op"] == "change":
            self.descriptors[call["descriptor"]].extents = self.contents[call["content"]]
            return {}
        if call["op"] == "fresh":
            self.slots = {}
            return {}
        if call["op"] == "nothing":
            return {}
        slot = self.slots[call["command"]]
        if slot.command is None:
            return {"none": True}
        if call["op"] == "genIOVMSegments":
            return self.loop(slot, call)
        return self.perform(slot, call)

    def create(self, call):
        form = call["form"]
        limits = Constraints(self.sets[call["constraints"]], form == "short", self.page)
        if form == "unspecified":
            command = Command(None)
        else:
            command = Command(limits) if limits.accepted else None
        self.slots[call["command"]] = Slot(command, call["constraints"])
        return {"created": command is not None}

    def perform(self, slot, call):
        command, op = slot.command, call["op"]
        if op == "setMemoryDescriptor":
            index = call["descriptor"]
            descriptor = None if index < 0 else self.descriptors[index]
            return code(command.set_descriptor(descriptor, call["autoPrepare"]))
        if op == "clearMemoryDescriptor":
            return code(command.clear(call["autoComplete"]))
        if op == "getMemoryDescriptor":
            known = command.descriptor
            return {"descriptor": "none" if known is None else self.descriptors.index(known)}
        if op == "prepare":
            return code(command.prepare(int(call["offset"], 16), int(call["length"], 16)))
        if op == "prepareWithSpecification":
            limits = Constraints(self.sets[call["constraints"]], False, self.page)
            answer = command.prepare_with(limits, int(call["offset"], 16), int(call["length"], 16))
            slot.constraints = call["constraints"] if answer == SUCCESS else slot.constraints
            return code(answer)
        if op == "complete":
            return code(command.complete())
        if op == "getPreparedOffsetAndLength":
            tells = command.active
            offset = command.offset if tells and "withoutOffset" not in call else UNTOUCHED
            length = command.length if tells and "withoutCount" not in call else UNTOUCHED
            return {
                **code(SUCCESS if tells else NOT_READY),
                "offset": hex(offset),
                "length": hex(length),
            }
        raise ValueError("no operation of protocol 1: " + op)

    def loop(self, slot, call):
        until = call.get("until")
        times = 100000 if until else call.get("repeat", 1)
        start = int(call["offset"], 16) + slot.bases.get(call.get("base"), 0)
        answers = []
        for i in range(times):
            goes_on = until and i or "base" in call and i
            if goes_on:
                base = "returned" if until else call["base"]
                start = slot.bases[base] + (0 if until else int(call["offset"], 16))
            answers.append(self.generate(slot, call, start % TOP))
            ended = answers[-1]["code"] != "0x0" or "withoutOffset" in call
            if until and (ended or slot.bases["returned"] >= int(until, 16)):
                break
        return answers if until or "repeat" in call else answers[0]

    def generate(self, slot, call, start):
        output = self.sets[slot.constraints]["output"]
        array = Array(output, call["slots"], self.big_endian) if output != "recording" else None
        outputs = []

        def put(address, length, index):
            if array:
                return array.put(address, length, index)
            outputs.append([index, hex(address), hex(length)])
            return index < call.get("refuseFrom", TOP)

        answer, offset, count = slot.command.generate(
            None if "withoutOffset" in call else start,
            "withoutSegments" not in call,
            None if "withoutCount" in call else call["capacity"],
            put,
        )
        offset = start if offset is None else offset
        if "withoutOffset" not in call:
            slot.bases["returned"] = offset
            if answer == SUCCESS:
                slot.bases["expected"] = offset
        told = {**code(answer), "offset": hex(offset)}
        told["count"] = call["capacity"] if count is None else count
        if outputs:
            told["outputs"] = outputs
        if array and array.told():
            told["array"] = array.told()
        return told


def code(number):
    return {"code": hex(number)}


def extents(runs):
    for address, length, count, stride in runs:
        for i in range(count):
            yield ((int(address, 16) + i * int(stride, 16)) % TOP, int(length, 16))


def main():
    # What the code under test prints must not come between replies.
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    def say(message):
        replies.write(json.dumps(message) + "\n")
        replies.flush()

    for line in sys.stdin:
        asked = json.loads(line)
        if "scatterproof" in asked:
            known = {"protocol": 1, "name": "python-example", "version": "1.0"}
            say({"adapter": {**known, "capabilities": ["dma"], "limits": {"batch": 64}}})
        elif "selftest" in asked:
            say({"selftest": "none"})
        else:
            for each in asked["scenarios"]:
                scenario = Scenario(each)
                say({"id": each["id"], "answers": [scenario.answer(c) for c in each["calls"]]})
            say({"done": asked["batch"]})


if __name__ == "__main__":
    main()
