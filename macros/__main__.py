"""`python -m macros`: the `playbook` command where it is not installed."""

import sys

from macros.cli import main

sys.exit(main())
