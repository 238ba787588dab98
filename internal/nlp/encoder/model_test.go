package encoder

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"readout/internal/nlp/kernel"
)

// mixture is sentences of very different length, the sample among them.
func mixture(t testing.TB) (sentences [][]string, words int) {
	sample, _ := readSample(t)
	sentences = slices.Clone(sample)
	var long []string
	for i := range 60 {
		long = append(long, sample[i%len(sample)]...)
	}
	sentences = append(sentences, long[:300], nil, []string{"Yes"}, long[:97],
		[]string{"Zürich–Genève", "ΑΘΗΝΑ", "北京", "\xff", "…", "don’t", "İstanbul", "U.S."})
	for _, s := range sentences {
		words += len(s)
	}
	return sentences, words
}

// A sentence has the same answer in every batch, with every kernel, from every goroutine.
func TestSameAnswerEverywhere(t *testing.T) {
	sentences, words := mixture(t)
	for depth, m := range openAll(t) {
		want := make([]Word, words)
		m.Read(sentences, want, DefaultBatch)
		for _, batch := range []int{1, 50, 1 << 20} {
			got := make([]Word, words)
			m.Read(sentences, got, batch)
			compare(t, fmt.Sprint(depth, " in batches of ", batch), got, want)
		}
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				got := make([]Word, words)
				m.Read(sentences, got, DefaultBatch)
				compare(t, depth+" at the same time", got, want)
			})
		}
		wait.Wait()
		for _, k := range kernel.Available()[1:] {
			other, err := Open(depth, k.Name)
			if err != nil {
				t.Fatal(err)
			}
			some := sentences
			if k.Name == "portable" {
				some = sentences[:3] // it takes its time
			}
			n := 0
			for _, s := range some {
				n += len(s)
			}
			got := make([]Word, n)
			other.Read(some, got, DefaultBatch)
			compare(t, depth+" with kernel "+k.Name, got, want[:n])
		}
	}
}

func compare(t *testing.T, what string, got, want []Word) {
	t.Helper()
	for i, w := range want {
		if !reflect.DeepEqual(got[i], w) {
			t.Errorf("%s: word %d is %+v, not %+v", what, i, got[i], w)
			return
		}
	}
}

// The order of the sentences changes nothing either.
func TestOrder(t *testing.T) {
	sentences, words := mixture(t)
	m := openAll(t)[Fast]
	want := make([]Word, words)
	m.Read(sentences, want, DefaultBatch)
	turned := slices.Clone(sentences)
	slices.Reverse(turned)
	got := make([]Word, words)
	m.Read(turned, got, DefaultBatch)
	at, end := 0, words
	for _, s := range sentences {
		end -= len(s)
		compare(t, "in reverse order", got[end:end+len(s)], want[at:at+len(s)])
		at += len(s)
	}
}

// Every sentence is one tree, also one that has more pieces than the model takes at once.
func TestTrees(t *testing.T) {
	sentences, _ := mixture(t)
	var endless []string
	for range 700 {
		endless = append(endless, "antidisestablishmentarianism", "met", ",")
	}
	sentences = append(sentences, endless, slices.Repeat([]string{strings.Repeat("x!", 400)}, 30))
	m := openAll(t)[Fast]
	for n, words := range sentences {
		out := make([]Word, len(words))
		m.Read([][]string{words}, out, DefaultBatch)
		roots := 0
		for i, w := range out {
			if w.Head == 0 {
				roots++
			}
			if (w.Head == 0) != (w.Rel == "root") {
				t.Errorf("sentence %d: word %d has head %d as %s", n, i, w.Head, w.Rel)
			}
			steps, at := 0, i+1
			for at != 0 && steps <= len(out) {
				at = out[at-1].Head
				steps++
			}
			if at != 0 {
				t.Fatalf("sentence %d: word %d hangs on a circle", n, i)
			}
		}
		if roots != min(1, len(out)) {
			t.Errorf("sentence %d has %d roots", n, roots)
		}
	}
}

// What is wrong with a weights file is said, and nothing of it is used.
func TestLoadRefuses(t *testing.T) {
	k, err := kernel.ByName("")
	if err != nil {
		t.Fatal(err)
	}
	resum := func(data []byte) []byte {
		body := data[:len(data)-sha256.Size]
		sum := sha256.Sum256(body)
		return append(slices.Clone(body), sum[:]...)
	}
	for name, c := range map[string]struct {
		change func([]byte) []byte
		want   string
	}{
		"empty":      {func([]byte) []byte { return nil }, "does not begin"},
		"other file": {func(b []byte) []byte { b[0] = 'R'; return b }, "does not begin"},
		"version":    {func(b []byte) []byte { binary.LittleEndian.PutUint32(b[8:], 9); return b }, "version 9"},
		"a bit":      {func(b []byte) []byte { b[len(b)/2] ^= 4; return b }, "checksum"},
		"cut short":  {func(b []byte) []byte { return b[:len(b)-1000] }, "checksum"},
		"cut, summed": {func(b []byte) []byte { return resum(b[:len(b)-4096]) },
			"lies outside"},
		"header": {func(b []byte) []byte { b[16] = '['; return resum(b) }, "header"},
		"long header": {func(b []byte) []byte {
			binary.LittleEndian.PutUint32(b[12:], 1<<31)
			return resum(b)
		}, "header does not end"},
		"a name": {func(b []byte) []byte {
			return resum([]byte(strings.Replace(string(b), `"name":"up"`, `"name":"uq"`, 1)))
		}, "no tensor up"},
		"a shape": {func(b []byte) []byte {
			return resum([]byte(strings.Replace(string(b), `"shape":[384,1152]`, `"shape":[384,1153]`, 1)))
		}, "layers.0.qkv"},
	} {
		_, err := Load(c.change(slices.Clone(fastWeights)), k)
		if !errors.Is(err, ErrWeights) || !strings.Contains(fmt.Sprint(err), c.want) {
			t.Errorf("%s: error %v, want one about %q", name, err, c.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	if _, err := Open("shallow", ""); err == nil || !strings.Contains(err.Error(), Deep) {
		t.Errorf("a depth that is none: %v", err)
	}
	if _, err := Open(Deep, "abacus"); err == nil {
		t.Error("a kernel that is none was taken")
	}
}

// The weights stay together below what the design allows.
func TestSize(t *testing.T) {
	if n := len(deepWeights) + len(fastWeights); n >= 50_000_000 {
		t.Errorf("the weights have %d bytes, at most 50 MB are meant", n)
	}
}

// BenchmarkRead measures words a second on one core by depth and kernel, with tags, trees and
// names, of sentences that are apart already.
func BenchmarkRead(b *testing.B) {
	sentences, words := mixture(b)
	for _, depth := range []string{Deep, Fast} {
		for _, k := range kernel.Available() {
			m, err := Open(depth, k.Name)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(depth+"/"+k.Name, func(b *testing.B) {
				b.ReportAllocs()
				out := make([]Word, words)
				for b.Loop() {
					m.Read(sentences, out, DefaultBatch)
				}
				b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
			})
		}
	}
}

// BenchmarkOpen measures the loading of a model.
func BenchmarkOpen(b *testing.B) {
	for _, depth := range []string{Deep, Fast} {
		b.Run(depth, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Open(depth, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The memory of a batch stays small, also after the longest sentences that there are.
func TestMemory(t *testing.T) {
	m := openAll(t)[Fast]
	long := slices.Repeat([]string{"antidisestablishmentarianism", "met", ","}, 200)
	s := new(scratch)
	for range 3 {
		for from := 0; from < len(long) && len(s.ids) < DefaultBatch; {
			from += m.addStretch(s, long, from, make([]Word, len(long)-from))
		}
		m.flush(s)
	}
	floats := 0
	for _, x := range [][]float32{s.x, s.sum, s.wide, s.context, s.scale, s.keys, s.attend, s.w, s.wscale,
		s.upos, s.xpos, s.name, s.dep, s.head, s.rel, s.tree.scores, s.tree.ends} {
		floats += cap(x)
	}
	if bytes := 4*floats + cap(s.quant) + cap(s.wquant); bytes > 30<<20 {
		t.Errorf("a batch holds %d bytes", bytes)
	} else {
		t.Logf("%d bytes", bytes)
	}
}
