"""The least that Flask can do: the measure of every ratio."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello() -> str:
    return "hello"
