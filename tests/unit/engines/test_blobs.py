"""Values in files: what goes in comes out, however it is read."""

import numpy as np
import pytest

from retold.engines.blobs import BlobFiles


def column(*values):
    array = np.empty(len(values), object)
    array[:] = values
    return array


@pytest.fixture
def files(tmp_path):
    opened = BlobFiles(tmp_path / "values")
    yield opened
    opened.close()


VALUES = column(b"a", b"", b"\x00" * 100_000, "é".encode())


def test_values_come_back(files):
    places = files.put("things", {"data": VALUES, "size": np.arange(4)})
    assert max(map(len, places["data"])) <= 12
    assert places["size"].tolist() == [0, 1, 2, 3]
    assert files.get(places)["data"].tolist() == VALUES.tolist()


def test_what_is_added_later_comes_back_too(files):
    first = files.put("things", {"data": VALUES})
    assert files.get(first)["data"][0] == b"a"
    second = files.put("things", {"data": column(b"more")})
    other = files.put("others", {"data": column(b"else")})
    assert files.get(second)["data"].tolist() == [b"more"]
    assert files.get(other)["data"].tolist() == [b"else"]
    assert files.get(first)["data"][3] == "é".encode()


def test_places_as_duckdb_gives_them(files):
    places = files.put("things", {"data": VALUES})["data"]
    turned = column(*map(bytearray, places))
    assert files.get({"data": turned})["data"].tolist() == VALUES.tolist()


def test_another_run_reads_them_and_what_a_killed_one_left_does_no_harm(
    files, tmp_path
):
    places = files.put("things", {"data": VALUES})
    (left,) = (tmp_path / "values").iterdir()
    with left.open("ab") as file:
        file.write(b"half a val")
    again = BlobFiles(tmp_path / "values")
    more = again.put("things", {"data": column(b"new")})
    assert again.get(places)["data"].tolist() == VALUES.tolist()
    assert again.get(more)["data"].tolist() == [b"new"]
    again.close()


def test_a_file_is_removed_with_its_table(files, tmp_path):
    files.get(files.put("things", {"data": VALUES}))
    files.remove("things")
    files.remove("nothing")
    assert list((tmp_path / "values").iterdir()) == []
