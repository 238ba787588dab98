package neo4jtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// java is a Java runtime and Maven beside it.
type java struct {
	command string
	mvn     string
	version string // 17.0.15
	major   int
}

var javaVersion = regexp.MustCompile(`version "(([0-9]+)[^"]*)"`)

// findJava looks for Java (JAVA_HOME first) and Maven.
func findJava() (java, error) {
	var j java
	var err error
	if j.mvn, err = exec.LookPath("mvn"); err != nil {
		return java{}, fmt.Errorf("%w (mvn is not there)", ErrMissing)
	}
	if home := os.Getenv("JAVA_HOME"); home != "" {
		j.command, err = exec.LookPath(filepath.Join(home, "bin", "java"))
	}
	if j.command == "" {
		j.command, err = exec.LookPath("java")
	}
	if err != nil {
		return java{}, fmt.Errorf("%w (java is not there)", ErrMissing)
	}
	out, err := exec.Command(j.command, "-version").CombinedOutput()
	found := javaVersion.FindSubmatch(out)
	if err != nil || found == nil {
		return java{}, fmt.Errorf("%w (%s -version: %v %s)", ErrMissing, j.command, err, out)
	}
	j.version = string(found[1])
	if j.major, err = strconv.Atoi(string(found[2])); err != nil || j.major < 17 {
		return java{}, fmt.Errorf("%w (%s is version %s)", ErrMissing, j.command, j.version)
	}
	return j, nil
}

// flags are the options that every run of the server needs.
func (j java) flags() []string {
	flags := []string{"-Dfile.encoding=UTF-8"}
	for _, p := range []string{"java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"} {
		flags = append(flags, "--add-opens=java.base/"+p+"=ALL-UNNAMED")
	}
	if j.major >= 24 { // silences a page of warnings
		flags = append(flags, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
	}
	return flags
}
