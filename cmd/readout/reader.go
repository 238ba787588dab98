package main

import (
	"fmt"

	"github.com/spf13/pflag"

	"readout/config"
	"readout/extract"
	"readout/internal/nlp"
)

// kernelVariable chooses how the readers compute, for tests and to find a fault: avx512, avx2,
// neon or portable. All give the same answers.
const kernelVariable = "READOUT_KERNEL"

func readerFlag(flags *pflag.FlagSet) {
	flags.String(config.Reader, string(nlp.Deep),
		"`READER` of sentences: deep, or fast for large archives (twice as fast, less sure)")
}

// readerOptions are those that the settings and the environment ask for.
func (a *app) readerOptions(s config.Settings) nlp.Options {
	kernel, _ := a.env(kernelVariable)
	return nlp.Options{Depth: nlp.Depth(s.Reader), Kernel: kernel}
}

func (a *app) sentenceReader(s config.Settings) (*nlp.Reader, error) {
	o := a.readerOptions(s)
	r, err := nlp.NewReader(o)
	return r, kernelError(o, err)
}

func (a *app) extractor(s config.Settings) (*extract.Extractor, error) {
	o := a.readerOptions(s)
	x, err := extract.New(extract.Options{Depth: o.Depth, Kernel: o.Kernel})
	return x, kernelError(o, err)
}

// kernelError names the variable that is at fault where a reader cannot be had.
func kernelError(o nlp.Options, err error) error {
	if err == nil || o.Kernel == "" {
		return err
	}
	return &usageError{err: fmt.Errorf("%s=%s: %w", kernelVariable, o.Kernel, err)}
}
