"""What the annotated articles say of each word and mention of a lesson.

A lesson (see ../lesson.go) has tokens, mentions and words that may tell of an occasion; an annotation quotes the stretches that tell of
each event, with the words in them that do. Here one is laid over the other.
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../shared/score"))
from score import fold, part_same  # the same folding of names as the measure

KINDS = ["none", "meeting", "call", "visit", "summit", "conference", "negotiations", "press_conference", "ceremony"]
STATUSES = ["held", "scheduled", "proposed", "postponed", "cancelled", "refused"]


def squeeze(text):
    """text with runs of white space as one blank, and where each of its characters comes from."""
    out, origin = [], []
    for i, c in enumerate(text):
        if c.isspace():
            if out and out[-1] != " ":
                out.append(" ")
                origin.append(i)
        else:
            out.append(c)
            origin.append(i)
    return "".join(out), origin


class Text:
    """The text of a lesson in characters, with the token at each."""

    def __init__(self, lesson, article):
        title = " ".join((article.get("title") or "").split())
        head = ("# " + title + "\n\n") if lesson["head"] else ""
        whole = (head + article["text"])
        self.squeezed, origin = squeeze(whole)
        at = [0]
        for c in whole:
            at.append(at[-1] + len(c.encode()))
        byte = {}
        for i, (s, e) in enumerate(lesson["tokens"]):
            for b in range(s, e):
                byte[b] = i
        self.token = [byte.get(at[o], -1) for o in origin]

    def find(self, quote, start=0):
        q = " ".join(quote.split())
        i = self.squeezed.find(q, start)
        return (i, i + len(q)) if i >= 0 and q else None

    def tokens(self, span):
        return sorted({t for t in self.token[span[0]:span[1]] if t >= 0})


def triggers(text, event):
    """The mentions of an event: tokens of the trigger, tokens of the quote, status, what is quoted of participants."""
    for m in event.get("mentions", []):
        q = text.find(m["quote"])
        if not q:
            continue
        trigger = m.get("trigger") or ""
        i = text.squeezed.find(" ".join(trigger.split()), q[0]) if trigger else -1
        if i < 0 or i >= q[1]:
            continue
        yield text.tokens((i, i + len(" ".join(trigger.split())))), text.tokens(q), m.get("status") or event["status"], m["who"]


def takes_part(ref, event):
    """Whether a reference of a mention is itself a participant of an event."""
    return any(part_same(p, ref) for p in event["participants"])


def side_takes_part(ref, event):
    """Whether a country or body is one for which a person among the participants stands."""
    return ref["type"] != "person" and any(
        p["type"] == "person" and p.get("for") and fold(p["for"]) == fold(ref["name"]) for p in event["participants"])


def is_party(mention, events):
    """Whether a mention stands for a participant of one of the events, or for the side of one, which the extractor then leaves to the
    person. A person is none for the side alone: the spokesman of a state that took part did not."""
    return any(takes_part(r, e) or side_takes_part(r, e) for r in mention["refs"] or [] for e in events)


def read(lessons, articles, gold):
    """Yields (lesson, events of each word): for every word a list of (event, status)."""
    for line in open(lessons, encoding="utf-8"):
        lesson = json.loads(line)
        g = json.load(open(os.path.join(gold, lesson["id"] + ".json"), encoding="utf-8"))
        a = json.load(open(os.path.join(articles, lesson["id"] + ".json"), encoding="utf-8"))
        for e in g["events"]:
            for p in e["participants"]:
                if p["type"] == "person":
                    hit = next((x for x in g["people"] if fold(x["name"]) == fold(p["name"])), None)
                    p["aliases"] = hit["aliases"] if hit else []
                elif p["type"] == "organization":
                    hit = next((x for x in g["organizations"] if fold(x["name"]) == fold(p["name"])), None)
                    p["aliases"] = hit["aliases"] if hit else []
        text = Text(lesson, a)
        heads = {w["at"]: w for w in lesson["words"]}
        told = {}
        for e in g["events"]:
            for tokens, quote, status, who in triggers(text, e):
                # the head of the trigger: the last of its words that is a candidate and hangs outside it, else the last candidate
                inside = set(tokens)
                c = [t for t in tokens if t in heads]
                top = [t for t in c if heads[t]["head"] not in inside] or c
                if not top:
                    continue
                ruled = [t for t in c if heads[t].get("rule")]
                at = ruled[-1] if ruled else top[-1]
                told.setdefault(at, []).append((e, status))
        yield lesson, told
