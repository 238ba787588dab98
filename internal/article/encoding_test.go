package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// The texts as they are, for the test to write in other encodings.
const (
	english = "President Peña met Chancellor Müller in Sochi. “We discussed the crisis,” he said – and left."
	french  = "Le président a reçu mardi à l'Élysée le chancelier pour évoquer la situation en Syrie."
	polish  = "Prezydent spotkał się w piątek w Warszawie z kanclerzem. Rozmowy dotyczyły współpracy między krajami."
	czech   = "Prezident se v pátek sešel v Praze s kancléřem. Hovořili o spolupráci obou zemí, řekl mluvčí."
	russian = "Президент встретился в пятницу в Сочи с Генеральным секретарём. Стороны обсудили ситуацию в Сирии."
	greek   = "Ο πρωθυπουργός συναντήθηκε την Παρασκευή στην Αθήνα με τον καγκελάριο και συζήτησαν."
	turkish = "Cumhurbaşkanı cuma günü İstanbul'da Başbakan ile görüştü. Görüşmede Suriye'deki durum ele alındı."
	arabic  = "التقى الرئيس يوم الجمعة في سوتشي الأمين العام للأمم المتحدة وبحثا الأزمة السورية."
	chinese = "国家主席星期五在北京会见了德国总理，双方就叙利亚局势交换了意见。"
	taiwan  = "總統星期五在臺北會見了德國總理，雙方就氣候變遷交換了意見，並同意加強合作。"
	japan   = "首相は金曜日、東京で大統領と会談し、シリア情勢について協議した。両首脳は意見を交換した。"
	korean  = "대통령은 금요일 서울에서 총리와 회담을 갖고 시리아 사태를 논의했다."
)

var wideEncodings = map[string]encoding.Encoding{
	"UTF-16 little":           unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"UTF-16 big":              unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	"UTF-16 little, no mark":  unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	"UTF-16 big, no mark":     unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	"UTF-32 little":           utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
	"UTF-32 big":              utf32.UTF32(utf32.BigEndian, utf32.UseBOM),
	"UTF-8 with a byte order": unicode.UTF8BOM,
}

func encoded(t *testing.T, enc encoding.Encoding, text string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ label, text string }{
		{"windows-1252", english}, {"windows-1252", french}, {"iso-8859-15", french},
		{"iso-8859-2", polish}, {"windows-1250", czech}, {"iso-8859-2", czech},
		{"windows-1251", russian}, {"koi8-r", russian}, {"iso-8859-5", russian},
		{"iso-8859-7", greek}, {"windows-1253", greek}, {"windows-1254", turkish},
		{"windows-1256", arabic}, {"gbk", chinese}, {"big5", taiwan}, {"shift_jis", japan},
		{"euc-jp", japan}, {"iso-2022-jp", japan}, {"euc-kr", korean}, {"utf-8", korean},
	} {
		enc, _ := charset.Lookup(c.label)
		content := encoded(t, enc, c.text)
		if a := readOne(t, "a.txt", content); a.Text != c.text {
			t.Errorf("text in %s became %s", c.label, a.Text)
		}
		if c.label == "iso-2022-jp" {
			continue // its marks are control characters, which JSON does not allow
		}
		line := `{"text": "` + c.text + `"}`
		for _, name := range []string{"a.jsonl", "a.json"} {
			// The first record is plain ASCII: each is looked at for itself.
			all, errs := read(t, nil, write(t, t.TempDir(), name,
				`{"text": "Ministers met."}`+"\n"+encoded(t, enc, line)))
			if len(all) != 2 || errs != nil || all[1].Text != c.text {
				t.Errorf("%s in %s: %+v %q", name, c.label, all, errs)
			}
		}
	}
}

func TestWideEncodings(t *testing.T) {
	object := `{"text": ` + quote(english) + `}`
	for name, enc := range wideEncodings {
		for file, content := range map[string]string{
			"a.txt": english, "a": english, "a.json": object, "a.jsonl": object, "b": object,
			"a.jsonl.gz": object,
		} {
			bytes := encoded(t, enc, content)
			if strings.HasSuffix(file, ".gz") {
				bytes = zipped(t, bytes)
			}
			if a := readOne(t, file, bytes); a.Text != english {
				t.Errorf("%s in %s became %q", file, name, a.Text)
			}
		}
	}
	marked := encoded(t, wideEncodings["UTF-16 big"], russian)
	if a := readOne(t, "a.txt", marked); a.Text != russian {
		t.Errorf("Russian in UTF-16 became %q", a.Text)
	}
}

// TestPageEncodings: a page's own word counts, unless its bytes are plainly UTF-8.
func TestPageEncodings(t *testing.T) {
	const doc = "<html><head><meta charset=%><title>T</title></head><body><p>$</p></body></html>"
	for _, c := range []struct{ stated, written, text string }{
		{"windows-1251", "windows-1251", russian},
		{"iso-8859-1", "utf-8", russian},
		{"shift_jis", "shift_jis", japan},
		{"iso-2022-jp", "iso-2022-jp", japan},
		{"windows-1250", "windows-1250", polish},
		{"utf-8", "koi8-r", russian},
	} {
		enc, _ := charset.Lookup(c.written)
		content := strings.NewReplacer("%", c.stated, "$", c.text).Replace(doc)
		if a := readOne(t, "a.html", encoded(t, enc, content)); strings.TrimSpace(a.Text) != c.text {
			t.Errorf("%s stated as %s became %q", c.written, c.stated, a.Text)
		}
	}
}

// TestDamagedUTF8: a broken letter is replaced, the others stay.
func TestDamagedUTF8(t *testing.T) {
	a := readOne(t, "a.txt", russian+" \xff "+russian)
	if want := russian + " \ufffd " + russian; a.Text != want {
		t.Errorf("became %q", a.Text)
	}
}
