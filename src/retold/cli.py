"""The commands: options in, calls of the facade, text out. No logic of its own.

Data goes to stdout or `-o`, everything else to stderr. Exit codes: 0 done, 1 retold's
own "no" (one line says why), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click
import msgspec

from retold import __version__
from retold import workspace as facade
from retold.errors import RetoldError
from retold.model import Rejection, Report

F = TypeVar("F", bound=Callable[..., Any])

# Rejections that are told one by one on screen; a folder of thousands of broken files
# would hide the result. All of them are counted, and `run` writes all of them down.
_TOLD_REJECTIONS = 10


class Group(click.Group):
    """Turns retold's own errors into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except RetoldError as error:
            click.echo(f"retold: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            # The reader of our output went away ("| head"): nothing is wrong.
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            click.echo(f"retold: {error.filename or ''}: {error.strerror}", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="retold")
def cli() -> None:
    """Ten reports are not ten sources.

    retold groups the reports that tell one story, works out who took from whom, and
    lays out what is said, by how many independent origins, in whose words, and what
    changed in the retelling. It never says what is true.

    INPUT is a file, a folder, a glob or - for stdin: plain text, HTML or JSONL.
    """


def main() -> None:
    """Run the command line; ends the process."""
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("retold: interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    sys.exit(code if isinstance(code, int) else 0)


def _inputs(command: F) -> F:
    """The argument INPUT... and the options that go with reading."""
    strict = click.option(
        "--strict", is_flag=True, help="Stop at the first input that cannot be read."
    )
    inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
    decorated: F = inputs(strict(command))
    return decorated


def _output(command: F) -> F:
    decorated: F = click.option(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        help="Where to write; - is stdout.",
    )(command)
    return decorated


@cli.command(epilog="Example: retold run reports/ -o out     then open out/index.html")
@_inputs
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="The folder to write to."
)
def run(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Read reports, group them into stories, and write the account of each.

    Writes OUT/index.html with a page a story, OUT/stories.jsonl,
    OUT/rejections.jsonl and OUT/tables/*.parquet.
    """
    rejections: list[Rejection] = []
    reports = _read(inputs, strict=strict, rejections=rejections, without=output)
    with _progress("comparing", len(reports)) as step:
        stories = facade.run(reports, progress=step)
    index = stories.write(output, rejections=rejections)
    from retold.show.terminal import render_stories_terminal

    click.echo(render_stories_terminal(stories.stories, **_screen()), nl=False)
    click.echo(f"retold: wrote {index}", err=True)


@cli.command(
    epilog="Example: retold compare ours.txt theirs.txt --format html -o c.html"
)
@_inputs
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="For reading, for programs, or a page.",
)
@_output
def compare(inputs: tuple[str, ...], form: str, output: str, *, strict: bool) -> None:
    """Take all reports in these inputs as one story and give its account.

    The inputs are two or more files, or one JSONL of several reports.
    """
    story = facade.compare(_read(inputs, strict=strict))
    if form == "json":
        text = msgspec.json.encode(story.to_dict()).decode() + "\n"
    elif form == "html":
        from retold.show.pages import render_story_page

        text = render_story_page(story)
    else:
        from retold.show.terminal import render_terminal

        text = render_terminal(story, **_screen(to_stdout=output == "-"))
    _write(output, [text.encode()])


@cli.command(epilog="Example: retold read pages/*.html -o reports.jsonl")
@_inputs
@_output
def read(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Read any input into reports, as JSONL."""
    with _telling_rejections() as reject:
        reports = _reports(inputs, strict=strict, on_rejection=reject)
        _write(output, (msgspec.json.encode(report) + b"\n" for report in reports))


@cli.command(epilog="Example: retold annotate reports.jsonl -o notes.jsonl")
@_inputs
@_output
def annotate(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Sentences, quotes, times, names, figures and credits of each report, as JSONL."""
    with _telling_rejections() as reject, _progress("annotating") as step:
        reports = _reports(inputs, strict=strict, on_rejection=reject)
        _write(output, _annotations(reports, step))


@cli.command(epilog="Example: retold stories reports.jsonl -o stories.jsonl")
@_inputs
@_output
def stories(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Group reports by the event they tell, as JSONL {"story", "reports"}."""
    groups = facade.group(_read(inputs, strict=strict))
    _write(output, (msgspec.json.encode(group) + b"\n" for group in groups))


def _engine(command: F) -> F:
    """The options of commands that look at all reports at once."""
    folder = click.option(
        "--workspace",
        metavar="FOLDER",
        help="Keep the stages here: a run that is killed goes on where it stood.",
    )
    limit = click.option(
        "--memory-limit", metavar="SIZE", help="What the engine may hold, as 1GB."
    )
    decorated: F = folder(limit(command))
    return decorated


@cli.command(epilog="Example: retold reuse reports.jsonl -o passages.jsonl")
@_inputs
@_output
@_engine
def reuse(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    workspace: str | None,
    memory_limit: str | None,
) -> None:
    """Find the passages that reports share, as JSONL {"a", "b"}."""
    reports = _read(inputs, strict=strict)
    with _progress("aligning") as step:
        rows = facade.reuse(
            reports, workspace=workspace, memory_limit=memory_limit, progress=step
        )
        _write(output, (msgspec.json.encode(row) + b"\n" for row in rows))


@cli.command(epilog="Example: retold lineage reports.jsonl -o origins.jsonl")
@_inputs
@_output
@click.option("--edges", metavar="FILE", help="Write who took from whom here.")
@_engine
def lineage(
    inputs: tuple[str, ...],
    output: str,
    *,
    edges: str | None,
    strict: bool,
    workspace: str | None,
    memory_limit: str | None,
) -> None:
    """Find which reports go back to one origin, as JSONL {"origin", "reports"}."""
    reports = _read(inputs, strict=strict)
    with _progress("comparing") as step:
        origins, found = facade.lineage(
            reports, workspace=workspace, memory_limit=memory_limit, progress=step
        )
    _write(
        output,
        (
            msgspec.json.encode(
                {"origin": o.id, "name": o.name, "reports": list(o.reports)}
            )
            + b"\n"
            for o in origins
        ),
    )
    if edges is not None:
        _write(edges, (msgspec.json.encode(e.to_dict()) + b"\n" for e in found))
    if sys.stderr.isatty():
        from retold.show.wording import lineage_summary

        click.echo(lineage_summary(origins, found), err=True)


def _reports(
    inputs: Sequence[str],
    *,
    strict: bool,
    on_rejection: facade.OnRejection,
    without: str | None = None,
) -> Iterator[Report]:
    """The reports of the inputs, each id once, lazily."""
    return facade.read(
        *inputs,
        strict=strict,
        unique_ids=True,
        without=without,
        on_rejection=on_rejection,
    )


def _annotations(reports: Iterable[Report], step: facade.Progress) -> Iterator[bytes]:
    for number, report in enumerate(reports, 1):
        notes = facade.annotate(report)
        yield msgspec.json.encode(notes.to_dict(report.text)) + b"\n"
        step(number, 0)


def _read(
    inputs: Sequence[str],
    *,
    strict: bool,
    rejections: list[Rejection] | None = None,
    without: str | None = None,
) -> list[Report]:
    """All reports of the inputs; rejections are told, and kept where asked for."""
    with _telling_rejections() as tell, _progress("reading") as step:
        kept: list[Rejection] = [] if rejections is None else rejections

        def reject(rejection: Rejection) -> None:
            kept.append(rejection)
            tell(rejection)

        reports = []
        for report in _reports(
            inputs, strict=strict, on_rejection=reject, without=without
        ):
            reports.append(report)
            step(len(reports), 0)
    facade.need_reports(reports, inputs, len(kept))
    return reports


@contextmanager
def _telling_rejections() -> Iterator[facade.OnRejection]:
    """Tell the first rejections as they come, and at the end how many there were."""
    count = 0

    def tell(rejection: Rejection) -> None:
        nonlocal count
        count += 1
        if count <= _TOLD_REJECTIONS:
            click.echo(
                f"rejected {rejection.input}: {rejection.reason}: {rejection.detail}",
                err=True,
            )

    yield tell
    if count:
        click.echo(f"retold: {count} rejected", err=True)


@contextmanager
def _progress(what: str, total: int = 0) -> Iterator[facade.Progress]:
    """A progress line on stderr while something long runs; on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total or None)

        def step(done: int, all_there_are: int) -> None:
            bar.update(task, completed=done, total=all_there_are or total or None)

        yield step


def _screen(*, to_stdout: bool = True) -> dict[str, Any]:
    """Width and colour of what the account is shown on."""
    import os
    import shutil

    is_terminal = to_stdout and sys.stdout.isatty()
    return {
        # 100 columns are as wide as prose reads well.
        "width": min(100, shutil.get_terminal_size((80, 24)).columns),
        "colour": is_terminal and not os.environ.get("NO_COLOR"),
    }


def _write(output: str, chunks: Iterable[bytes]) -> None:
    """Write to a file or stdout, as the chunks come."""
    if output == "-":
        _pour(chunks, sys.stdout.buffer)
        return
    path = Path(output)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        _pour(chunks, file)


def _pour(chunks: Iterable[bytes], file: BinaryIO) -> None:
    file.writelines(chunks)
    file.flush()
