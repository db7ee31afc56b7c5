"""Run the command line: ``python -m annonce``."""

from annonce.cli import main

if __name__ == "__main__":
    main()
