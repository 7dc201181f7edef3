"""Both engines for one test; Spark is started once for all."""

import os
import shutil
from importlib.util import find_spec

import pytest

from retold.engines.local import open_local

# Where CI runs, a missing Spark is a fault and no reason to skip.
DEMANDED = "RETOLD_SPARK_TESTS"


def pytest_collection_modifyitems(items):
    """What is asked of Spark comes together, so that it is started once."""
    items.sort(key=_needs_spark)


def _needs_spark(item):
    names = (item.name, *getattr(item, "fixturenames", ()))
    return any("spark" in name for name in names)


def cannot_run(reason):
    """Skip what needs Spark, or fail where it is demanded."""
    if os.environ.get(DEMANDED):
        pytest.fail(f"{reason}, and {DEMANDED} demands it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def spark_session(tmp_path_factory):
    """Spark on two cores of this machine."""
    if find_spec("pyspark") is None:
        cannot_run("no pyspark (pip install -e '.[spark]')")
    if shutil.which("java") is None:
        cannot_run("no Java (Debian: apt-get install openjdk-17-jre-headless)")
    from retold.engines.spark import new_session  # noqa: PLC0415  (it may not be there)

    # Few rows want few tasks.
    told = "--master local[2] --conf spark.sql.shuffle.partitions=2 pyspark-shell"
    os.environ["PYSPARK_SUBMIT_ARGS"] = told
    with new_session(tmp_path_factory.mktemp("spark")) as session:
        yield session


@pytest.fixture(params=["duckdb", "spark"])
def engine(request, tmp_path):
    """An engine with an empty workspace."""
    if request.param == "duckdb":
        with open_local(tmp_path) as opened:
            yield opened
        return
    session = request.getfixturevalue("spark_session")
    from retold.engines.spark import SparkEngine  # noqa: PLC0415

    yield SparkEngine(session, tmp_path.as_uri())
