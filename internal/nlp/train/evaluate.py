"""The table of a checkpoint on the dev parts: python evaluate.py CHECKPOINT, or --readout PROGRAM for what ships."""

import argparse
import re
import subprocess
import tempfile

import numpy as np
import torch

import batches
import data
import decode
from net import Net
from pieces import Pieces


def load(path):
    c = torch.load(path, weights_only=True)
    net = Net(c["layers"], c["labels"])
    net.load_state_dict(c["net"])
    net.eval()
    return net, Pieces(c["vocabulary"])


@torch.no_grad()
def predict(net, pieces, sentences, size=4000):
    """Sentence with predicted tags, trees and names, for each of sentences."""
    labels = net.labels
    items = [batches.Item(data.Sentence(s.words), pieces, labels) for s in sentences]
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids))
    out = [None] * len(items)
    at = 0
    while at < len(order):
        end = at + 1
        while end < len(order) and (end + 1 - at) * len(items[order[end]].ids) <= size:
            end += 1
        part = order[at:end]
        at = end
        b = batches.tensors([items[i] for i in part])
        w = net.words(b["ids"], b["shapes"], b["mask"], b["first"], b["count"])
        arcs = net.arcs(w).masked_fill(~b["word"][:, None, :], -1e9).numpy()
        up, xp = net.up(w).argmax(-1).numpy(), net.xp(w).argmax(-1).numpy()
        ne = torch.log_softmax(net.names(w), -1).numpy()
        heads = np.zeros(up.shape, int)
        for k, i in enumerate(part):
            n = len(sentences[i].words)
            heads[k, 1:n + 1] = decode.heads(arcs[k, :n + 1, :n + 1])
        rels = net.relations(w, torch.from_numpy(heads))
        root = labels["rel"].index("root")
        rels[..., root] = -1e9
        rels = rels.argmax(-1).numpy()
        for k, i in enumerate(part):
            n = len(sentences[i].words)
            h = heads[k, 1:n + 1]
            out[i] = data.Sentence(
                sentences[i].words, [labels["upos"][x] for x in up[k, 1:n + 1]], [labels["xpos"][x] for x in xp[k, 1:n + 1]],
                h.tolist(), ["root" if hh == 0 else labels["rel"][x] for x, hh in zip(rels[k, 1:n + 1], h)],
                [labels["names"][x] for x in decode.viterbi(ne[k, 1:n + 1], labels["names"])])
    return out


def spans(tags, kinds=("PER", "ORG", "LOC")):
    out, at = set(), 0
    while at < len(tags):
        t = tags[at]
        end = at + 1
        if isinstance(t, str) and t[0] == "B":
            while end < len(tags) and tags[end] == "I" + t[1:]:
                end += 1
            if t[2:] in kinds:
                out.add((at, end, t[2:]))
        at = end
    return out


def tree_scores(gold, got):
    """UPOS, XPOS, UAS, LAS in percent; relations compared up to the colon, punctuation counted."""
    n = up = xp = ua = la = 0
    for g, p in zip(gold, got):
        for i in range(len(g.words)):
            n += 1
            up += g.upos[i] == p.upos[i]
            xp += g.xpos[i] == p.xpos[i]
            if g.heads[i] == p.heads[i]:
                ua += 1
                la += g.rels[i].split(":")[0] == p.rels[i].split(":")[0]
    return [100 * x / n for x in (up, xp, ua, la)]


def name_f1(gold, got):
    right = want = have = 0
    for g, p in zip(gold, got):
        a, b = spans(g.names), spans(p.names)
        right, want, have = right + len(a & b), want + len(a), have + len(b)
    return 200 * right / max(1, want + have)


def dev_sets(shared, lexicon):
    """The dev parts. Names of nationality are converted as in training: NORP, not the PER of GUM."""
    c = shared + "/corpora/"
    norp = data.norp_words(lexicon)
    sets = {
        "EWT": data.treebank(c + "ud_english_ewt/en_ewt-ud-dev.conllu"),
        "GUM": data.treebank(c + "gum/gum_free_dev.conllu", data.gum_names),
        "politics": data.crossner(c + "crossner_politics/dev.txt"),
    }
    return {k: [data.with_norp(s, norp) for s in ss] for k, ss in sets.items()}


def table(reader, sets):
    """The measures by dev part; reader gives the answers for a list of sentences."""
    out = {}
    for name, gold in sets.items():
        got = reader(gold)
        if gold[0].upos:
            out[name] = dict(zip(("upos", "xpos", "uas", "las"), tree_scores(gold, got)))
        if gold[0].names:
            out.setdefault(name, {})["names"] = name_f1(gold, got)
    return out


def show(t):
    return "  ".join(f"{k} " + " ".join(f"{n} {v:.2f}" for n, v in r.items()) for k, r in t.items())


def ask(program, reader, sentences):
    """What `readout parse --conllu -` says of sentences; reader is deep or fast."""
    rows = "".join("".join(f"{i + 1}\t{w}" + "\t_" * 8 + "\n" for i, w in enumerate(s.words)) + "\n" for s in sentences)
    done = subprocess.run([program, "parse", "--reader", reader, "--conllu", "-"], input=rows.encode(), stdout=subprocess.PIPE, check=True)
    with tempfile.NamedTemporaryFile() as f:
        f.write(done.stdout)
        f.flush()
        return [data.Sentence([r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows],
                              [r[7] for r in rows], [re.search("NER=([^|]*)", r[9]).group(1) for r in rows])
                for _, rows in data.read_conllu(f.name)]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint", nargs="?")
    p.add_argument("--exact", action="store_true", help="without the rounding of the Go side")
    p.add_argument("--readout", help="the program, to be measured in place of a checkpoint")
    p.add_argument("--reader", default="deep", help="which reader of the program")
    p.add_argument("--shared", default="../../../../shared")
    p.add_argument("--lexicon", default="../../lexicon/tables")
    a = p.parse_args()
    if a.readout:
        print(show(table(lambda s: ask(a.readout, a.reader, s), dev_sets(a.shared, a.lexicon))))
        return
    net, pieces = load(a.checkpoint)
    if not a.exact:
        net.quantise()
    print(show(table(lambda s: predict(net, pieces, s), dev_sets(a.shared, a.lexicon))))


if __name__ == "__main__":
    main()
