"""A standalone cluster does the job, and does it when a worker is killed."""

import time

import msgspec
import pytest
from cluster import kill_group, standalone_cluster
from planted import planted

from retold.collection import open_collection

_PATIENCE = 300


@pytest.fixture
def cluster(spark_session, tmp_path):
    """A master and two workers; only where Spark can be had."""
    del spark_session
    with standalone_cluster(tmp_path) as started:
        yield started


def test_a_cluster_that_loses_a_worker_gives_the_same(cluster, tmp_path):
    """Killed in the middle of a kernel; its tasks are done again by the other."""
    reports = planted(40)
    given = tmp_path / "reports.jsonl"
    given.write_bytes(
        b"".join(msgspec.json.encode(r) + b"\n" for r in reports if r.text)
    )
    with open_collection(r for r in reports if r.text) as collection:
        expected = b"".join(collection.annotations())
    found, workspace = tmp_path / "found.jsonl", tmp_path / "workspace"
    words = ("annotate", given, "-o", found, "--engine", "spark")
    job = cluster.submit(*map(str, words), "--workspace", str(workspace))
    try:
        _await(
            lambda: any(workspace.glob("annotations-*/_temporary/**/*.parquet")), job
        )
        kill_group(cluster.workers[0])
        _, told = job.communicate(timeout=_PATIENCE)
    finally:
        kill_group(job)
    assert job.returncode == 0, told[-3000:]
    assert found.read_bytes() == expected
    # It was the workers that did it.
    assert all(any(tmp_path.glob(f"work{n}/app-*/*/stderr")) for n in (0, 1))


def _await(is_so, job):
    """Wait until something is so, as long as a job runs."""
    end = time.monotonic() + _PATIENCE
    while not is_so():
        assert job.poll() is None, job.stderr.read()[-3000:]
        assert time.monotonic() < end
        time.sleep(0.05)
