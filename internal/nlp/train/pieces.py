"""Words to word pieces and letter shapes: the model's view of a sentence.

The Go side (internal/nlp/encoder/pieces.go) does the same; testdata/pieces.tsv there holds both together.
"""

import functools
import sys
import unicodedata

# What the model sees in place of typographic marks; the text itself is never altered.
MARKS = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
}

# Letter shapes of a word. The shape of the first word of a sentence is its shape plus SHAPES.
OTHER, LOWER, CAPITALISED, CAPITALS, MIXED, DIGITS, LETTERS_DIGITS, CAPITAL = range(8)
SHAPES = 8
SPECIAL = 2 * SHAPES  # of [CLS] and [SEP]

MAX_WORD = 64  # characters of a word that are looked at; a longer one is [UNK]
MAX_PIECES = 64  # of a word; further ones are passed over


def shape(word):
    """The letter shape of a word, 0 to 7."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdecimal() for c in word)
    if not letters:
        return DIGITS if digits else OTHER
    if digits:
        return LETTERS_DIGITS
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return CAPITALS if len(upper) > 1 else CAPITAL
    if upper[0] and not any(upper[1:]):
        return CAPITALISED
    return MIXED


def normal(word):
    """A word as the vocabulary spells: typographic marks in ASCII, lower case, no accents."""
    if word in ("``", "''"):
        return '"'
    word = "".join(MARKS.get(c, c) for c in word).lower()
    return "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")


def is_mark(c):
    """Whether a character stands as a piece of its own: what is neither letter, digit nor sign of another script."""
    return unicodedata.category(c)[0] in "PS" or 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF


class Pieces:
    """The word-piece vocabulary: greedy, longest match first."""

    def __init__(self, vocabulary):
        self.id = {w: i for i, w in enumerate(vocabulary)}
        self.cls, self.sep, self.unk = self.id["[CLS]"], self.id["[SEP]"], self.id["[UNK]"]
        self.of = functools.lru_cache(maxsize=1 << 18)(self._of)

    def _of(self, word):
        out = []
        run = ""
        for c in normal(word):
            if is_mark(c):
                if run:
                    out += self._greedy(run)
                    run = ""
                out += self._greedy(c)
            elif not c.isspace() and unicodedata.category(c)[0] != "C":
                run += c
        if run:
            out += self._greedy(run)
        return tuple(out[:MAX_PIECES]) or (self.unk,)

    def _greedy(self, run):
        if len(run) > MAX_WORD:
            return [self.unk]
        out, at = [], 0
        while at < len(run):
            end = len(run)
            while end > at:
                i = self.id.get(run[at:end] if at == 0 else "##" + run[at:end])
                if i is not None:
                    break
                end -= 1
            if end == at:
                return [self.unk]
            out.append(i)
            at = end
        return out


SAMPLES = """the Geneva GENEVA geneva U.S. U.N. a.m. don't n't 's ’s ‘s “ ” `` '' — – - -- … ... ( ) [ ] { } % $ € £ # @ & * / \\ + = < > ^ _ | ~ § ° ™ ©
1 12 2014 3.5 1,000 10% 12/3 G20 COVID-19 F-16 3rd A4 MiG-29 42nd ½ ² x² iPhone McDonald O'Brien O’Brien al-Assad Al-Assad d'Ivoire
Zürich ZÜRICH Łódź Søren Çavuşoğlu Erdoğan ERDOĞAN İstanbul istanbul Istanbul ISTANBUL São Tomé Príncipe Côte naïve façade Ångström ß groß Straße
ΑΘΗΝΑ Αθήνα Москва МОСКВА Путин Київ 北京 习近平 東京 서울 القاهرة עִבְרִית तेल தமிழ் ไทย ﬁ ﬂ Ⅳ ① é é ñ
Petro-Poroshenko-Straße well-known prime-minister's antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis
http://www.example.org/a_b?c=d#e name@example.org @handle #hashtag :-) :) <3 ^_^ ?!?! !!! ??? A I B. J.F.K. x X aB Ab AB ABc a1 1a A1
Ban Ki-moon Xi Jinping Lavrov Kerry Zarif Netanyahu Abbas Merkel Poroshenko Hollande Nazarbayev Guterres Tshisekedi Ouattara Mnangagwa
""".split() + ["x" * 64, "x" * 65, "ab" * 200, "!" * 70, "a-" * 50, "\u00ad", "\u200b", "a\u200bb", "\ufeff", "\U0001f600", "q\u0301", "\u1e9e", "\ud7ff"]


def main():
    """Writes the pieces and shapes of the samples, to hold the Go side to: python pieces.py VOCABULARY > ../encoder/testdata/pieces.tsv."""
    p = Pieces(open(sys.argv[1], encoding="utf-8").read().split("\n")[:30522])
    for w in SAMPLES:
        print(w, shape(w), " ".join(map(str, p.of(w))), sep="\t")


if __name__ == "__main__":
    main()
