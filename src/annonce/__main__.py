"""Run the command line: ``python -m annonce``, and the program ``annonce``."""

import gc
import sys


def main() -> None:
    """Run the command line and leave with one of `ExitCode`; no traceback reaches a user."""
    # Loading modules makes much that stays. To look through it again and again, and once more at the end, would cost a
    # fifth of a short run.
    gc.set_threshold(100_000)
    try:
        from annonce.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while it is loaded; `run` says the rest
        code = 130
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
