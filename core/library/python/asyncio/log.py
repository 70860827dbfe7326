"""The logger that asyncio writes to."""

import logging

logger = logging.getLogger('asyncio')
