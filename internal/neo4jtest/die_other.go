//go:build !linux

package neo4jtest

import "os/exec"

// dieWithParent can do nothing here: a test binary that is killed leaves its server running.
func dieWithParent(*exec.Cmd) {}
