// What writes the assembly, apart from readout so that readout does not require avo. The tools
// are newer than those that avo v0.6.0 asks for, which do not build with Go 1.26.
module readout/internal/nlp/kernel/gen

go 1.26.0

require github.com/mmcloughlin/avo v0.6.0

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
)
