"""What `wrk` sends when each request differs, in its own language (Lua)."""

from collections.abc import Mapping
from urllib.parse import urlencode

NEW_ENTRY = """
math.randomseed(os.time())
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
local hex = "0123456789abcdef"
local function digit()
  local at = math.random(1, 16)
  return string.sub(hex, at, at)
end
request = function()
  local id = string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", digit)
  return wrk.format(nil, nil, nil, "id=" .. id .. "&BODY")
end
"""
ANY_PLACE = """
math.randomseed(os.time())
request = function()
  local place = LOW + math.floor(math.random() * (HIGH - LOW))
  return wrk.format(nil, string.format("PATH%.0f", place))
end
"""


def new_entry(form: Mapping[str, str]) -> str:
    """A new entry with a fresh id each time."""
    return NEW_ENTRY.replace("BODY", urlencode(form))


def any_place(path: str, low: int, high: int) -> str:
    """A page from anywhere between two positions."""
    return ANY_PLACE.replace("PATH", path).replace("LOW", str(low)).replace("HIGH", str(high))
