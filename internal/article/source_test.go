package article

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// texts reads the arguments and lists the texts, relative paths of errors in their place.
func texts(t *testing.T, dir string, args ...string) []string {
	t.Helper()
	var list []string
	for a, err := range Read(context.Background(), args, nil) {
		if err != nil {
			list = append(list, strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), ""))
			continue
		}
		list = append(list, strings.TrimSpace(a.Text))
	}
	return list
}

func TestSources(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "sub/c.txt", "sub.txt", "sub/deep/d.txt.gz",
		".hidden.txt", ".git/e.txt", "picture.png", "noext", "README.md", "UPPER.TXT"} {
		write(t, dir, name, "This is "+filepath.Base(name)+".")
	}
	write(t, dir, "empty/picture.png", "x")
	if err := os.Symlink(filepath.Join(dir, "sub"), filepath.Join(dir, "ring")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "b.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{dir}, []string{"README.md", "UPPER.TXT", "a.md", "b.txt", "link", "sub.txt",
			"c.txt", "d.txt.gz"}},
		{[]string{in("sub"), in("a.md")}, []string{"c.txt", "d.txt.gz", "a.md"}},
		{[]string{in("a.md"), in("noext"), in("picture.png"), in(".hidden.txt")},
			[]string{"a.md", "noext", "picture.png", ".hidden.txt"}},
		{[]string{in("*.txt")}, []string{"b.txt", "link", "sub.txt"}},
		{[]string{in(".h*")}, []string{".hidden.txt"}},
		{[]string{in("s*")}, []string{"c.txt", "d.txt.gz", "sub.txt"}},
		{[]string{in("?.md"), in("[b]*")}, []string{"a.md", "b.txt"}},
		{[]string{in("nothing*"), in("b.txt")},
			[]string{"nothing*: no file matches the pattern", "b.txt"}},
		{[]string{in("missing.txt"), in("b.txt")},
			[]string{"missing.txt: no such file or directory", "b.txt"}},
		{[]string{in("empty")},
			[]string{"empty: there is no text in it: no .txt .md .html .json .jsonl file in this folder"}},
	} {
		got := texts(t, dir, c.args...)
		for i, s := range got {
			got[i] = strings.TrimSuffix(strings.TrimPrefix(s, "This is "), ".")
			if strings.Contains(s, "b.txt") && c.want[min(i, len(c.want)-1)] == "link" {
				got[i] = "link"
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", strings.Join(c.args, " "), diff)
		}
	}
}

// TestLiteralName: a file whose name has the signs of a pattern is that file.
func TestLiteralName(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a[1].txt", "One.")
	write(t, dir, "a1.txt", "Other.")
	if got := texts(t, dir, filepath.Join(dir, "a[1].txt")); cmp.Diff([]string{"One."}, got) != "" {
		t.Errorf("read %q", got)
	}
}

// TestErrorsTell: an error can be asked for its cause, its path and line.
func TestErrorsTell(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	for _, err := range Read(context.Background(), []string{missing}, nil) {
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Path != missing || e.Line != 0 || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("error %#v", err)
		}
	}
}

func TestTotal(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", "12345")
	write(t, dir, "b.txt.gz", zipped(t, body))
	size := int64(5 + len(zipped(t, body)))
	ctx := context.Background()
	sources := Find(ctx, []string{dir})
	if got := Total(sources); got != size {
		t.Errorf("total %d, want %d", got, size)
	}
	var read int64
	for raw := range (Inputs{Sources: sources}).Raw(ctx) {
		read = raw.Bytes
	}
	if read != size {
		t.Errorf("%d bytes counted, want %d", read, size)
	}
	if got := Total(Find(ctx, []string{dir, "-"})); got != -1 {
		t.Errorf("total with standard input %d, want -1", got)
	}
}

// TestCancelled: reading ends at once, with the reason as the last error.
func TestCancelled(t *testing.T) {
	path := write(t, t.TempDir(), "a.jsonl", strings.Repeat(`{"text": "A met B."}`+"\n", 1000))
	stop := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	read := 0
	var last error
	for _, err := range Read(ctx, []string{path, path}, nil) {
		if read++; read == 10 {
			cancel(stop)
		}
		last = err
	}
	if read != 11 || !errors.Is(last, stop) {
		t.Errorf("%d read, last error %v", read, last)
	}
	for _, err := range Read(ctx, []string{filepath.Dir(path)}, nil) {
		if !errors.Is(err, stop) {
			t.Errorf("a folder of a cancelled reading: %v", err)
		}
	}
	for range Read(context.Background(), []string{path}, nil) {
		break // must not go on yielding
	}
}
