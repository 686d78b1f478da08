"""Runs a command on chosen cores and says what it took."""
import dataclasses
import os
import subprocess
import time


@dataclasses.dataclass
class Took:
    status: int
    wall_s: float
    cpu_s: float       # user and system, of the command and its children
    peak_mb: float
    output: bytes
    errors: bytes


def cores(count):
    return sorted(os.sched_getaffinity(0))[:count]


def start(command, core_count, **more):
    chosen = cores(core_count)
    return subprocess.Popen(list(map(str, command)), preexec_fn=lambda: os.sched_setaffinity(0, chosen),
                            env={**os.environ, "NO_COLOR": "1"}, **more)


def run(command, core_count, keep_output=False):
    """Waits for the command; its standard output is read and thrown away unless asked for."""
    began = time.perf_counter()
    out = subprocess.PIPE if keep_output else subprocess.DEVNULL
    child = start(command, core_count, stdout=out, stderr=subprocess.DEVNULL)
    output = child.stdout.read() if keep_output else b""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Took(child.returncode, time.perf_counter() - began, usage.ru_utime + usage.ru_stime,
                usage.ru_maxrss / 1024, output, b"")
