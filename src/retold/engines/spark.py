"""Stages carried out on Apache Spark: the one file that knows it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial, reduce
from itertools import chain
from pathlib import Path
from shutil import make_archive
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeAlias

import numpy as np
import pyarrow as pa
from py4j.protocol import Py4JJavaError
from pyspark import SparkConf, SparkContext
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812  (Spark's own custom)

from retold.errors import EngineError
from retold.families import Families
from retold.settings import VARIABLE
from retold.stages import (
    Columns,
    ComponentStage,
    Kernel,
    KernelStage,
    NumberStage,
    Progress,
    SqlStage,
    Stage,
    Types,
    whole_keys,
)

Batches: TypeAlias = Iterable[pa.RecordBatch]

# So many tasks a core: the last ones then wait less for the longest.
_TASKS_A_CORE: Final = 4
# Texts and words go in batches of some 10 MB.
_BATCH_ROWS: Final = 1024
# What the driver loads goes over in pieces of some 50 MB.
_LOADED_ROWS: Final = 1 << 13
# One task sorts so many rows in seconds; ranges of them cost two jobs more.
_MOST_NUMBERED_AT_ONCE: Final = 1 << 20
# Pairs up to this many are joined by the driver: some 100 MB. Rounds of queries, of
# some seconds each, pay beyond it.
_MOST_PAIRS_HERE: Final = 1 << 20
# A chain of 100,000 takes 17 rounds.
_MOST_ROUNDS: Final = 40
# Java's first compiler alone halves the start (9 for 17 s), and costs long jobs little;
# what `spark-submit` is told comes before.
_DEFAULTS: Final = {
    "spark.master": "local[*]",
    "spark.app.name": "retold",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC "
    f"-Dlog4j2.configurationFile={Path(__file__).with_name('log4j2.properties')}",
    "spark.driver.memory": "2g",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
_NEEDED: Final = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(_BATCH_ROWS),
    "spark.sql.session.timeZone": "UTC",
    # Whole numbers of one width on all engines.
    "spark.sql.ansi.enabled": "true",
}
_ARROW: Final = {
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "STRING": pa.string(),
    "VARCHAR": pa.string(),
    "BINARY": pa.binary(),
}
_MASTER: Final = "--master"
_PYTHON_ERROR: Final = re.compile(
    r"(?:[A-Za-z_.]+\.)?[A-Z]\w*(?:Error|Exception|Interrupt)\b: "
)
_SPARK: Final = {kind: kind for kind in _ARROW} | {"VARCHAR": "STRING"}


@contextmanager
def open_spark(workspace: str | None = None) -> Iterator[SparkEngine]:
    """An engine on the Spark session that is there, or on one of all cores here.

    Under `spark-submit` it is the cluster's. Without a workspace, a folder that all
    machines reach, the tables stand in a temporary folder of this machine.

    Raises:
        EngineError: If no session can be had.
    """
    with TemporaryDirectory(prefix="retold-") as temporary:
        folder = Path(temporary).as_uri() if workspace is None else workspace
        session = SparkSession.getActiveSession()
        if session is not None:
            yield SparkEngine(session, folder)
            return
        with new_session(Path(temporary)) as session:
            yield SparkEngine(session, folder)


@contextmanager
def new_session(scratch: Path) -> Iterator[SparkSession]:
    """A session on the master that `spark-submit` names, else on all cores here.

    `PYSPARK_SUBMIT_ARGS` may hold what `spark-submit` is told.

    Raises:
        EngineError: If it cannot be had.
    """
    # Workers run the same Python, unless told otherwise.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if _MASTER not in (told := os.environ.get("PYSPARK_SUBMIT_ARGS", "")) or (
        f"{_MASTER} local" in told
    ):
        # No other machine takes part, and none is to reach this one.
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    wanted = {**_DEFAULTS, "spark.local.dir": str(scratch)}
    try:
        # Java starts with what is wanted, or runs already: then it knows the master.
        started = SparkConf(loadDefaults=False).setAll([*wanted.items()])
        SparkContext._ensure_initialized(conf=started)  # noqa: SLF001
        conf = SparkConf()
        is_here = (conf.get("spark.master") or "").startswith("local")
        session = SparkSession.builder.config(conf=conf).getOrCreate()
    except Exception as error:
        why = f"no session could be had ({error}): it needs Java 17 or later"
        raise EngineError("spark", why) from error
    try:
        session.sparkContext.setLogLevel("ERROR")
        if not is_here:
            _ship(session, scratch)
        yield session
    finally:
        session.stop()


def _ship(session: SparkSession, scratch: Path) -> None:
    """Let all workers have this very package, which they fetch when they start."""
    package = Path(__file__).parents[1]
    if package.is_dir():  # Else it came in an archive, by `spark-submit --py-files`.
        base = str(scratch / package.name)
        made = make_archive(base, "zip", package.parent, package.name)
        session.sparkContext.addPyFile(made)


class SparkEngine:
    """An `Engine` whose tables are folders of Parquet, named by their fingerprints.

    A table is there when Spark's mark of success is in its folder: a killed run leaves
    whole tables, and what else it leaves is written over.
    """

    def __init__(self, session: SparkSession, workspace: str) -> None:
        """An engine that keeps its tables in a folder: a path or an address."""
        self._session = session
        self._folder = workspace.rstrip("/")
        cores = session.sparkContext.defaultParallelism
        asked = session.sparkContext.getConf().get("spark.sql.shuffle.partitions")
        self._parts = int(asked or cores * _TASKS_A_CORE)
        needed = {**_NEEDED, "spark.sql.shuffle.partitions": str(self._parts)}
        for name, value in needed.items():
            session.conf.set(name, value)

    def load(self, table: str, types: Types, batches: Iterable[Columns]) -> None:
        """Put rows into a table; what it held is gone."""
        folder = self._path(table, "loaded")
        schema = _arrow_schema(types)
        tables = (
            pa.Table.from_batches([_to_arrow(batch, schema)])
            for batch in whole_keys(batches, (), _LOADED_ROWS)
        )
        first = next(tables, schema.empty_table())
        for mode, rows in chain(
            [("overwrite", first)], (("append", t) for t in tables)
        ):
            self._session.createDataFrame(rows).write.mode(mode).parquet(folder)
        self._session.read.parquet(folder).createOrReplaceTempView(table)

    def make(
        self, stage: Stage, fingerprint: str, progress: Progress | None = None
    ) -> None:
        """Make a stage's table, unless one of this fingerprint is there."""
        folder = self._path(stage.table, fingerprint)
        if self._is_whole(folder):
            frame = self._session.read.parquet(folder)
        else:
            with _failures_told(stage.table):
                frame = self._write(folder, self._frame(stage))
        frame.createOrReplaceTempView(stage.table)
        if progress is not None:
            count = self._session.sql(f"SELECT * FROM ({stage.sql}) AS done").count()
            progress(count, count)

    def read_lines(self, table: str, addresses: Sequence[str]) -> str:
        """A table of `file` and `line` of what stands at addresses.

        A row of Parquet is a line of JSON. The lines are read when they are asked for.
        """
        read, parts = self._session.read, []
        for address in addresses:
            is_table = address.rstrip("/").endswith(".parquet")
            with _failures_told(address):
                frame = read.parquet(address) if is_table else read.text(address)
            line = F.to_json(F.struct("*")) if is_table else F.col("value")
            parts.append(
                frame.select(F.input_file_name().alias("file"), line.alias("line"))
            )
        reduce(DataFrame.union, parts).createOrReplaceTempView(table)
        return " ".join(
            self._state(file) for part in parts for file in part.inputFiles()
        )

    def write(self, address: str, sql: str, kernel: Kernel, types: Types) -> None:
        """Write a query's rows, each batch through a kernel, part by part."""
        frame = self._through(self._session.sql(sql), kernel, types).write.mode(
            "overwrite"
        )
        if list(types) == ["line"]:
            frame.text(address)
        else:
            frame.parquet(address)

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a part of it in memory at a time."""
        for row in self._session.sql(sql).toLocalIterator(prefetchPartitions=True):
            yield tuple(
                bytes(value) if isinstance(value, bytearray) else value for value in row
            )

    def columns(self, sql: str) -> Columns:
        """The columns of a query: all rows are in memory."""
        return _from_arrow(self._session.sql(sql).toArrow())

    # ---- one stage -----------------------------------------------------------------

    def _frame(self, stage: Stage) -> DataFrame:
        """The rows of a stage's table, not worked out yet."""
        if isinstance(stage, SqlStage):
            return self._session.sql(stage.sql)
        if isinstance(stage, KernelStage):
            return self._by_kernel(stage)
        if isinstance(stage, NumberStage):
            return self._numbered(stage)
        return self._connected(stage)

    def _by_kernel(self, stage: KernelStage) -> DataFrame:
        """What a kernel makes of a query's rows, in tasks of whole keys."""
        frame = self._session.sql(stage.sql)
        if stage.key:
            frame = frame.repartition(self._parts, *stage.key)
        elif not stage.order:
            frame = frame.repartition(self._parts)
        else:
            # By ranges: rows that follow one another share what a kernel holds ready,
            # and those of one hub go to several tasks.
            frame = frame.repartitionByRange(self._parts, *stage.order)
        sorting = stage.key + stage.order
        return self._through(
            frame.sortWithinPartitions(*sorting) if sorting else frame,
            stage.kernel,
            stage.columns,
            key=stage.key,
            rows=stage.rows,
            shared=[self.columns(f"SELECT * FROM {table}") for table in stage.shared],
        )

    def _through(
        self,
        frame: DataFrame,
        kernel: Kernel,
        types: Types,
        *,
        key: tuple[str, ...] = (),
        rows: int = _BATCH_ROWS,
        shared: Sequence[Columns] = (),
    ) -> DataFrame:
        """Rows through a kernel, in the tasks and the order in which they come."""
        run = partial(
            _run_kernel,
            kernel=kernel,
            key=key,
            rows=rows,
            types=dict(types),
            shared=self._session.sparkContext.broadcast(shared),
            environment={VARIABLE: os.environ.get(VARIABLE, "")},
        )
        columns = ", ".join(f"{name} {_SPARK[kind]}" for name, kind in types.items())
        return frame.mapInArrow(run, columns)

    def _numbered(self, stage: NumberStage) -> DataFrame:
        """The rows of a query with numbers: few by one task, many by ranges."""
        rows = self._kept(f"{stage.table}_rows", self._session.sql(stage.sql))
        rows.createOrReplaceTempView("unnumbered_rows")
        if rows.count() > _MOST_NUMBERED_AT_ONCE:
            return self._numbered_by_ranges(stage, rows)
        number = f"row_number() OVER (ORDER BY {stage.order})"
        return self._session.sql(
            f"SELECT *, CAST({number} - 1 AS BIGINT) AS {stage.number} "
            "FROM unnumbered_rows"
        )

    def _numbered_by_ranges(self, stage: NumberStage, rows: DataFrame) -> DataFrame:
        """The rows with numbers, without one task that sees them all.

        Each task numbers a range of rows; the sizes of the ranges before it come on
        top.
        """
        order = [
            F.expr(part) if " " not in part else _descending(part)
            for part in stage.order.split(", ")
        ]
        ranged = self._kept(
            f"{stage.table}_ranges",
            rows.repartitionByRange(self._parts, *order).withColumn(
                "_range", F.spark_partition_id()
            ),
        )
        sizes = dict(ranged.groupBy("_range").count().collect())
        starts, before = [], 0
        for place in sorted(sizes):
            starts.append((place, before))
            before += sizes[place]
        offsets = self._session.createDataFrame(starts, "_range INT, _start BIGINT")
        offsets.createOrReplaceTempView("range_offsets")
        ranged.createOrReplaceTempView("ranged_rows")
        return self._session.sql(
            f"SELECT * EXCEPT (_range, _start, _place), "
            f"_start + _place - 1 AS {stage.number} FROM (SELECT *, row_number() OVER "
            f"(PARTITION BY _range ORDER BY {stage.order}) AS _place "
            f"FROM ranged_rows JOIN range_offsets USING (_range))"
        )

    # ---- components ----------------------------------------------------------------

    def _connected(self, stage: ComponentStage) -> DataFrame:
        """What pairs connect: few here, many in rounds."""
        pairs = self._kept(f"{stage.table}_pairs", self._session.sql(stage.sql))
        if pairs.count() > _MOST_PAIRS_HERE:
            return self._labelled(stage.table, pairs.toDF("a", "b"))
        families, here = Families[Any](), pairs.toArrow()
        for left, right in zip(*(c.to_pylist() for c in here.columns), strict=True):
            families.join(left, right)
        members = families.members()
        kind = here.schema.types[0]
        found = {
            "member": pa.array(members, kind),
            "component": pa.array(map(families.find, members), kind),
        }
        return self._session.createDataFrame(pa.table(found))

    def _labelled(self, table: str, pairs: DataFrame) -> DataFrame:
        """Components by their least members, in rounds of queries.

        In each round a component takes the least label next to any of its members, then
        that label's own: a star takes two rounds, a chain the logarithm of its length.

        Source:
            Shiloach & Vishkin 1982 (hooking and jumping), as queries. Differs from the
            large-star and small-star of Kiveris et al. 2014, which needs as many rounds
            on reports and rewrites all edges in each.
        """
        both = self._kept(
            f"{table}_edges",
            pairs.select("a", "b").union(pairs.select("b", "a")).distinct(),
        )
        both.createOrReplaceTempView("edges")
        labels = self._session.sql(
            "SELECT a AS member, least(a, min(b)) AS component FROM edges GROUP BY a"
        )
        for number in range(_MOST_ROUNDS):
            labels = self._kept(f"{table}_labels_{number % 2}", labels)
            labels.createOrReplaceTempView("labels")
            hooks = self._kept(
                f"{table}_hooks",
                self._session.sql(
                    "SELECT l.component AS component, min(r.component) AS least "
                    "FROM edges JOIN labels l ON l.member = a "
                    "JOIN labels r ON r.member = b "
                    "WHERE r.component < l.component GROUP BY l.component"
                ),
            )
            if hooks.isEmpty():
                return labels
            hooks.createOrReplaceTempView("hooks")
            labels = self._session.sql(
                "WITH hooked AS ("
                "SELECT member, coalesce(least, component) AS component "
                "FROM labels LEFT JOIN hooks USING (component)) "
                "SELECT h.member AS member, least(h.component, "
                "coalesce(up.component, h.component)) AS component "
                "FROM hooked h LEFT JOIN hooked up ON up.member = h.component"
            )
        raise EngineError("spark", f"{table}: components not found in so many rounds")

    # ---- tables --------------------------------------------------------------------

    def _path(self, table: str, fingerprint: str) -> str:
        """The folder of a table."""
        return f"{self._folder}/{table}-{fingerprint}"

    def _kept(self, name: str, frame: DataFrame) -> DataFrame:
        """A frame as it is worked out once and written down."""
        return self._write(self._path(name, "working"), frame)

    def _write(self, folder: str, frame: DataFrame) -> DataFrame:
        """Write a frame down; it as it is read from there."""
        frame.write.mode("overwrite").parquet(folder)
        # With its columns, which else take a job of their own to find out.
        return self._session.read.schema(frame.schema).parquet(folder)

    def _is_whole(self, folder: str) -> bool:
        """Was a table written to its end?"""
        system, path = self._file(f"{folder}/_SUCCESS")
        return bool(system.exists(path))

    def _state(self, file: str) -> str:
        """A file with its length and time."""
        system, path = self._file(file)
        status = system.getFileStatus(path)
        return f"{file} {status.getLen()} {status.getModificationTime()}"

    def _file(self, address: str) -> tuple[Any, Any]:
        """A file by its address, and the system that it is in, for the JVM."""
        context = self._session.sparkContext
        jvm: Any = context._jvm  # noqa: SLF001  (there is no other way)
        path = jvm.org.apache.hadoop.fs.Path(address)
        return path.getFileSystem(context._jsc.hadoopConfiguration()), path  # noqa: SLF001


@contextmanager
def _failures_told(table: str) -> Iterator[None]:
    """Tell in one line what Spark tells in a hundred; they stay as the cause."""
    try:
        yield
    except (Py4JJavaError, PySparkException) as error:
        told = [line for line in str(error).splitlines() if line.strip()]
        # The last error of Python is the kernel's own; without one, the first line.
        own = [line for line in told if _PYTHON_ERROR.match(line)]
        raise EngineError(
            "spark", f"{table}: {(own or told)[-1 if own else 0]}"
        ) from error


def _descending(part: str) -> Any:
    """A column of ORDER BY with its direction."""
    name, direction = part.split()
    return F.col(name).desc() if direction == "DESC" else F.col(name).asc()


def _run_kernel(
    batches: Batches,
    *,
    kernel: Kernel,
    key: tuple[str, ...],
    rows: int,
    types: Types,
    shared: Any,
    environment: Mapping[str, str],
) -> Iterator[pa.RecordBatch]:
    """What a worker does with the rows of a task."""
    # A worker is no child of the driver's.
    os.environ.update(environment)
    schema = _arrow_schema(types)
    for columns in whole_keys(map(_from_arrow, batches), key, rows):
        yield _to_arrow(kernel(columns, *shared.value), schema)


def _arrow_schema(types: Types) -> pa.Schema:
    """Columns of the given SQL types, none with nulls."""
    return pa.schema([pa.field(n, _ARROW[kind]) for n, kind in types.items()])


def _to_arrow(columns: Columns, schema: pa.Schema) -> pa.RecordBatch:
    """Columns for Spark."""
    arrays = [pa.array(columns[f.name], type=f.type) for f in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _from_arrow(batch: pa.RecordBatch | pa.Table) -> Columns:
    """Columns from Spark: whole numbers are int64, all else but numbers are objects."""
    return {name: _to_numpy(batch.column(name)) for name in batch.schema.names}


def _to_numpy(column: Any) -> np.ndarray[Any, Any]:
    """One column."""
    if pa.types.is_integer(column.type):
        return np.asarray(column.to_numpy(), np.int64)
    if pa.types.is_floating(column.type):
        return np.asarray(column.to_numpy(), np.float64)
    values = np.empty(len(column), object)
    values[:] = column.to_pylist()
    return values
