// Package article reads any input into articles: plain text, Markdown, HTML, JSON and JSON Lines,
// each also compressed by gzip and in any common encoding. It is the only room that knows formats.
//
// # From bytes to articles
//
// Find turns arguments into Sources: files, folders, patterns, "-". Inputs.Raw takes each source
// apart into Raw pieces, one for each article, and is all that touches the world: a page is one
// piece, a JSON Lines file has one for each line and is never held whole. Raw.Article makes the
// article out of a piece and is pure, so that it can run in parallel. Read does all three in a row.
//
// # What kind an input is
//
// The name decides where its extension is known (a final .gz is taken off first), the content
// where it is not; compression is known by its first bytes alone. In a folder only known
// extensions are read, and nothing hidden; a file that is named is read whatever its extension.
//
// # The text
//
// The text of a plain or Markdown article is the text of the file once it is decoded to UTF-8,
// with its line ends and blanks: offsets into it are bytes. Two things do not belong to it: a byte
// order mark, and in Markdown a front matter, a block at the very beginning between two lines
// "---" that holds nothing but lines "key: value" (id, title, published or date, publisher or
// source, url). Bytes that are no text in the recognised encoding become U+FFFD. The text of a page
// is what readability finds, paragraphs parted by blank lines; that of a JSON object is its field
// text.
//
// # What is known about it
//
// Title, publication date, publisher and URL come from the metadata of the format, else from the
// head of the text: a heading or first line, then a line each with a date, a publisher or a URL.
// What neither tells stays unknown: the time of a file's change or of reading is never taken.
//
// # What goes wrong
//
// Every problem is an *Error about one input or one line of it, and the rest is read on. No input
// makes the package panic. One text has at most MaxText bytes, one JSON object MaxRecord, one page
// or text file MaxFile; a file of JSON Lines or a JSON array may have any size.
package article
