"""Sentences to tensors: batches of about as many pieces, sorted by length."""

import random

import torch

import data
from pieces import CAPITALISED, CAPITALS, CAPITAL, LOWER, MIXED, SHAPES, SPECIAL, shape

MAX_PIECES = 160  # a longer sentence is left out of training
NONE = -100  # masked in the loss


class Item:
    """A sentence in numbers. first and count index the pieces of each word, [CLS] being word 0."""

    __slots__ = "ids shapes first count upos xpos heads rels names soft".split()

    def __init__(self, s, pieces, labels):
        self.ids, self.shapes, self.first, self.count = [pieces.cls], [SPECIAL], [0], [1]
        for i, w in enumerate(s.words):
            p = pieces.of(w)
            self.first.append(len(self.ids))
            self.count.append(len(p))
            self.ids += p
            self.shapes += [shape(w) + (SHAPES if i == 0 else 0)] * len(p)
        self.ids.append(pieces.sep)
        self.shapes.append(SPECIAL)
        n = len(s.words)
        def numbers(column, names):
            if column is None:
                return [NONE] * (n + 1)
            at = {x: i for i, x in enumerate(names)}
            return [NONE] + [at.get(x, NONE) for x in column]
        self.upos = numbers(s.upos, labels["upos"])
        self.xpos = numbers(s.xpos, labels["xpos"])
        self.rels = numbers(s.rels, labels["rel"])
        self.heads = [NONE] + list(s.heads) if s.heads else [NONE] * (n + 1)
        at = {x: i for i, x in enumerate(labels["names"])}
        self.names = [NONE] + [NONE if t == data.UNKNOWN else -2 if t == data.O_OR_MISC else at[t] for t in s.names] \
            if s.names else [NONE] * (n + 1)
        self.soft = s.soft


def recased(shapes, rng):
    """The shapes of the same sentence in capitals, in title case or in lower case: as wires, headlines and notes are written."""
    r = rng.random()
    if r >= 0.14:
        return shapes
    def f(s):
        if s == SPECIAL:
            return s
        base, first = s % SHAPES, s - s % SHAPES
        if base in (LOWER, CAPITALISED, CAPITALS, MIXED):
            base = CAPITALS if r < 0.08 else CAPITALISED if r < 0.11 and base != CAPITALS else LOWER if r >= 0.11 else base
        elif base == CAPITAL and r >= 0.11:
            base = LOWER
        return base + first
    return [f(s) for s in shapes]


def epoch(items, rng, size=1500, pool=4000, recase=True):
    """Yields lists of items; every list has about `size` pieces, padding included."""
    order = items[:]
    rng.shuffle(order)
    out = []
    for at in range(0, len(order), pool):
        part = sorted(order[at:at + pool], key=lambda x: len(x.ids))
        batch = []
        for x in part:
            if batch and (len(batch) + 1) * len(x.ids) > size:
                out.append(batch)
                batch = []
            batch.append(x)
        if batch:
            out.append(batch)
    rng.shuffle(out)
    return out


def tensors(batch, rng=None):
    """A batch as tensors; with rng, some sentences in other case."""
    t = max(len(x.ids) for x in batch)
    n = max(len(x.first) for x in batch)
    def pad(rows, length, fill, dtype=torch.long):
        return torch.tensor([list(r) + [fill] * (length - len(r)) for r in rows], dtype=dtype)
    shapes = [recased(x.shapes, rng) if rng else x.shapes for x in batch]
    return {
        "ids": pad([x.ids for x in batch], t, 0),
        "shapes": pad(shapes, t, SPECIAL),
        "mask": pad([[True] * len(x.ids) for x in batch], t, False, torch.bool),
        "first": pad([x.first for x in batch], n, 0),
        "count": pad([x.count for x in batch], n, 0),
        "word": pad([[True] * len(x.first) for x in batch], n, False, torch.bool),
        **{k: pad([getattr(x, k) for x in batch], n, NONE) for k in ("upos", "xpos", "heads", "rels", "names")},
    }
