"""One golden file a format and view: the bytes are the contract. `BRIEFING_GOLDEN=write` writes them anew."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import (
    article_record,
    event_records,
    quote_records,
    section_records,
    timex_records,
)
from briefing_tui.export.sheet import FIELDS, Layout, Sheet, View, merged
from briefing_tui.export.table import FORMATS, exporter

GOLDEN = Path(__file__).parent / "golden"
SUFFIX = {"markdown": "md", "plain": "txt", "table": "table.txt"}
LISTS = {
    View.SECTIONS: section_records,
    View.QUOTES: quote_records,
    View.TIMELINE: event_records,
    View.EXPRESSIONS: timex_records,
}


def sheet(article: Article, view: View) -> Sheet:
    return Sheet(article, (article_record(article),) if view is View.SHOW else tuple(LISTS[view](article)))


def written(article: Article, view: View, form: str, several: bool = False) -> str:
    sheets = [sheet(article, view)] * (2 if several else 1)
    return "".join(exporter(form)(sheets, Layout(view, several, 72)))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("view", [view for view in View if view is not View.HITS])
def test_a_format_writes_what_its_golden_file_holds(article: Article, view: View, form: str) -> None:
    path = GOLDEN / f"{view.value}.{SUFFIX.get(form, form)}"
    output = written(article, view, form).encode()
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        path.write_bytes(output)
    assert output == path.read_bytes()


def test_a_calendar_is_what_its_golden_file_holds(article: Article) -> None:
    output = written(article, View.TIMELINE, "ics").encode()
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        (GOLDEN / "timeline.ics").write_bytes(output)
    assert output == (GOLDEN / "timeline.ics").read_bytes()


def test_calendar_lines_are_as_short_as_the_standard_asks(article: Article) -> None:
    from briefing_tui.export.as_ics import _folded

    line = "DESCRIPTION:" + "Zoë sagt, 東京 — " * 40
    folded = _folded(line)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


def test_timelines_of_several_articles_make_one_chronology(article: Article) -> None:
    one, other = sheet(article, View.TIMELINE), sheet(article, View.TIMELINE)
    both = merged([one, other])
    assert [record["date"] for record in both.records] == ["2024-03-03", "2024-03-03", "2027", "2027"]
    assert all(record["article"] == "notes/bridge.txt" for record in both.records)
    assert both.upcoming == 2
    undated = {**one.records[0], "from": None, "to": None, "date": "XXXX-08-15"}
    assert merged([Sheet(article, (undated,)), one]).records[-1]["date"] == "XXXX-08-15"
    for form in (*FORMATS, "ics"):
        assert "".join(exporter(form)([both], Layout(View.TIMELINE, True, 72)))


def test_an_echo_stands_behind_the_words_it_echoes(article: Article) -> None:
    first, scare, last = quote_records(article)
    echo = {**first, "kind": "echo", "group": last["group"], "text": "We paid"}
    lone = {**first, "kind": "echo", "group": 99, "text": "alone"}
    said = Sheet(article, (echo, lone, first, scare, last)).utterances()
    assert [record["text"] for (record,) in said] == [
        "alone",
        "will stand for a century,",
        "When",
        "We paid for it twice, & we know it,",
        "We paid",
    ]
    for form in ("table", "markdown"):
        lines = "".join(exporter(form)([Sheet(article, (echo, last))], Layout(View.QUOTES))).splitlines()
        assert next(n for n, line in enumerate(lines) if "twice" in line) < next(
            n for n, line in enumerate(lines) if "“We paid”" in line
        )


def test_the_parts_of_one_utterance_are_one_row_for_people_and_records_for_programs(article: Article) -> None:
    first, scare, last = quote_records(article)
    part = {**last, "kind": "partial", "group": first["group"], "text": "and\nlonger."}
    sheet = Sheet(article, (first, scare, part, last))
    assert [len(said) for said in sheet.utterances()] == [2, 1, 1]
    layout = Layout(View.QUOTES)
    table, markdown = ("".join(exporter(form)([sheet], layout)) for form in ("table", "markdown"))
    joined = "“will stand for a century,” … “and longer.”"
    assert joined in table
    assert f"> {joined}\n>\n> — {first['speaker']}" in markdown
    for form in ("json", "jsonl", "csv", "plain"):
        assert "".join(exporter(form)([sheet], layout)).count("longer.") == 1
    assert len(json.loads("".join(exporter("json")([sheet], layout)))) == 4


def test_json_of_one_article_is_what_python_gives(article: Article) -> None:
    assert json.loads(written(article, View.SHOW, "json")) == article.to_dict()


@pytest.mark.parametrize("view", list(LISTS))
def test_lists_hold_the_same_records_in_json_and_jsonl(article: Article, view: View) -> None:
    whole = json.loads(written(article, view, "json", several=True))
    lines = [json.loads(line) for line in written(article, view, "jsonl", several=True).splitlines()]
    assert whole == lines
    assert all(record["article"] == "notes/bridge.txt" for record in whole)


@pytest.mark.parametrize("view", list(LISTS))
def test_csv_has_every_flat_field_of_the_records(article: Article, view: View) -> None:
    rows = list(csv.DictReader(io.StringIO(written(article, view, "csv"))))
    flat = {
        name
        for record in LISTS[view](article)
        for name, value in record.items()
        if not isinstance(value, list)
    }
    assert set(rows[0]) == flat | {"article"} == set(FIELDS[view])


def test_every_offset_counts_in_the_text_that_plain_prints(article: Article) -> None:
    text = written(article, View.SHOW, "plain")
    whole = article.to_dict()
    assert text == whole["text"]
    for record in [*whole["quotes"], *whole["timexes"]]:
        assert text[record["start"] : record["end"]] == record["text"]
    for record in whole["quotes"]:
        assert (record["mention_start"] is None) == (record["mention"] is None)
    for record in whole["timeline"]:
        assert text[record["sentence_start"] : record["sentence_end"]] == record["sentence"]


def test_nothing_found_is_still_whole_json(article: Article) -> None:
    for form, empty in {"json": "[]\n", "jsonl": "", "plain": "", "table": ""}.items():
        assert "".join(exporter(form)([Sheet(article, ())], Layout(View.QUOTES))) == empty


def test_json_lets_no_control_character_out() -> None:
    from briefing_tui.export.as_json import encoded

    text = "".join(map(chr, [*range(32), *range(127, 160), 0x2028, 0x2029]))
    line = encoded({"text": text})
    assert line.isprintable()
    assert json.loads(line) == {"text": text}
