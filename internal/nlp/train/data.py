"""The corpora as sentences with what each of them says: tags, trees, names.

A sentence is a Sentence; what a corpus does not annotate is None there and masked in the loss.
"""

import collections
import glob
import json
import os
import re

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O"] + [b + "-" + t for t in ("PER", "ORG", "LOC", "NORP", "MISC") for b in "BI"]
UNKNOWN = -1  # a token whose name tag is not known
O_OR_MISC = -2  # a token outside PER, ORG and LOC, in a corpus that has no MISC

Sentence = collections.namedtuple("Sentence", "words upos xpos heads rels names soft", defaults=(None,) * 6)


def read_conllu(path):
    """Yields (comments, rows) of each sentence; rows are the ten columns of its words."""
    comments, rows = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif not line:
            if rows:
                yield comments, rows
            comments, rows = [], []
        else:
            cols = line.split("\t")
            if cols[0].isdigit():
                rows.append(cols)
    if rows:
        yield comments, rows


def treebank(path, names=None):
    """A CoNLL-U file as sentences; names(rows) gives the name tags where the file has some."""
    out = []
    for _, rows in read_conllu(path):
        out.append(Sentence(
            words=[r[1] for r in rows], upos=[r[3] for r in rows], xpos=[r[4] for r in rows],
            heads=[int(r[6]) for r in rows], rels=[r[7] for r in rows],
            names=names(rows) if names else None))
    return out


# GUM: an opening bracket (id-type-..., a closing one id), or both at once.
_OPEN = re.compile(r"\((\d+)-([a-z]+)-[^()]*?(\))?(?=\(|\)|$|\d)|(\d+)\)")
_GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC", "abstract": "MISC"}
_INNER = {"of", "the", "de", "la", "du", "von", "van", "der", "den", "and", "&", "for", "in", "on", "'s", "-", "al", "bin", "le"}
TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir dame lord lady president prime minister secretary
senator sen sen. rep rep. representative congressman congresswoman governor gov gov. general gen gen. colonel col col. major
maj captain capt capt. sergeant sgt. sgt lieutenant lt. lt admiral judge justice king queen prince princess pope bishop archbishop cardinal
father fr. sister brother st. saint st chairman chairwoman chancellor ambassador mayor emperor empress sheikh ayatollah
vice chief deputy foreign defense defence attorney commander speaker coach director rev rev. reverend hon. miss mister doctor""".split())


def gum_spans(rows):
    """Entity spans (first, last, type), last included, from the bracket notation of GUM's MISC column."""
    spans, open_ = [], collections.defaultdict(list)
    for i, r in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        if not m:
            continue
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", m.group(1)):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                if part.endswith(")"):
                    spans.append((i, i, fields[1]))
                else:
                    open_[fields[0]].append((i, fields[1]))
            else:
                key = part.rstrip(")")
                if open_[key]:
                    first, kind = open_[key].pop()
                    spans.append((first, i, kind))
    return spans


def gum_names(rows):
    """Name tags from GUM's entities: spans whose head is a proper noun, cut to the capitalised run round that head."""
    tags = ["O"] * len(rows)
    heads = [int(r[6]) - 1 for r in rows]
    spans = sorted(gum_spans(rows), key=lambda s: (s[0] - s[1], s[0]))
    for first, last, kind in spans:
        label = _GUM_TYPES.get(kind)
        if not label:
            continue
        head = next((i for i in range(first, last + 1) if not first <= heads[i] <= last), None)
        if head is None or rows[head][3] != "PROPN":
            continue
        a, b = _capital_run(rows, first, last, head)
        if label == "PER":
            while a < b and rows[a][1].lower() in TITLES:
                a += 1
        if rows[a][1].lower() in TITLES and a == b and label == "PER":
            continue
        if any(t != "O" for t in tags[a:b + 1]):
            continue
        tags[a] = "B-" + label
        for i in range(a + 1, b + 1):
            tags[i] = "I-" + label
    return tags


def _capital_run(rows, first, last, head):
    def capital(i):
        return rows[i][1][:1].isupper() or rows[i][3] == "PROPN"
    a = b = head
    while True:
        if a - 1 >= first and capital(a - 1):
            a -= 1
        elif a - 2 >= first and rows[a - 1][1].lower() in _INNER and capital(a - 2):
            a -= 2
        else:
            break
    while True:
        if b + 1 <= last and capital(b + 1):
            b += 1
        elif b + 2 <= last and rows[b + 1][1].lower() in _INNER and capital(b + 2):
            b += 2
        elif b + 3 <= last and rows[b + 1][1].lower() == "of" and rows[b + 2][1].lower() == "the" and capital(b + 3):
            b += 3
        else:
            break
    while a < head and rows[a][1].lower() in ("the", "a", "an"):
        a += 1
    return a, b


def columns(path, sep, word, tag):
    """A file of a word a line with its tag; yields (words, tags)."""
    words, tags = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# ") and sep == "\t":
            continue
        cols = line.split(sep)
        if not line.strip():
            if words:
                yield words, tags
            words, tags = [], []
        else:
            words.append(cols[word])
            tags.append(cols[tag])
    if words:
        yield words, tags


def bio(tags):
    """IO or IOB1 tags as BIO."""
    out, last = [], "O"
    for t in tags:
        if t == "O":
            out.append("O")
        elif t[0] == "B" or last == "O" or last[2:] != t[2:]:
            out.append("B-" + t[2:])
        else:
            out.append("I-" + t[2:])
        last = t
    return out


def wikigold(path):
    return [Sentence(w, names=bio(t)) for w, t in columns(path, " ", 0, 1)]


def uner(path):
    """UNER has no MISC: outside its names a token is O or MISC."""
    out = []
    for words, tags in columns(path, "\t", 1, 2):
        out.append(Sentence(words, names=[O_OR_MISC if t == "O" else t for t in bio(tags)]))
    return out


_CROSSNER = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC",
             "location": "LOC", "election": "MISC", "event": "MISC", "misc": "MISC"}


def crossner(path):
    out = []
    for words, tags in columns(path, "\t", 0, 1):
        out.append(Sentence(words, names=bio(["O" if t == "O" else t[:2] + _CROSSNER[t[2:]] for t in tags])))
    return out


# --- The annotated articles, whose people, organizations and places are projected onto their sentences.

def country_forms(lexicon):
    """Country code to (names, adjectives and demonyms), from internal/lexicon/tables/countries.tsv."""
    out = {}
    for line in open(os.path.join(lexicon, "countries.tsv"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        c = [[] if f == "-" else f.split("|") for f in line.rstrip("\n").split("\t")]
        out[c[0][0]] = (c[2] + c[3] + c[4], c[5] + c[6])
    return out


_FAITHS = """Christian Muslim Islamic Jewish Jew Hindu Buddhist Catholic Protestant Orthodox Sunni Shiite Shia Shi'ite Sikh Mormon
Lutheran Anglican Baptist Methodist Islamist Zionist Arab Kurdish Kurd Palestinian Tibetan Uyghur Chechen Tamil Basque Catalan
African European Asian Latin Western Balkan Nordic Baltic Slavic Caucasian Hispanic Tatar Cossack Roma Bedouin Pashtun Hutu Tutsi
Republican Democratic Democrat Communist Socialist Labour Conservative Liberal Nazi Fascist Soviet Scottish Welsh English
Californian Texan American Muscovite Parisian Bosniak Serb Croat Slovene Macedonian Persian Ottoman Byzantine Roman Greek Indian""".split()


def norp_words(lexicon):
    words = set(_FAITHS)
    for _, adjectives in country_forms(lexicon).values():
        words.update(w for w in adjectives if " " not in w)
    words |= {w + "s" for w in words if w[-1] in "nitbdmt"}
    return words


def with_norp(s, words):
    """Labels nationality, religion and party words, which no corpus has, where it says O or MISC for the word alone."""
    if s.names is None:
        return s
    tags = list(s.names)
    for i, w in enumerate(s.words):
        alone = not (i + 1 < len(tags) and isinstance(tags[i + 1], str) and tags[i + 1][0] == "I")
        if w in words and (tags[i] in ("O", O_OR_MISC, UNKNOWN) or tags[i] in ("B-MISC", "B-PER") and alone):
            tags[i] = "B-NORP"
    return s._replace(names=tags)


_CLOSED = set("""a an the this that these those i you he she it we they me him her us them my your his its our their who which what
and or but nor so yet if when while as because since although though after before until at by for from in into of on onto out over to
under up with without about against between during through not no is are was were be been being am has have had do does did will would
can could may might must shall should there here then now also very more most all some any each every both one two three today
yesterday tomorrow how why where thank let well yes just""".split())
_PARTICLES = {"de", "da", "van", "von", "der", "al", "bin", "ibn", "el", "la", "le", "du", "dos", "del", "-", "'", "’"}


def annotated(gold_dir, conllu, lexicon):
    """Sentences of articles read by `readout parse --format conllu`, with the names of their gold annotation.

    A capitalised word that no annotated name covers has an unknown tag: not everything is annotated.
    """
    countries = country_forms(lexicon)
    by_id = {}
    for path in sorted(glob.glob(os.path.join(gold_dir, "*.json"))):
        g = json.load(open(path, encoding="utf-8"))
        by_id[str(g["id"])] = _phrases(g, countries)
    out, phrases = [], None
    for comments, rows in read_conllu(conllu):
        for c in comments:
            if c.startswith("# newdoc id = "):
                phrases = by_id.get(c[len("# newdoc id = "):])
        if phrases is None:
            continue
        words = [r[1] for r in rows]
        out.append(Sentence(words, names=_project(words, phrases)))
    return out


def _tokens(phrase):
    return re.findall(r"[\w.]+(?:['’](?!s\b)\w+)*|['’]s|[^\w\s]", phrase.replace("-", " - "))


def _phrases(g, countries):
    """Token tuple (folded) to label."""
    out = {}

    def add(phrase, label):
        toks = _tokens(phrase)
        while toks and toks[0].lower() in ("the", "a", "an"):
            toks = toks[1:]
        if toks and any(t[:1].isupper() for t in toks) and (toks[0][:1].isupper() or toks[0].lower() in _PARTICLES or toks[0].isdigit()):
            out.setdefault(tuple(t.lower() for t in toks), label)

    for p in g["people"]:
        of_name = {t.lower() for t in _tokens(p["name"])} - TITLES
        for phrase in [p["name"]] + p.get("aliases", []):
            toks = _tokens(phrase)
            run = []
            best = []
            for t in toks + [""]:
                if t and (t.lower() in of_name or run and t.lower() in _PARTICLES):
                    run.append(t)
                else:
                    while run and run[-1].lower() in _PARTICLES:
                        run.pop()
                    if len(run) > len(best):
                        best = run
                    run = []
            if best:
                add(" ".join(best), "PER")
    for o in g["organizations"]:
        for phrase in [o["name"]] + o.get("aliases", []):
            add(phrase, "ORG")
    for p in g["places"]:
        for phrase in [p["name"]] + p.get("aliases", []):
            add(phrase, "LOC")
    for code in g["countries"]:
        names, adjectives = countries.get(code, ([], []))
        for n in names:
            add(n, "LOC")
        for a in adjectives:
            out.setdefault(tuple(t.lower() for t in _tokens(a)), "NORP")
    return out


def _project(words, phrases):
    low = [w.lower() for w in words]
    shouted = sum(w.isupper() and len(w) > 2 for w in words) > 0.6 * max(1, sum(len(w) > 2 for w in words))
    longest = max(map(len, phrases), default=0)
    def tag(w):
        if not w[:1].isalpha() or w.lower() in _CLOSED or w.lower() in TITLES:
            return "O"
        return UNKNOWN if shouted or w[:1].isupper() else "O"
    tags = [tag(w) for w in words]
    i = 0
    while i < len(words):
        for n in range(min(longest, len(words) - i), 0, -1):
            label = phrases.get(tuple(low[i:i + n]))
            if label and any(w[:1].isupper() for w in words[i:i + n]):
                tags[i] = "B-" + label
                for k in range(i + 1, i + n):
                    tags[k] = "I-" + label
                i += n
                break
        else:
            i += 1
    return tags
