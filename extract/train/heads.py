"""Trains the heads of the extractor on annotated articles: python heads.py LESSONS ARTICLES GOLD OUT.bin [--folds]

LESSONS is what `lessons words` prints. With --folds it trains five times without a fifth of the articles each, writes OUT.0.bin to OUT.4.bin
for measuring on the articles left out (fold of an article: the CRC-32 of its id modulo 5), and prints what each head gets right there.
"""

import argparse
import base64
import hashlib
import json
import struct
import zlib

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from labels import KINDS, STATUSES, is_party, read

WIDTH, ZERO = 384, 128
WEIGHT_TOP = 64  # 7 bits for what is multiplied with states, as in internal/nlp/train/net.py
FOLDS = 5


def fold_of(name):
    return zlib.crc32(name.encode()) % FOLDS


class Examples:
    """The decisions of one head: features, states (rows of a table), class, weight, article."""

    def __init__(self, name, classes, slots, hidden):
        self.name, self.classes, self.slots, self.hidden = name, classes, slots, hidden
        self.features, self.states, self.label, self.weight, self.article = [], [], [], [], []

    def add(self, features, states, label, weight, article):
        self.features.append(features)
        self.states.append(states)
        self.label.append(label)
        self.weight.append(weight)
        self.article.append(article)


def collect(lessons, articles, gold):
    table = [np.zeros((1, WIDTH), np.float32)]  # row 0: no token
    base = 1
    trigger = Examples("trigger", KINDS, 2, 64)
    party = Examples("party", ["no", "yes"], 2, 48)
    status = Examples("status", STATUSES, 2, 48)
    for lesson, told in read(lessons, articles, gold):
        raw = np.frombuffer(base64.b64decode(lesson["states"]), np.uint8).reshape(-1, WIDTH).astype(np.float32) - ZERO
        table.append(raw * np.array(lesson["scales"], np.float32)[:, None])
        row = lambda i: base + i if i >= 0 else 0
        for w in lesson["words"]:
            events = told.get(w["at"], [])
            firm = [e for e, _ in events if not e["optional"]]
            states = [row(w["at"]), row(w["head"])]
            kind = KINDS.index((firm or [e for e, _ in events])[0]["kind"]) if events else 0
            trigger.add(w["trigger"], states, kind, 0.5 if events and not firm else 1.0, lesson["id"])
            if not events:
                continue
            status.add(w["status"], states, STATUSES.index(events[0][1]), 1.0 if firm else 0.5, lesson["id"])
            for p in w["parties"] or []:
                m = lesson["mentions"][p["mention"]]
                yes = is_party(m, [e for e, _ in events])
                party.add(p["sees"], [row(w["at"]), row(m["top"])], int(yes), 1.0 if firm else 0.5, lesson["id"])
        base += len(raw)
    return np.concatenate(table), [trigger, party, status]


class Net(nn.Module):
    def __init__(self, features, slots, hidden, classes):
        super().__init__()
        self.rows = nn.EmbeddingBag(features + 1, hidden, mode="sum", padding_idx=features)
        nn.init.normal_(self.rows.weight, std=0.02)
        self.slots = nn.ModuleList(nn.Linear(WIDTH, hidden, bias=False) for _ in range(slots))
        for s in self.slots:
            nn.init.normal_(s.weight, std=0.02)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.out = nn.Linear(hidden, classes)

    def forward(self, ids, states, drop):
        h = self.bias + self.rows(ids)
        for k, s in enumerate(self.slots):
            h = h + s(F.dropout(states[:, k], drop, self.training))
        return self.out(F.dropout(F.relu(h), drop, self.training))


def train(x, table, keep, epochs, seed=1, rate=2e-3, decay=0.05, drop=0.3, least=3):
    """A net for the examples of the articles that keep(article) lets through, and its list of features."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    rows = [i for i, a in enumerate(x.article) if keep(a)]
    seen = {}
    for i in rows:
        for f in set(x.features[i]):
            seen[f] = seen.get(f, 0) + 1
    names = sorted(f for f, n in seen.items() if n >= least)
    index = {f: i for i, f in enumerate(names)}
    pad = len(names)
    ids = [[index[f] for f in x.features[i] if f in index] for i in rows]
    label = torch.tensor([x.label[i] for i in rows])
    weight = torch.tensor([x.weight[i] for i in rows])
    states = torch.tensor([x.states[i] for i in rows], dtype=torch.long)
    net = Net(len(names), x.slots, x.hidden, len(x.classes))
    groups = [{"params": [net.rows.weight], "weight_decay": decay}, {"params": [p for n, p in net.named_parameters() if n != "rows.weight"], "weight_decay": decay}]
    optimizer = torch.optim.AdamW(groups, lr=rate)
    batch = 256
    steps = epochs * (len(rows) // batch + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.02, 1 - s / steps))
    net.train()
    for _ in range(epochs):
        order = rng.permutation(len(rows))
        for at in range(0, len(rows), batch):
            part = order[at:at + batch]
            width = max(1, max(len(ids[i]) for i in part))
            bag = np.full((len(part), width), pad)
            for k, i in enumerate(part):
                got = [f for f in ids[i] if rng.random() > 0.1]  # features left out at random
                bag[k, :len(got)] = got
            s = table[states[part]]
            loss = F.cross_entropy(net(torch.tensor(bag), s, drop), label[part], reduction="none")
            loss = (loss * weight[part]).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    net.eval()
    return net, names


def predict(net, names, x, table, rows):
    index = {f: i for i, f in enumerate(names)}
    out = []
    with torch.no_grad():
        for at in range(0, len(rows), 2048):
            part = rows[at:at + 2048]
            ids = [[index[f] for f in x.features[i] if f in index] for i in part]
            bag = np.full((len(part), max(1, max(map(len, ids)))), len(names))
            for k, got in enumerate(ids):
                bag[k, :len(got)] = got
            out.append(F.softmax(net(torch.tensor(bag), table[torch.tensor([x.states[i] for i in part], dtype=torch.long)], 0), -1))
    return torch.cat(out).numpy()


def carried(path):
    """The heads of a file: their entries of the header, and their numbers."""
    data = open(path, "rb").read()
    n = struct.unpack("<I", data[8:12])[0]
    return json.loads(data[12:12 + n])["heads"], data[12 + n:-32]


def write(path, nets, base=None):
    """nets: list of (Examples, Net, names); base: a file whose heads go first. The layout is described in internal/head/file.go."""
    entries, numbers = carried(base) if base else ([], b"")
    head = {"heads": entries + [{"name": x.name, "classes": x.classes, "slots": x.slots, "hidden": x.hidden, "features": names} for x, _, names in nets]}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    out = bytearray(b"readoutH" + struct.pack("<I", len(text)) + text + numbers)
    def rows(w, top):
        scale = np.maximum(np.abs(w).max(1), 1e-8) / top
        out.extend(np.rint(w / scale[:, None]).astype("i1").tobytes())
        out.extend(scale.astype("<f4").tobytes())
    for x, net, names in nets:
        p = {k: v.numpy() for k, v in net.state_dict().items()}
        rows(p["rows.weight"][:-1], 127)
        for k in range(x.slots):
            rows(p[f"slots.{k}.weight"], WEIGHT_TOP)
        for v in (p["bias"], p["out.weight"], p["out.bias"]):
            out.extend(v.astype("<f4").tobytes())
    out += hashlib.sha256(out).digest()
    open(path, "wb").write(out)


EPOCHS = {"trigger": 8, "party": 12, "status": 12}


def report(x, want, got):
    label = np.array(x.label)[want]
    if x.name == "trigger":
        for cut in (0.3, 0.4, 0.5, 0.6, 0.7):
            said = got[:, 0] < 1 - cut
            tp = (said & (label > 0)).sum()
            p, r = tp / max(1, said.sum()), tp / (label > 0).sum()
            print(f"trigger at {cut}: P {p:.3f} R {r:.3f} F {2 * p * r / (p + r):.3f}")
        both = label > 0
        print("kind right of true triggers", (got[both, 1:].argmax(1) + 1 == label[both]).mean())
    elif x.name == "party":
        for cut in (0.3, 0.4, 0.5, 0.6, 0.7):
            said = got[:, 1] > cut
            tp = (said & (label == 1)).sum()
            p, r = tp / max(1, said.sum()), tp / (label == 1).sum()
            print(f"{x.name} at {cut}: P {p:.3f} R {r:.3f} F {2 * p * r / (p + r):.3f}")
    else:
        print(x.name, "right", (got.argmax(1) == label).mean(), "of", len(label))


def baseline(x):
    """What the rules say of the same decisions."""
    label = np.array(x.label)
    if x.name == "status":
        rule = np.array([STATUSES.index(next(f[2:] for f in fs if f.startswith("R="))) for fs in x.features])
        print("status by rule right", (rule == label).mean())
        return
    mark = (lambda fs: "R" in fs) if x.name == "trigger" else (lambda fs: "R=-" not in fs)
    said = np.array([mark(fs) for fs in x.features])
    tp = (said & (label > 0)).sum()
    print(f"{x.name} by rule: P {tp / said.sum():.3f} R {tp / (label > 0).sum():.3f}")


def main():
    p = argparse.ArgumentParser()
    for n in ("lessons", "articles", "gold", "out"):
        p.add_argument(n)
    p.add_argument("--folds", action="store_true")
    p.add_argument("--only", help="names of the heads to train, with commas")
    a = p.parse_args()
    torch.set_num_threads(1)  # so small a net gains nothing from more
    table, heads = collect(a.lessons, a.articles, a.gold)
    table = torch.tensor(table)
    heads = [x for x in heads if x.features and (not a.only or x.name in a.only.split(","))]
    if not a.folds:
        write(a.out, [(x, *train(x, table, lambda _: True, EPOCHS[x.name])) for x in heads])
        return
    nets = [[] for _ in range(FOLDS)]
    for x in heads:
        baseline(x)
        want, got = [], []
        for k in range(FOLDS):
            net, names = train(x, table, lambda art: fold_of(art) != k, EPOCHS[x.name])
            nets[k].append((x, net, names))
            rows = [i for i, art in enumerate(x.article) if fold_of(art) == k]
            want += rows
            got.append(predict(net, names, x, table, rows))
        report(x, want, np.concatenate(got))
    for k in range(FOLDS):
        write(a.out.replace(".bin", f".{k}.bin"), nets[k])


if __name__ == "__main__":
    main()
