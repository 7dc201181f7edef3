"""How long do fifty readers wait who read at once?

    python benchmarks/serve.py OUT [READERS] [PAUSE]

Starts `retold serve` on the folder of a run, and from this process lets 50 readers, or
READERS, ask at once, each for one thing after another, with a pause of PAUSE seconds on
average before each, or with none, which no reader does: pages of stories, the list,
searches, exports, the JSON API, and questions. Prints how long the server takes to
open, its memory, and for each sort of request and for all the median, the 99th
percentile, and what failed.
"""

from __future__ import annotations

import asyncio
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import httpx2 as httpx

READERS = 50
REQUESTS_EACH = 20
SEED = 20310514
# How readers spread over what there is: mostly pages and searches.
MIX = {
    "story page": 37,
    "search": 20,
    "search, typing": 10,
    "list": 8,
    "API story": 8,
    "API list": 5,
    "API search": 5,
    "export": 3,
    "ask": 4,
}
EXPORTS = ["csv", "graphml", "tei.xml", "annotations.jsonld"]
# A server that does not open in this time is broken.
OPEN_SECONDS = 600
WAIT_SECONDS = 120


def main() -> None:
    """Start, ask, print."""
    folder = sys.argv[1]
    readers = int(sys.argv[2]) if len(sys.argv) > 2 else READERS
    pause = float(sys.argv[3]) if len(sys.argv) > 3 else 0.0
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "retold", "serve", "--store", folder, "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        address = opened_at(process)
        print(f"{platform.platform()}, {os.cpu_count()} cores")
        print(f"open after {time.perf_counter() - start:.1f} s, {memory(process)}")
        asyncio.run(measure(address, readers, pause))
        print(f"afterwards {memory(process)}")
    finally:
        process.terminate()
        process.wait()


def opened_at(process: subprocess.Popen[str]) -> str:
    """The address that the server tells when it is open."""
    end = time.monotonic() + OPEN_SECONDS
    while time.monotonic() < end:
        line = process.stderr.readline()
        found = re.search(r"http://\S+", line)
        if found:
            return found.group().rstrip("/")
        if not line:
            break
    raise SystemExit("the server did not open")


def memory(process: subprocess.Popen[str]) -> str:
    """What the server holds, where the system tells."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():
        return "memory unknown"
    kilobytes = int(re.search(r"VmRSS:\s+(\d+)", status.read_text()).group(1))
    return f"{kilobytes // 1024} MB"


async def measure(address: str, readers: int, pause: float) -> None:
    """Let all readers read at once, and print how long they waited."""
    limits = httpx.Limits(max_connections=readers, max_keepalive_connections=readers)
    times: dict[str, list[float]] = defaultdict(list)
    failed: dict[str, int] = defaultdict(int)
    async with httpx.AsyncClient(
        base_url=address, limits=limits, timeout=WAIT_SECONDS
    ) as client:
        stories = (await client.get("/api/stories")).json()
        listed = [
            row
            for page in range(1, stories["pages"] + 1)
            for row in (await client.get(f"/api/stories?page={page}")).json()["stories"]
        ]
        start = time.perf_counter()
        await asyncio.gather(
            *(
                read(client, random.Random(SEED + n), listed, pause, times, failed)  # noqa: S311
                for n in range(readers)
            )
        )
        took = time.perf_counter() - start
    every = [t for some in times.values() for t in some]
    print(f"{readers} readers, {len(every)} requests in {took:.1f} s")
    print(f"{'':16}{'requests':>9}{'median':>9}{'99 %':>9}{'most':>9}{'failed':>8}")
    for name, some in [*sorted(times.items()), ("all", every)]:
        wrong = sum(failed.values()) if name == "all" else failed[name]
        waits = (statistics.median(some), percentile(some, 0.99), max(some))
        shown = "".join(f"{1000 * wait:6.0f} ms" for wait in waits)
        print(f"{name:16}{len(some):9}{shown}{wrong:8}")


def percentile(times: list[float], share: float) -> float:
    """The time that this share of requests stayed within (nearest rank)."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


async def read(
    client: httpx.AsyncClient,
    chance: random.Random,
    listed: list[dict[str, object]],
    pause: float,
    times: dict[str, list[float]],
    failed: dict[str, int],
) -> None:
    """One reader: one request after another, by the mix."""
    for _ in range(REQUESTS_EACH):
        (name,) = chance.choices(list(MIX), list(MIX.values()))
        path = path_of(name, chance, listed)
        await asyncio.sleep(pause * chance.uniform(0, 2))
        headers = {"HX-Request": "true"} if name == "search, typing" else {}
        start = time.perf_counter()
        try:
            answer = await client.get(path, headers=headers)
            is_right = answer.status_code in (200, 303)
        except httpx.HTTPError:
            is_right = False
        times[name].append(time.perf_counter() - start)
        failed[name] += not is_right


def path_of(name: str, chance: random.Random, listed: list[dict[str, object]]) -> str:
    """What is asked for: of stories the large ones are read more often."""
    weights = [int(row["reports"]) for row in listed]
    (row,) = chance.choices(listed, weights)
    story = row["id"]
    words = re.findall(r"\w{4,}", str(row["title"] or "")) or ["report"]
    some = " ".join(chance.sample(words, min(2, len(words))))
    if name == "ask":
        return str(
            httpx.URL("/ask", params={"claim": str(row["title"] or "Rain fell")})
        )
    if name in ("search", "API search"):
        path = "/search" if name == "search" else "/api/search"
        return str(httpx.URL(path, params={"q": some}))
    if name == "search, typing":
        return str(httpx.URL("/search", params={"q": some[:-2]}))
    return {
        "story page": f"/stories/{story}",
        "list": "/",
        "API story": f"/api/stories/{story}",
        "API list": f"/api/stories?page={chance.randint(1, 20)}",
        "export": f"/stories/{story}/export.{chance.choice(EXPORTS)}",
    }[name]


if __name__ == "__main__":
    main()
