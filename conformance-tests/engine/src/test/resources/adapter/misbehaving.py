"""An adapter that misbehaves in the way its argument names, at the scenario with 16 KiB pages."""
import json
import os
import signal
import sys
import time

fault = sys.argv[1]
out = os.fdopen(os.dup(1), "wb", buffering=0)


def say(message):
    out.write((json.dumps(message) + "\n").encode())


def answer(scenario):
    return {"id": scenario["id"], "answers": [{"created": True}, {"descriptor": "none"}]}


def write_slowly(line):
    for byte in line:
        out.write(bytes([byte]))
        time.sleep(0.3)


def misbehave(scenario):
    """False where the scenario is still to be answered."""
    if fault == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif fault == "abort":
        os.abort()
    elif fault == "exit-0":
        os._exit(0)
    elif fault == "exit-1":
        os._exit(1)
    elif fault == "loop":
        while True:
            pass
    elif fault == "sleep":
        time.sleep(600)
    elif fault == "byte-a-second":
        write_slowly(json.dumps(answer(scenario)).encode())
    elif fault == "half-a-line":
        out.write(b'{"id":')
        time.sleep(600)
    elif fault == "garbage":
        out.write(b"Segments are fun\n")
    elif fault == "wrong-shape":
        say({"id": scenario["id"], "answers": "none"})
    elif fault == "twice":
        say(answer(scenario))
        say(answer(scenario))
    elif fault == "never":
        pass
    elif fault == "huge-line":
        for _ in range(1024):
            out.write(b"x" * (1 << 20))
    elif fault == "stdout-closed":
        out.close()
        os.close(1)
        time.sleep(600)
    elif fault == "forked":
        if os.fork() == 0:
            time.sleep(600)
        os._exit(0)
    elif fault == "stderr-flood":
        for _ in range(64):
            os.write(2, b"y" * (1 << 20))
        return False
    elif fault == "nondeterministic":
        say({"id": scenario["id"], "answers": answer(scenario)["answers"], "at": time.time()})
    else:
        return False
    return True


if fault in ("sigterm-ignored", "abandoned"):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if fault == "abandoned" and os.fork() == 0:
    os.setsid()  # no parent and no session by which anybody could find it
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
for line in sys.stdin:
    request = json.loads(line)
    if "scatterproof" in request:
        if fault == "no-handshake":
            time.sleep(600)
        version = 9 if fault == "wrong-version" else 1
        say({"adapter": {"protocol": version, "name": "misbehaving", "version": "1",
                         "capabilities": ["dma"]}})
        continue
    for each in request["scenarios"]:
        if each["machine"]["page"] != "0x4000" or not misbehave(each):
            say(answer(each))
    say({"done": request["batch"]})
if fault in ("sigterm-ignored", "abandoned"):
    time.sleep(600)
