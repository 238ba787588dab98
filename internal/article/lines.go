package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines yields each line of JSON Lines that is not blank.
func (s *stream) lines(yield func(Raw) bool) {
	for n := 1; ; n++ {
		line, size, err := readLine(s.Reader, MaxRecord)
		raw := Raw{Line: n, Kind: JSONLines}
		switch {
		case err != nil && err != io.EOF:
			raw.Err = broken(err)
		case size > MaxRecord:
			raw.Err = tooLarge("a line", size)
		default:
			raw.Data = utf8Record(bytes.TrimSpace(line))
		}
		if (raw.Err != nil || len(raw.Data) > 0) && !yield(raw) {
			return
		}
		if err != nil {
			return
		}
	}
}

// readLine reads up to the end of the line or of the input (io.EOF). Of a line longer than limit
// only the size is kept.
func readLine(r *bufio.Reader, limit int) (line []byte, size int64, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		if size <= int64(limit) {
			line = append(line, part...)
		} else {
			line = nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, size, err
		}
	}
}
