"""From scores to labels: Viterbi over BIO tags, trees by greedy heads with Chu-Liu/Edmonds where those are no tree."""

import numpy as np


def viterbi(scores, tags):
    """scores: words x tags; the best sequence in which I-X follows B-X or I-X only."""
    ok = np.array([[not t.startswith("I") or (p != "O" and p[2:] == t[2:]) for t in tags] for p in tags])
    best = np.where([t.startswith("I") for t in tags], -1e9, scores[0])
    back = []
    for row in scores[1:]:
        step = np.where(ok, best[:, None], -1e9)
        back.append(step.argmax(0))
        best = step.max(0) + row
    at = int(best.argmax())
    out = [at]
    for b in reversed(back):
        at = int(b[at])
        out.append(at)
    return out[::-1]


def heads(scores):
    """scores: (words+1) x (words+1), dependent x head, row 0 unused. Heads 1-based, 0 for the root, of words 1..n."""
    s = scores.copy()
    np.fill_diagonal(s, -1e9)
    h = s.argmax(1)
    h[0] = 0
    if _is_tree(h):
        return h[1:].tolist()
    best = None
    for root in np.argsort(-s[1:, 0])[:4] + 1:  # the root word that gives the best tree
        t = s.copy()
        t[1:, 0] = -1e9
        t[root, :] = -1e9
        t[root, 0] = s[root, 0]
        c = chu_liu_edmonds(t)
        v = sum(t[i, c[i]] for i in range(1, len(c)))
        if best is None or v > best[0]:
            best = v, c
    return best[1][1:].tolist()


def _is_tree(h):
    if (h[1:] == 0).sum() != 1:
        return False
    for i in range(1, len(h)):
        seen, j = 0, i
        while j and seen <= len(h):
            j = h[j]
            seen += 1
        if j:
            return False
    return True


def chu_liu_edmonds(s):
    """Heads of the best tree over nodes 0..n-1 with root 0; s[dependent, head]."""
    n = len(s)
    h = s.argmax(1)
    h[0] = 0
    cycle = _cycle(h)
    if cycle is None:
        return h
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    sub = np.full((len(rest) + 1, len(rest) + 1), -1e9)
    sub[:-1, :-1] = s[np.ix_(rest, rest)]
    own = s[cycle, h[cycle]]
    into = s[np.ix_(cycle, rest)] - own[:, None]
    sub[-1, :-1] = into.max(0)
    enter = cycle[into.argmax(0)]
    out = s[np.ix_(rest, cycle)]
    sub[:-1, -1] = out.max(1)
    leave = cycle[out.argmax(1)]
    np.fill_diagonal(sub, -1e9)
    inner = chu_liu_edmonds(sub)
    for k in range(1, len(rest)):
        h[rest[k]] = leave[k] if inner[k] == len(rest) else rest[inner[k]]
    h[enter[inner[-1]]] = rest[inner[-1]]
    return h


def _cycle(h):
    colour = np.zeros(len(h), int)
    for i in range(1, len(h)):
        path, j = [], i
        while j and not colour[j]:
            colour[j] = i
            path.append(j)
            j = h[j]
        if j and colour[j] == i and j in path:
            return np.array(path[path.index(j):])
    return None
