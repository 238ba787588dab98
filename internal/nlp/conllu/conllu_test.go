package conllu

import (
	"errors"
	"strings"
	"testing"
)

const sample = `# sent_id = 1
# text = They don't.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	VERB	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

1	Yes	yes	INTJ	UH	_	0	root	_	_

`

func TestRoundTrip(t *testing.T) {
	var out []byte
	var words []int
	err := Read(strings.NewReader(sample), func(s Sentence) error {
		words = append(words, len(s.Words()))
		out = s.Append(out)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if string(out) != sample {
		t.Errorf("got %s", out)
	}
	if len(words) != 2 || words[0] != 4 || words[1] != 1 {
		t.Errorf("words %v, want 4 and 1", words)
	}
}

func TestNoCoNLLU(t *testing.T) {
	for text, want := range map[string]string{
		"They met.\n":                           "line 1 has 1 columns",
		"1\ta\t_\t_\t_\t_\t_\t_\t_\n":           "line 1 has 9 columns",
		"1\t\t_\t_\t_\t_\t_\t_\t_\t_\n":         "line 1 has an empty word",
		"# c\n2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n":   `line 2 has the number "2", not 1`,
		"x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n":        `line 1 has the number "x", not 1`,
		"1\t" + strings.Repeat("a", maxLine+10): "line 1 is longer",
	} {
		err := Read(strings.NewReader(text), func(Sentence) error { return nil })
		if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: error %v, want %s", text, err, want)
		}
	}
}

func TestWithMisc(t *testing.T) {
	for _, c := range []struct{ misc, key, value, want string }{
		{"_", "NER", "B-PER", "NER=B-PER"},
		{"SpaceAfter=No", "NER", "B-PER", "SpaceAfter=No|NER=B-PER"},
		{"NER=O|SpaceAfter=No", "NER", "B-PER", "SpaceAfter=No|NER=B-PER"},
		{"NER=O", "NER", "", "_"},
	} {
		if got := WithMisc(c.misc, c.key, c.value); got != c.want {
			t.Errorf("WithMisc(%q, %q, %q) = %q, want %q", c.misc, c.key, c.value, got, c.want)
		}
	}
}
