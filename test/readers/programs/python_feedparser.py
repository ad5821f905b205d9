"""Reads a feed from stdin with feedparser, writes its entries as JSON: see Shown in ../reader.ts."""

import json
import sys
import time

import feedparser


def shown(entry):
    date = entry.get("published_parsed")
    texts = [content.value for content in entry.get("content", [])]
    return {
        "id": entry.get("id"),
        "title": entry.get("title"),
        "link": entry.get("link"),
        "date": date and time.strftime("%Y-%m-%dT%H:%M:%S.000Z", date),
        "author": entry.get("author"),
        "text": " ".join(texts),
    }


feed = feedparser.parse(sys.stdin.buffer.read())
if feed.bozo:
    sys.exit(f"feedparser complains: {feed.bozo_exception}")
json.dump([shown(entry) for entry in feed.entries], sys.stdout)
