"""Trains the head for meetings, whose probability is a meeting's confidence: python meetings.py SEEN GOLD BASE.bin OUT.bin [--folds]

SEEN is what `lessons meetings` prints: articles read by heads that were trained without them, and what the head sees of each meeting.
A meeting is right where score.py matches it with a firm event, and left out where it matches an optional one. The heads of BASE are carried
over. With --folds it reads BASE.0.bin to BASE.4.bin, writes OUT.0.bin to OUT.4.bin, and prints how well probabilities agree with outcomes.
"""

import argparse
import json
import os
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../shared/score"))
from heads import FOLDS, Examples, carried, fold_of, predict, train, write
from score import match_events, normal

EPOCHS = 60
OPTIONS = dict(decay=0.3, drop=0.3, least=8, rate=3e-3)


def collect(seen, gold):
    x = Examples("meeting", ["no", "yes"], 0, 16)
    for line in open(seen, encoding="utf-8"):
        r = json.loads(line)
        name = r["article"]["id"]
        g = normal(json.load(open(os.path.join(gold, name + ".json"), encoding="utf-8")))
        said = normal(r)["events"]
        firm = [e for e in g["events"] if not e["optional"]]
        right = {j for _, j in match_events(firm, said)}
        rest = [j for j in range(len(said)) if j not in right]
        optional = [e for e in g["events"] if e["optional"]]
        soft = {rest[j] for _, j in match_events(optional, [said[j] for j in rest])}
        for j, f in enumerate(r["sees"] or []):
            if j not in soft:
                x.add(f, [], int(j in right), 1.0, name)
    return x


def report(label, got):
    total = 0
    for low in np.arange(0, 1, 0.1):
        inside = (got >= low) & (got < low + 0.1 + (low > 0.85))
        if inside.any():
            gap = abs(got[inside].mean() - label[inside].mean())
            total += inside.sum() * gap
            print(f"{low:.1f}-{low + 0.1:.1f}: {inside.sum():4d} meetings, said {got[inside].mean():.3f}, right {label[inside].mean():.3f}")
    print(f"expected calibration error {total / len(label):.3f}, over those kept {error(label, got, 0.35):.3f}")
    for cut in (0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5):
        kept = got >= cut
        print(f"at {cut}: keeps {label[kept].sum()} of {label.sum()} right, {kept.sum() - label[kept].sum()} wrong")


def error(label, got, least):
    total = kept = 0
    for low in np.arange(0, 1, 0.1):
        inside = (got >= max(low, least)) & (got < low + 0.1 + (low > 0.85))
        total += abs(got[inside].sum() - label[inside].sum())
        kept += inside.sum()
    return total / kept


def main():
    p = argparse.ArgumentParser()
    for n in ("seen", "gold", "base", "out"):
        p.add_argument(n)
    p.add_argument("--folds", action="store_true")
    a = p.parse_args()
    x = collect(a.seen, a.gold)
    torch.set_num_threads(1)  # so small a net gains nothing from more
    table = torch.zeros(1, 384)
    if not a.folds:
        write(a.out, [(x, *train(x, table, lambda _: True, EPOCHS, **OPTIONS))], a.base)
        return
    want, got = [], []
    for k in range(FOLDS):
        net, names = train(x, table, lambda art: fold_of(art) != k, EPOCHS, **OPTIONS)
        write(a.out.replace(".bin", f".{k}.bin"), [(x, net, names)], a.base.replace(".bin", f".{k}.bin"))
        rows = [i for i, art in enumerate(x.article) if fold_of(art) == k]
        want += rows
        got.append(predict(net, names, x, table, rows))
    report(np.array(x.label)[want], np.concatenate(got)[:, 1])


if __name__ == "__main__":
    main()
