"""The commands: options in, calls of the facade, text out. No logic of its own.

Data goes to stdout or `-o`, everything else to stderr. Exit codes: 0 done, 1 retold's
own "no" (one line says why), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from retold import __version__
from retold import workspace as facade
from retold.cli_engine import IN_PROCESS, collection_of, engine_options, is_address
from retold.cli_inputs import (
    each_report,
    progress_line,
    read_reports,
    run_around,
    telling_rejections,
)
from retold.cli_outputs import (
    format_for,
    need_lines_name,
    open_nobody,
    refuse_overwriting,
    write_output,
)
from retold.cli_serve import mcp, serve
from retold.collection import Collection
from retold.errors import MemoryLimitError, RetoldError, UsageError
from retold.model import Rejection, Report, Story
from retold.settings import VARIABLE
from retold.store import Progress, open_store

if TYPE_CHECKING:
    from retold.check.linting import Format

F = TypeVar("F", bound=Callable[..., Any])

_GC_OBJECTS = 1_000_000
# The formats of the commands that have several.
_COMPARED = ("text", "json", "html", "markdown")
_CHECKED: tuple[Format, ...] = ("text", "json", "github", "sarif")
_ANSWERED = ("text", "json")


class Group(click.Group):
    """Turns retold's own errors into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except RetoldError as error:
            click.echo(f"retold: {error}", err=True)
            ctx.exit(2 if isinstance(error, MemoryLimitError) else 1)
        except BrokenPipeError:
            # The reader of our output went away ("| head"): nothing is wrong.
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"retold: {where}{error.strerror or error}", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="retold")
@click.option(
    "--settings",
    metavar="FILE",
    envvar=VARIABLE,
    help="A TOML file with words of your own for the tables.",
)
def cli(settings: str | None) -> None:
    """Ten reports are not ten sources.

    retold groups the reports that tell one story, works out who took from whom, and
    lays out what is said, by how many independent origins, in whose words, and what
    changed in the retelling. It never says what is true.

    INPUT is a file, a folder, a glob or - for stdin: plain text, HTML or JSONL.
    """
    if settings:
        facade.use_settings(settings)


def main() -> None:
    """Run the command line; ends the process."""
    # Records and tables make no cycles, and live as long as the command: to look for
    # some at every 700 new objects costs a tenth of a command, at every 50,000 of one
    # that compares hundreds of reports.
    gc.set_threshold(_GC_OBJECTS)
    # None where whoever started us closed it (`>&-`): then nobody reads.
    if sys.stdout is None or sys.stderr is None:
        nobody = open_nobody()
        sys.stdout, sys.stderr = sys.stdout or nobody, sys.stderr or nobody
    try:
        code = cli.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
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


def _lines_output(command: F) -> F:
    """The option --output of a command that writes JSON Lines and nothing else."""
    decorated: F = click.option(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        callback=lambda _context, _option, name: need_lines_name(name),
        help="Where to write; - is stdout.",
    )(command)
    return decorated


def _format(formats: Sequence[str], words: str) -> Callable[[F], F]:
    """The option --format, which the name of the output gives where it is left out."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        show_default="by the name of FILE, else text",
        help=words,
    )


def _processes(command: F) -> F:
    """How many processes read texts."""
    decorated: F = click.option(
        "--processes",
        type=click.IntRange(min=1),
        default=os.cpu_count() or 1,
        metavar="N",
        help="How many processes read the texts; all of the machine's without it. "
        "The result is the same.",
    )(command)
    return decorated


@cli.command(epilog="Example: retold run reports/ -o out     then open out/index.html")
@_inputs
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="The folder to write to."
)
@_processes
@engine_options
def run(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    processes: int,
    **engine: Any,
) -> None:
    """Read reports, group them into stories, and write the account of each.

    Writes OUT/index.html with a page a story, OUT/stories.jsonl, OUT/threads.jsonl,
    OUT/rejections.jsonl and OUT/tables/*.parquet.
    """
    if is_address(output):
        with collection_of(inputs, strict=strict, **engine) as collection:
            collection.write("accounts", f"{output.rstrip('/')}/stories.jsonl")
        return
    refuse_overwriting([output], inputs, are_folders=True)
    facade.need_run_folder(output)
    rejections: list[Rejection] = []
    if engine == IN_PROCESS:
        reports = read_reports(
            inputs, strict=strict, rejections=rejections, without=output
        )
        with progress_line("comparing", len(reports)) as step:
            written = facade.run_into(
                output,
                reports,
                rejections=rejections,
                processes=processes,
                progress=step,
            )
    else:
        with (
            collection_of(
                inputs, strict=strict, rejections=rejections, without=output, **engine
            ) as collection,
            progress_line("comparing") as step,
        ):
            written = facade.run_collection_into(
                output, collection, rejections=rejections, progress=step
            )
    from retold.show.story_list import render_stories_terminal

    click.echo(render_stories_terminal(written.outlines, **_screen()), nl=False)
    click.echo(f"retold: wrote {written.index}", err=True)


@cli.command(
    epilog="Example: retold compare ours.txt theirs.txt --format html -o c.html"
)
@_inputs
@_format(_COMPARED, "For reading, for programs, a page, or the brief to paste.")
@click.option(
    "--brief",
    is_flag=True,
    help="Only the statements that carry the story, as text or markdown.",
)
@_output
def compare(
    inputs: tuple[str, ...], form: str | None, output: str, *, brief: bool, strict: bool
) -> None:
    """Take all reports in these inputs as one story and give its account.

    The inputs are two or more files, or one JSONL of several reports.
    """
    form = format_for(form, output, _COMPARED)
    if brief and form in ("json", "html"):
        raise click.UsageError(
            f"--brief gives text or markdown, not {form}: leave one of the two out"
        )
    refuse_overwriting([output], inputs)
    reports = read_reports(inputs, strict=strict)
    with progress_line("comparing"):
        story = facade.compare(reports)
    if form == "json":
        text = msgspec.json.encode(story.to_dict()).decode() + "\n"
    elif form == "html":
        from retold.show.story_page import render_story_page

        text = render_story_page(story)
    elif form == "markdown":
        from retold.show.brief_lines import render_brief_markdown

        text = render_brief_markdown(story)
    elif brief:
        from retold.show.brief_lines import render_brief

        text = render_brief(story, **_screen(to_stdout=output == "-"))
    else:
        from retold.show.terminal import render_terminal

        text = render_terminal(story, **_screen(to_stdout=output == "-"))
    write_output(output, [text.encode()])


class _ListsSources(click.Command):
    """Lets `--against` take all words up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat the option for each of its words."""
        spread: list[str] = []
        is_source = False
        for word in args:
            if word.startswith("-") and word != "-":
                is_source = word == "--against"
                spread += [] if is_source else [word]
            else:
                spread += ["--against", word] if is_source else [word]
        if args and args[-1] == "--against":
            spread.append("--against")
        return super().parse_args(ctx, spread)


def _kinds(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> frozenset[str]:
    """Kinds of findings as they are typed: several options, or with commas."""
    if not given:
        return frozenset()
    from retold.check.kinds import parse_kinds

    try:
        return parse_kinds(given)
    except UsageError as error:
        raise click.BadParameter(str(error)) from error


def _explain_kind(
    context: click.Context, _option: click.Parameter, given: str | None
) -> None:
    """Tell what a kind of finding means, and end."""
    if given is None or context.resilient_parsing:
        return
    from retold.check.kinds import parse_kinds, render_kind

    try:
        (kind,) = parse_kinds([given])
    except UsageError as error:
        raise click.BadParameter(str(error)) from error
    click.echo(render_kind(kind), nl=False)
    context.exit()


@cli.command(
    cls=_ListsSources,
    epilog="Example: retold check draft.txt --against wire1.txt wire2.txt",
)
@click.argument("draft")
@click.option(
    "--against",
    metavar="SOURCE...",
    multiple=True,
    required=True,
    help="What the draft was written from: each an INPUT.",
)
@_format(
    _CHECKED, "For terminals and editors, for programs, or for the checks of a change."
)
@click.option(
    "--select",
    metavar="KIND",
    multiple=True,
    callback=_kinds,
    help="Tell findings of these kinds only; several with commas.",
)
@click.option(
    "--ignore",
    metavar="KIND",
    multiple=True,
    callback=_kinds,
    help="Tell no findings of these kinds.",
)
@click.option(
    "--soft/--no-soft",
    default=True,
    help="Whether to tell what is soft, too; it is told without this option.",
)
@click.option(
    "--baseline", metavar="FILE", help="Do not tell the findings in this file again."
)
@click.option(
    "--write-baseline", metavar="FILE", help="Write what is found into such a file."
)
@click.option(
    "--explain",
    metavar="KIND",
    is_eager=True,
    expose_value=False,
    callback=_explain_kind,
    help="Tell what a kind of finding means, with an example, and end.",
)
@click.option(
    "--strict", is_flag=True, help="Stop at the first input that cannot be read."
)
@_output
def check(
    draft: str,
    against: tuple[str, ...],
    *,
    form: str | None,
    select: frozenset[str],
    ignore: frozenset[str],
    soft: bool,
    baseline: str | None,
    write_baseline: str | None,
    output: str,
    strict: bool,
) -> None:
    """Check a draft against the sources that it was written from.

    DRAFT is one text, or - for stdin. A finding is a line `file:line:col: kind
    message`; the exit code is 1 if one of them is hard. Lines and columns count from 1,
    columns in characters. `[retold: ignore KIND]` in the draft silences its line, and
    `<!-- retold: ignore KIND -->` alone on a line the next one.
    """
    shape = format_for(form, output, _CHECKED)
    # Matrices of a few sentences need no threads, and to start them costs a tenth.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from retold.check.files import read_draft, read_sources
    from retold.check.linting import Choice, lint

    if "-" in against and draft == "-":
        raise click.UsageError("standard input is either the draft or a source")
    refuse_overwriting([output], [draft, *against], others=[baseline])
    refuse_overwriting([output, write_baseline], [draft, *against])
    with telling_rejections() as reject:
        own = read_draft(draft, strict=strict, reject=reject)
        sources = read_sources(against, own, strict=strict, reject=reject)
    linted = lint(
        own,
        sources,
        choice=Choice(kinds=select, without=ignore, with_soft=soft),
        baseline=baseline,
        makes_known=write_baseline is not None,
    )
    if write_baseline is not None and linted.new_baseline is not None:
        write_output(write_baseline, [linted.new_baseline])
    write_output(output, [linted.render(shape, version=__version__).encode()])
    for note in linted.notes:
        click.echo(note, err=True)
    click.echo(f"retold: {linted.summary}", err=True)
    if linted.check.has_hard:
        raise click.exceptions.Exit(1)


@cli.command(epilog="Example: retold read pages/*.html -o reports.jsonl")
@_inputs
@_lines_output
def read(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Read any input into reports, as JSONL."""
    refuse_overwriting([output], inputs)
    with telling_rejections() as reject:
        reports = each_report(inputs, strict=strict, on_rejection=reject)
        write_output(
            output, (msgspec.json.encode(report) + b"\n" for report in reports)
        )


@cli.command(epilog="Example: retold annotate reports.jsonl -o notes.jsonl")
@_inputs
@_lines_output
@engine_options
def annotate(
    inputs: tuple[str, ...], output: str, *, strict: bool, **engine: Any
) -> None:
    """Sentences, quotes, times, names, figures and credits of each report, as JSONL."""
    refuse_overwriting([output], inputs)
    if engine == IN_PROCESS:
        # One report after another, with no table between.
        with telling_rejections() as reject, progress_line("annotating") as step:
            reports = each_report(inputs, strict=strict, on_rejection=reject)
            write_output(output, _annotations(reports, step))
        return
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("annotating") as step,
    ):
        if is_address(output):
            collection.write("annotations", output)
        else:
            write_output(output, collection.annotations(progress=step))


def _store(*, required: bool) -> Callable[[F], F]:
    """The file in which reports and stories are kept."""
    return click.option(
        "--store",
        metavar="FILE",
        required=required,
        help="The file in which reports and their stories are kept.",
    )


@cli.command(epilog='Example: retold ask "The ferry was overloaded" --in out')
@click.argument("claim")
@click.option(
    "--in",
    "inputs",
    metavar="OUT_OR_INPUT",
    multiple=True,
    help="The folder that `retold run` wrote, or an INPUT; several may be given.",
)
@_store(required=False)
@click.option(
    "--strict", is_flag=True, help="Stop at the first input that cannot be read."
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="The most statements shown for each sentence of the claim; 0 for all.",
)
@_format(_ANSWERED, "For reading, or for programs.")
@_output
@_processes
def ask(
    claim: str,
    inputs: tuple[str, ...],
    *,
    store: str | None,
    strict: bool,
    limit: int,
    form: str | None,
    output: str,
    processes: int,
) -> None:
    """Ask which statements say a claim, deny it, or tell it otherwise.

    CLAIM is one or more sentences, or - for stdin; each sentence is asked. Reports in
    an INPUT are grouped and compared first, as `retold run` does. Nothing found is an
    answer, too: it says what was searched.
    """
    form = format_for(form, output, _ANSWERED)
    if bool(inputs) == bool(store):
        raise click.UsageError("give either --in OUT_OR_INPUT or --store FILE")
    if claim == "-" and "-" in inputs:
        raise click.UsageError("stdin is the claim or the input, not both")
    inputs = tuple(map(run_around, inputs))
    # Of a run's folder only what a run writes is read.
    places = [
        f"{place}/stories.jsonl" if facade.holds_stories(place) else place
        for place in inputs
    ]
    refuse_overwriting([output], places, others=[store])
    if claim == "-":
        claim = sys.stdin.buffer.read().decode("utf-8", "replace")
    found = _stories_of(inputs, store, strict=strict, processes=processes)
    with progress_line("searching"):
        answer, most = facade.ask(claim, found), limit or None
    if form == "json":
        text = msgspec.json.encode(answer.to_dict(limit=most)).decode() + "\n"
    else:
        from retold.ask.screen import render_answer_terminal

        screen = _screen(to_stdout=output == "-")
        text = render_answer_terminal(answer, limit=most, **screen)
    write_output(output, [text.encode()])


def _stories_of(
    inputs: tuple[str, ...], store: str | None, *, strict: bool, processes: int
) -> Iterable[Story]:
    """The stories of a store, of one run's folder, or of reports."""
    if store is not None:
        if not Path(store).exists():
            raise click.UsageError(f"{store}: no such store; `retold add` makes it")
        with open_store(store) as opened, progress_line("comparing") as step:
            kept: list[Story] = []
            for story in facade.stories_of(opened):
                kept.append(story)
                step(len(kept), 0)
            return kept
    if any(facade.holds_stories(place) for place in inputs if place != "-"):
        if len(inputs) > 1:
            raise click.UsageError("--in takes one folder of a run, and nothing else")
        return facade.read_stories(inputs[0])
    reports = read_reports(inputs, strict=strict)
    with progress_line("comparing", len(reports)) as step:
        return facade.run(reports, processes=processes, progress=step)


@cli.command(epilog="Example: retold stories reports.jsonl -o stories.jsonl")
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@click.option(
    "--strict", is_flag=True, help="Stop at the first input that cannot be read."
)
@_lines_output
@_store(required=False)
@click.option(
    "--threads", metavar="FILE", help="Write here which stories follow one another."
)
@click.option(
    "--explain",
    nargs=2,
    metavar="A B",
    help="Tell why the reports with these ids are, or are not, in one story.",
)
@click.option("--find", metavar="STORY", help="Tell where a story of the store is now.")
@_processes
@engine_options
def stories(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    store: str | None,
    threads: str | None,
    explain: tuple[str, str] | None,
    find: str | None,
    processes: int,
    **engine: Any,
) -> None:
    """Group reports by the event they tell.

    Writes JSONL {"story", "title", "reports", "genres"}. Give INPUT to group these
    reports, or --store for the stories that `retold add` keeps.
    """
    if bool(inputs) == bool(store):
        raise click.UsageError("give either INPUT or --store FILE")
    if find and not store:
        raise click.UsageError("--find goes with --store FILE: only there ids last")
    if store is not None and not Path(store).exists():
        raise click.UsageError(f"{store}: no such store; `retold add` makes it")
    refuse_overwriting([output, threads], inputs, others=[store])
    if engine != IN_PROCESS:
        if store or explain:
            raise click.UsageError(
                "--engine and --workspace group INPUT; leave --store and --explain out"
            )
        with collection_of(inputs, strict=strict, **engine) as collection:
            _write_stories(collection, output, threads)
        return
    with open_store(store) as opened:
        if not store:
            reports = read_reports(inputs, strict=strict)
            with progress_line("grouping", len(reports)) as step:
                opened.add(reports, processes=processes, progress=step)
        if find:
            rows: Iterable[bytes] = (f"{now}\n".encode() for now in opened.find(find))
        elif explain:
            from retold.show.explanation import render_explanation

            told = render_explanation(
                opened.explain(*explain), **_screen(to_stdout=output == "-")
            )
            rows = [told.encode()]
        else:
            rows = _lines(opened.rows(by_size=not store))
        write_output(output, rows)
        if threads is not None:
            found = opened.threads(by_size=not store)
            write_output(threads, _lines(thread.to_dict() for thread in found))


def _write_stories(collection: Collection, output: str, threads: str | None) -> None:
    """Write the stories of reports on an engine, and their threads where asked for."""
    if is_address(output):
        collection.write("stories", output)
    else:
        with progress_line("grouping") as step:
            write_output(output, _lines(collection.stories(progress=step)))
    if threads is not None:
        write_output(threads, _lines(t.to_dict() for t in collection.threads()))


def _lines(rows: Iterable[object]) -> Iterator[bytes]:
    return (msgspec.json.encode(row) + b"\n" for row in rows)


@cli.command(epilog="Example: retold add today.jsonl --store news.duckdb")
@_inputs
@_store(required=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Write what became of the stories, as JSONL."
)
@_processes
def add(
    inputs: tuple[str, ...],
    *,
    store: str,
    output: str | None,
    strict: bool,
    processes: int,
) -> None:
    """Add reports to a store, and group anew what they touch.

    The ids of stories last. What is there already is passed over, so that the same
    input may be added again. `retold stories --store FILE` gives the stories.
    """
    refuse_overwriting([output], inputs, others=[store])
    # What is wrong with the store itself is told when it is opened.
    refuse_overwriting([output, store], [], are_folders=True)
    reports = read_reports(inputs, strict=strict)
    with (
        open_store(store) as opened,
        progress_line("grouping", len(reports)) as step,
    ):
        added = opened.add(reports, processes=processes, progress=step)
    from retold.show.wording import added_summary

    kinds = (change.kind for change in added.changes)
    summary = added_summary(added.reports, added.known, kinds)
    click.echo(f"retold: {summary}", err=True)
    for report in added.differing:
        click.echo(
            f"not added: {report}: the store has another text under this id, which "
            "stays; give an update an id of its own",
            err=True,
        )
    if output is not None:
        write_output(output, _lines(change.to_dict() for change in added.changes))


@cli.command(epilog="Example: retold reuse reports.jsonl -o passages.jsonl")
@_inputs
@_lines_output
@engine_options
def reuse(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    **engine: Any,
) -> None:
    """Find the passages that reports share, as JSONL {"a", "b"}."""
    refuse_overwriting([output], inputs)
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("aligning") as step,
    ):
        if is_address(output):
            collection.write("passages", output)
        else:
            write_output(output, _lines(collection.reuse(progress=step)))


@cli.command(epilog="Example: retold lineage reports.jsonl -o origins.jsonl")
@_inputs
@_lines_output
@click.option("--edges", metavar="FILE", help="Write who took from whom here.")
@engine_options
def lineage(
    inputs: tuple[str, ...],
    output: str,
    *,
    edges: str | None,
    strict: bool,
    **engine: Any,
) -> None:
    """Find which reports go back to one origin, as JSONL {"origin", "reports"}."""
    refuse_overwriting([output, edges], inputs)
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("comparing") as step,
    ):
        if is_address(output):
            collection.write("origins", output)
            if edges is not None:
                collection.write("edges", edges)
            return
        origins, found = collection.lineage(progress=step)
    rows = ({"origin": o.id, "name": o.name, "reports": o.reports} for o in origins)
    write_output(output, _lines(rows))
    if edges is not None:
        write_output(edges, _lines(edge.to_dict() for edge in found))
    if sys.stderr.isatty():
        from retold.show.wording import lineage_summary

        click.echo(lineage_summary(origins, found), err=True)


cli.add_command(serve)
cli.add_command(mcp)


def _annotations(reports: Iterable[Report], step: Progress) -> Iterator[bytes]:
    for number, report in enumerate(reports, 1):
        yield facade.annotate(report).to_line(report.text) + b"\n"
        step(number, 0)


def _screen(*, to_stdout: bool = True) -> dict[str, Any]:
    """Width and colour of what the account is shown on."""
    import shutil

    is_terminal = to_stdout and sys.stdout.isatty()
    return {
        # 100 columns are as wide as prose reads well.
        "width": min(100, shutil.get_terminal_size((80, 24)).columns),
        "colour": is_terminal and not os.environ.get("NO_COLOR"),
    }
