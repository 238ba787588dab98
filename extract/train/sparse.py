"""Trains a head that says yes or no, as heads.py does, with sparse matrices: many times faster where there are many examples."""

import numpy as np
import scipy.sparse as sparse
import torch

BATCH = 1024


def matrix(x, rows, index):
    """The features of the examples, a row each."""
    starts, columns = [0], []
    for i in rows:
        columns += [index[f] for f in x.features[i] if f in index]
        starts.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns), np.float32), columns, starts), shape=(len(rows), len(index)))


class Net:
    """The numbers of a head: rows of features, slots of states, bias, and the score of yes against no."""

    def __init__(self, rng, features, slots, hidden):
        self.slots = slots
        p = {"rows": rng.normal(0, 0.02, (features, hidden)), "bias": np.zeros(hidden), "out": rng.uniform(-1, 1, hidden) / hidden**0.5,
             "base": np.zeros(1)}
        p.update({k: rng.normal(0, 0.02, (384, hidden)) for k in range(slots)})
        self.p = {k: v.astype(np.float32) for k, v in p.items()}

    def state_dict(self):
        """As heads.write takes it."""
        p = self.p
        d = {"rows.weight": np.vstack([p["rows"], 0 * p["bias"]]), "bias": p["bias"], "out.weight": np.stack([0 * p["out"], p["out"]]),
             "out.bias": np.array([0, p["base"][0]], np.float32)}
        d.update({f"slots.{k}.weight": p[k].T for k in range(self.slots)})
        return {k: torch.tensor(np.ascontiguousarray(v)) for k, v in d.items()}


def train(x, table, keep, epochs, seed=1, rate=3e-3, decay=1.0, drop=0.4, least=4):
    """A net for the examples of the articles that keep(article) lets through, and its list of features: Adam with decayed weights."""
    rng = np.random.default_rng(seed)
    rows = np.array([i for i, a in enumerate(x.article) if keep(a)])
    seen = {}
    for i in rows:
        for f in set(x.features[i]):
            seen[f] = seen.get(f, 0) + 1
    names = sorted(f for f, n in seen.items() if n >= least)
    bags = matrix(x, rows, {f: i for i, f in enumerate(names)})
    label, weight = np.array(x.label, np.float32)[rows], np.array(x.weight, np.float32)[rows]
    states = np.array(x.states)[rows]
    net = Net(rng, len(names), x.slots, x.hidden)
    p = net.p
    first, second = ({k: np.zeros_like(v) for k, v in p.items()} for _ in range(2))
    steps, n = epochs * (len(rows) // BATCH + 1), 0

    def kept(shape):  # dropout
        return ((rng.random(shape, dtype=np.float32) > drop) / (1 - drop)).astype(np.float32)

    for _ in range(epochs):
        order = rng.permutation(len(rows))
        for at in range(0, len(rows), BATCH):
            part = order[at:at + BATCH]
            bag = bags[part]
            bag.data = bag.data * (rng.random(len(bag.data)) > 0.1)  # features left out at random
            h = p["bias"] + bag @ p["rows"]
            inputs = []
            for k in range(x.slots):
                s = table[states[part, k]]
                inputs.append(s * kept(s.shape))
                h = h + inputs[k] @ p[k]
            mask = kept(h.shape)
            r = np.maximum(h, 0) * mask
            said = 1 / (1 + np.exp(-(r @ p["out"] + p["base"])))
            d = (said - label[part]) * weight[part] / len(part)
            dh = np.outer(d, p["out"]) * mask * (h > 0)
            g = {"rows": np.asarray(bag.T @ dh), "bias": dh.sum(0), "out": r.T @ d, "base": np.array([d.sum()])}
            g.update({k: inputs[k].T @ dh for k in range(x.slots)})
            short = min(1, 1 / (sum((v * v).sum() for v in g.values()) ** 0.5 + 1e-6))
            step = rate * max(0.02, 1 - n / steps)
            n += 1
            for k, v in p.items():
                first[k] += 0.1 * (g[k] * short - first[k])
                second[k] += 0.001 * ((g[k] * short) ** 2 - second[k])
                v *= 1 - step * decay
                v -= step / (1 - 0.9**n) * first[k] / (np.sqrt(second[k] / (1 - 0.999**n)) + 1e-8)
    return net, names


def predict(net, names, x, table, rows):
    """How likely yes is for each of the rows."""
    p = net.p
    h = p["bias"] + matrix(x, rows, {f: i for i, f in enumerate(names)}) @ p["rows"]
    states = np.array(x.states)[rows]
    for k in range(x.slots):
        h = h + table[states[:, k]] @ p[k]
    return 1 / (1 + np.exp(-(np.maximum(h, 0) @ p["out"] + p["base"])))
