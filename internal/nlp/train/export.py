"""Writes a checkpoint as the weights file of the Go side: python export.py deep.pt ../encoder/weights/deep.bin.

Layout, all numbers little-endian: the 8 bytes "readoutE", version u32, length of the header u32, the header in JSON, zeros up to a
multiple of 64, the tensors each at a multiple of 64 from there, and the SHA-256 of all that stands before it.
The header names the depth, the label lists and the tensors: name, type (f32, i8, panels, bytes), shape, place after the header, size.
A type of panels is a matrix K x N of 7-bit numbers, in panels of 32 columns, four rows of a column together, N padded with zeros;
its scales and biases, a column each, are the tensors NAME.scale and NAME.bias. A later head is a further tensor and list of labels.
"""

import argparse
import hashlib
import json
import struct

import numpy as np
import torch

from net import WEIGHT_TOP, VALUE_TOP

# Added to the scores of the name tags: a name goes on rather than breaks off, and a doubtful one is none. The loss counts words,
# the measure whole names. The two numbers were chosen on the dev parts of GUM and CrossNER, for both depths.
INSIDE, OUTSIDE = 1.2, 0.8

VERSION = 1
MAGIC = b"readoutE"


def panels(w):
    """w: K x N integers; as [N/32][K/4][32][4]."""
    k, n = w.shape
    w = np.pad(w, ((0, 0), (0, -n % 32)))
    return w.reshape(k // 4, 4, -1, 32).transpose(2, 0, 3, 1)


class File:
    def __init__(self):
        self.tensors = []

    def add(self, name, kind, array):
        dtype = {"f32": "<f4", "i8": "i1", "panels": "i1", "bytes": "u1"}[kind]
        self.tensors.append((name, kind, list(array.shape), np.ascontiguousarray(array, dtype=dtype).tobytes()))

    def matrix(self, name, w, bias):
        """w: K x N real numbers, rounded by column."""
        scale = np.maximum(np.abs(w).max(0), 1e-8) / WEIGHT_TOP
        q = np.clip(np.rint(w / scale), -WEIGHT_TOP, WEIGHT_TOP)
        self.tensors.append((name, "panels", list(w.shape), np.ascontiguousarray(panels(q), dtype="i1").tobytes()))
        for part, v in (("scale", scale), ("bias", bias)):
            self.add(f"{name}.{part}", "f32", np.pad(v, (0, -len(v) % 32)))

    def write(self, path, header):
        listed, at = [], 0
        for name, kind, shape, data in self.tensors:
            listed.append({"name": name, "type": kind, "shape": shape, "at": at, "size": len(data)})
            at += len(data) + -len(data) % 64
        text = json.dumps({**header, "tensors": listed}, separators=(",", ":")).encode()
        out = bytearray(MAGIC + struct.pack("<II", VERSION, len(text)) + text)
        out += bytes(-len(out) % 64)
        for *_, data in self.tensors:
            out += data + bytes(-len(data) % 64)
        out += hashlib.sha256(out).digest()
        open(path, "wb").write(out)
        print(path, len(out), "bytes")


def export(checkpoint, path):
    c = torch.load(checkpoint, weights_only=True)
    t = {k: v.float().numpy() for k, v in c["net"].items()}
    t["ne.bias"] = t["ne.bias"] + np.array([OUTSIDE if n == "O" else INSIDE if n[0] == "I" else 0 for n in c["labels"]["names"]])
    f = File()
    f.add("vocabulary", "bytes", np.frombuffer("\n".join(c["vocabulary"]).encode(), dtype="u1"))
    scale = np.maximum(np.abs(t["we.weight"]).max(1, keepdims=True), 1e-8) / VALUE_TOP
    f.add("we", "i8", np.rint(t["we.weight"] / scale))
    f.add("we.scale", "f32", scale[:, 0])
    f.add("pe", "f32", t["pe.weight"])
    f.add("se", "f32", t["se.weight"])
    mix = np.exp(t["mix"] - t["mix"].max())
    f.add("mix", "f32", mix / mix.sum() * t["gam"])
    def norm(name):
        f.add(f"{name}.gain", "f32", t[f"{name}.weight"])
        f.add(f"{name}.bias", "f32", t[f"{name}.bias"])
    def linear(name):
        f.matrix(name, t[f"{name}.weight"].T, t[f"{name}.bias"])
    norm("ln")
    for i in range(c["layers"]):
        for name in ("qkv", "o", "f1", "f2"):
            linear(f"layers.{i}.{name}")
        norm(f"layers.{i}.l1")
        norm(f"layers.{i}.l2")
    for name in ("up", "xp", "nh", "ne", "ad", "ah", "rd", "rh"):
        linear(name)
    f.matrix("U", t["U"][:-1], t["U"][-1])
    r = t["R"].transpose(1, 2, 0)  # dependent x head x relation
    f.matrix("R", r[:-1].reshape(r.shape[0] - 1, -1), r[-1].reshape(-1))
    f.write(path, {"layers": c["layers"], "labels": c["labels"]})


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint")
    p.add_argument("out")
    a = p.parse_args()
    export(a.checkpoint, a.out)
