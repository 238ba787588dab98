"""Trains the head for topics: python topics.py SEEN GOLD BASE.bin OUT.bin [--folds]

SEEN is what `lessons topics` prints: articles read by heads that were trained without them, and what the head sees of each phrase near a
meeting. A phrase is a topic where score.py takes it for one of those of the event that it matches the meeting with. The heads of BASE are
carried over. With --folds it reads BASE.0.bin to BASE.4.bin, writes OUT.0.bin to OUT.4.bin, and prints what of the topics of matched
meetings is found.
"""

import argparse
import base64
import json
import os
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../shared/score"))
from heads import FOLDS, WIDTH, ZERO, Examples, fold_of, write
from sparse import predict, train
from score import content, match, match_events, names_of, normal, same_topic

EPOCHS = 8


def collect(seen, gold):
    """The table of states, the examples, and per meeting its article, the topics of its event, and its phrases as (row, name, tokens)."""
    table = [np.zeros((1, WIDTH), np.float32)]  # row 0: no token
    base = 1
    x = Examples("topic", ["no", "yes"], 3, 48)
    meetings = []
    for line in open(seen, encoding="utf-8"):
        r = json.loads(line)
        name = r["article"]["id"]
        raw = np.frombuffer(base64.b64decode(r["states"] or ""), np.uint8).reshape(-1, WIDTH).astype(np.float32) - ZERO
        table.append(raw * np.array(r["scales"] or [], np.float32)[:, None])
        g = normal(json.load(open(os.path.join(gold, name + ".json"), encoding="utf-8")))
        said = normal(r)["events"]
        firm = [e for e in g["events"] if not e["optional"]]
        event = {j: firm[i] for i, j in match_events(firm, said)}
        rest = [j for j in range(len(said)) if j not in event]
        optional = [e for e in g["events"] if e["optional"]]
        event.update({rest[j]: optional[i] for i, j in match_events(optional, [said[j] for j in rest])})
        for j, phrases in enumerate(r["sees"] or []):
            if j not in event:
                continue
            e = event[j]
            rows = []
            for p in phrases or []:
                near = max((nearness(t, p) for t in e["topics"] if same_topic(t, p)), default=None)
                weight = (0.5 if e["optional"] else 1.0) * (1.0 if near is None else near**2)  # a loose match teaches less
                rows.append((len(x.label), p["name"], p["at"]))
                x.add(p["sees"], [base + i if i >= 0 else 0 for i in p["slots"]], int(near is not None), weight, name)
            meetings.append((name, e, rows, said[j]["topics"]))
        base += len(raw)
    return np.concatenate(table), x, meetings


def nearness(topic, phrase):
    """How far the words of a phrase are those of a topic, by its best name."""
    y = content(phrase["name"])
    return max(2 * len(y & content(n)) / max(1, len(y) + len(content(n))) for n in names_of(topic))


def chosen(rows, chance, at, least):
    """The phrases above a probability, the likeliest first, none that shares tokens or words with one before; the likeliest of all where
    none is, if it is above least."""
    out = []
    for i, name, (first, end) in sorted(rows, key=lambda r: -chance[r[0]]):
        p = chance[i]
        if p < at and (out or p < least) or len(out) == 8:
            break
        if any(a < end and first < b or same_topic({"name": name}, {"name": n}) for n, a, b in out):
            continue
        out.append((name, first, end))
    return out


def report(meetings, chance):
    for at in (0.3, 0.35, 0.4, 0.45, 0.5):
        for least in (0.1, 0.2, 0.3):
            tp = g = s = 0
            for _, e, rows, _ in meetings:
                if e["optional"]:
                    continue
                got = [{"name": n} for n, _, _ in chosen(rows, chance, at, least)]
                tp += len(match(e["topics"], got, same_topic)[0])
                g, s = g + len(e["topics"]), s + len(got)
            print(f"at {at} least {least}: P {tp / max(1, s):.3f} R {tp / g:.3f} F {2 * tp / (g + s):.3f}")


def main():
    p = argparse.ArgumentParser()
    for n in ("seen", "gold", "base", "out"):
        p.add_argument(n)
    p.add_argument("--folds", action="store_true")
    a = p.parse_args()
    table, x, meetings = collect(a.seen, a.gold)
    if not a.folds:
        write(a.out, [(x, *train(x, table, lambda _: True, EPOCHS))], a.base)
        return
    chance = np.zeros(len(x.label))
    for k in range(FOLDS):
        net, names = train(x, table, lambda art: fold_of(art) != k, EPOCHS)
        write(a.out.replace(".bin", f".{k}.bin"), [(x, net, names)], a.base.replace(".bin", f".{k}.bin"))
        rows = [i for i, art in enumerate(x.article) if fold_of(art) == k]
        chance[rows] = predict(net, names, x, table, rows)
    report(meetings, chance)


if __name__ == "__main__":
    main()
