"""Work in several processes: in order, and ended whatever happens."""

import multiprocessing
import os
import signal
import time

import pytest

from retold.engines.processes import map_in_processes


def square(number):
    return number * number


def sleep_first(number):
    time.sleep(0 if number else 0.5)
    return number


def refuse_three(number):
    if number == 3:
        raise ValueError("three is too many")
    return number


def vanish(_number):
    os._exit(1)


def interrupt_itself(number):
    os.kill(os.getpid(), signal.SIGINT)
    return number


def interrupt_parent_and_sleep(parent):
    os.kill(parent, signal.SIGINT)
    time.sleep(600)


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_map_in_processes_keeps_the_order(processes):
    """Each answer stands where its thing stood, however many processes there are."""
    answers = map_in_processes(square, range(4), processes=processes)
    assert list(answers) == [0, 1, 4, 9]
    assert multiprocessing.active_children() == []


def test_map_in_processes_takes_things_as_they_are_wanted():
    """Neither are all things walked at once, nor do the processes outlive the walk."""
    walked = []

    def things():
        for number in range(10_000):
            walked.append(number)
            yield number

    answers = map_in_processes(square, things(), processes=2)
    assert [next(answers) for _ in range(3)] == [0, 1, 4]
    assert len(walked) < 100
    answers.close()
    assert multiprocessing.active_children() == []


def test_map_in_processes_goes_on_beside_a_long_one():
    """What comes behind it is worked on meanwhile, and given after it."""
    answers = map_in_processes(sleep_first, range(8), processes=2)
    assert list(answers) == list(range(8))


def test_map_in_processes_of_nothing_is_nothing():
    """No things need no process."""
    assert list(map_in_processes(square, [], processes=2)) == []


def test_map_in_processes_raises_what_the_work_raised():
    """An error is the caller's, with a note of where it was."""
    with pytest.raises(ValueError, match="three is too many") as caught:
        list(map_in_processes(refuse_three, range(9), processes=2))
    assert "refuse_three" in caught.value.__notes__[0]
    assert multiprocessing.active_children() == []


def test_map_in_processes_tells_of_a_process_that_is_gone():
    """A process that is killed ends the work; nobody waits for it."""
    with pytest.raises(ChildProcessError, match="ended by itself"):
        list(map_in_processes(vanish, range(9), processes=2))
    assert multiprocessing.active_children() == []


def read_past_the_end(_number):
    raise EOFError("the file is short")


def test_map_in_processes_tells_an_error_of_the_work_as_it_is():
    """What the work raised is no sign that its process is gone."""
    with pytest.raises(EOFError, match="the file is short"):
        list(map_in_processes(read_past_the_end, range(9), processes=2))
    assert multiprocessing.active_children() == []


def test_map_in_processes_is_deaf_to_interrupts():
    """Control-C means the parent: its processes never print a traceback."""
    answers = map_in_processes(interrupt_itself, [1, 2, 3], processes=2)
    assert list(answers) == [1, 2, 3]


def test_map_in_processes_ends_with_an_interrupt():
    """An interrupted parent does not wait for what its processes are at."""
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(
            map_in_processes(interrupt_parent_and_sleep, [os.getpid()] * 3, processes=2)
        )
    assert time.monotonic() - started < 60
    assert multiprocessing.active_children() == []
