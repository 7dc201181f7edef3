"""A standalone Spark cluster: a master and two workers as processes of this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import retold

PACKAGE = Path(retold.__file__).parent
_PATIENCE = 120


@contextmanager
def standalone_cluster(folder):
    """Start the processes, each a group of its own; all are killed in the end."""
    cluster = Cluster(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.kill()


class Cluster:
    """A master and two workers of one core, on ports of the loopback address."""

    def __init__(self, folder):
        import pyspark  # noqa: PLC0415  (it may not be there)

        self.home = Path(pyspark.__file__).parent
        self.folder = folder
        self.log = folder / "cluster.log"
        self.address = f"spark://127.0.0.1:{_free_port()}"
        self.workers = []
        self._started = []

    def start(self):
        """Start the master, then the workers; wait until it knows them."""
        host, port = self.address.removeprefix("spark://").split(":")
        master = "org.apache.spark.deploy.master.Master"
        self._spawn(master, "--host", host, "--port", port, "--webui-port", "0")
        self._await("I have been elected leader", 1)
        self.workers = [
            self._spawn(
                "org.apache.spark.deploy.worker.Worker",
                *("--host", host, "--cores", "1", "--memory", "1g"),
                *("--webui-port", "0", "--work-dir", str(self.folder / f"work{n}")),
                self.address,
            )
            for n in range(2)
        ]
        self._await("Successfully registered with master", 2)

    def submit(self, *arguments):
        """`spark-submit` of retold itself, started and not waited for."""
        options = {
            "spark.driver.memory": "600m",
            "spark.executor.memory": "600m",
            "spark.ui.enabled": "false",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.local.dir": str(self.folder / "scratch"),
            "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
        }
        conf = [
            word for name in options for word in ("--conf", f"{name}={options[name]}")
        ]
        return subprocess.Popen(
            [
                str(self.home / "bin" / "spark-submit"),
                *("--master", self.address, *conf),
                str(PACKAGE / "__main__.py"),
                *arguments,
            ],
            env=self._environment() | {"PYTHONPATH": str(PACKAGE.parent)},
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def kill(self):
        """End all that was started, by the ids of its own groups."""
        for process in self._started:
            kill_group(process)

    def _spawn(self, *words):
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [str(self.home / "bin" / "spark-class"), *words],
                env=self._environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def _environment(self):
        """Workers know nothing of where retold stands: it is shipped to them."""
        given = {
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_DAEMON_MEMORY": "128m",
            "SPARK_DAEMON_JAVA_OPTS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "PYSPARK_PYTHON": sys.executable,
        }
        ours = {"PYTHONPATH", "PYSPARK_SUBMIT_ARGS", "PYSPARK_GATEWAY_PORT"}
        inherited = {n: v for n, v in os.environ.items() if n not in ours}
        return inherited | given

    def _await(self, words, times):
        """Wait until the log has some words so often."""
        end = time.monotonic() + _PATIENCE
        while self.log.read_text(errors="replace").count(words) < times:
            if time.monotonic() > end:
                raise TimeoutError(self.log.read_text(errors="replace")[-2000:])
            time.sleep(0.1)


def kill_group(process):
    """Kill a process that was started as a group, with all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
