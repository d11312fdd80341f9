"""Where the program starts: a command line, a worker or the window."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Runs the program and returns its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--worker"]:
        from app.worker import serve

        return serve(sys.stdin.buffer, sys.stdout.buffer, *given[1:2])
    if given[:1] == ["--errand"]:
        from app.errand import bound_memory
        from app.errand import run as run_errand

        bound_memory()
        return run_errand(sys.stdin.buffer, sys.stdout.buffer)
    from app.cli import run

    return run(given)


def main_window() -> int:
    """Runs the program as `newsgloss-gui`: the same, but no terminal opens beside the window."""
    return main()


if __name__ == "__main__":
    sys.exit(main())
