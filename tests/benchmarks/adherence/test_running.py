from benchmarks.adherence.running import all_done


def test_every_task_is_done_once_whatever_the_number() -> None:
    """More tasks than one set of processes does are done by the next; none is lost."""
    tasks = list(range(-60, 0))

    assert sorted(all_done(abs, tasks, workers=1)) == list(range(1, 61))
