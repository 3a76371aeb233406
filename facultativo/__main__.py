"""`facultativo` on the command line: the pure parts alone, without database or configuration."""

import sys

from facultativo.config.consola import main

if __name__ == "__main__":
    sys.exit(main())
