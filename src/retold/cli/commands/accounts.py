"""The commands that give the accounts of stories: run, compare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from retold import workspace as facade
from retold.cli.engine import collection_of, is_address
from retold.cli.formats import format_for
from retold.cli.inputs import read_reports
from retold.cli.options import (
    IN_PROCESS,
    engine_options,
    format_option,
    inputs_argument,
    output_option,
    processes_option,
)
from retold.cli.outputs import write_output
from retold.cli.overwriting import refuse_overwriting
from retold.cli.progress import progress_line
from retold.cli.screen import screen_of
from retold.model import Rejection, Story
from retold.run_folder import need_run_folder

# The formats of `compare`.
_FORMATS = ("text", "json", "html", "markdown")


@click.command(
    epilog="Example: retold run reports/ -o out     then open out/index.html"
)
@inputs_argument
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="The folder to write to."
)
@processes_option
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
    need_run_folder(Path(output))
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

    click.echo(render_stories_terminal(written.outlines, **screen_of()), nl=False)
    click.echo(f"retold: wrote {written.index}", err=True)


@click.command(
    epilog="Example: retold compare ours.txt theirs.txt --format html -o c.html"
)
@inputs_argument
@format_option(_FORMATS, "For reading, for programs, a page, or the brief to paste.")
@click.option(
    "--brief",
    is_flag=True,
    help="Only the statements that carry the story, as text or markdown.",
)
@output_option
def compare(
    inputs: tuple[str, ...], form: str | None, output: str, *, brief: bool, strict: bool
) -> None:
    """Take all reports in these inputs as one story and give its account.

    The inputs are two or more files, or one JSONL of several reports.
    """
    form = format_for(form, output, _FORMATS)
    if brief and form in ("json", "html"):
        raise click.UsageError(
            f"--brief gives text or markdown, not {form}: leave one of the two out"
        )
    refuse_overwriting([output], inputs)
    reports = read_reports(inputs, strict=strict)
    with progress_line("comparing"):
        story = facade.compare(reports)
    if form == "text":
        text = _as_text(story, output, brief=brief)
    else:
        text = _RENDERED[form](story)
    write_output(output, [text.encode()])


def _as_text(story: Story, output: str, *, brief: bool) -> str:
    """The account for a screen, or its brief."""
    if brief:
        from retold.show.brief_lines import render_brief

        return render_brief(story, **screen_of(output))
    from retold.show.terminal import render_terminal

    return render_terminal(story, **screen_of(output))


def _as_json(story: Story) -> str:
    return msgspec.json.encode(story.to_dict()).decode() + "\n"


def _as_page(story: Story) -> str:
    from retold.show.story_page import render_story_page

    return render_story_page(story)


def _as_markdown(story: Story) -> str:
    from retold.show.brief_lines import render_brief_markdown

    return render_brief_markdown(story)


_RENDERED = {"json": _as_json, "html": _as_page, "markdown": _as_markdown}
