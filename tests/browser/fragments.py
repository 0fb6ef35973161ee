"""What does a fragment hold that a reader made? Written and read by another hand than `fragment.js`."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any


def written(name: str, value: object, version: int = 1) -> str:
    letters = urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
    return f"#{name}.{version}.{letters}"


def held_by(address: str) -> dict[str, Any]:
    letters = address.partition("#")[2].split(".")[2]
    held: dict[str, Any] = json.loads(urlsafe_b64decode(letters + "=" * (-len(letters) % 4)))
    return held
