package neo4jtest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// The versions that tests run against: the newest of the long-term line that Java 17 runs, and the
// newest of the Browser that this line serves.
const (
	serverVersion  = "5.26.30"
	browserVersion = "5.24.0"
)

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>readout</groupId>
  <artifactId>neo4j-home</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>` + serverVersion + `</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j.client</groupId>
      <artifactId>neo4j-browser</artifactId>
      <version>` + browserVersion + `</version>
      <scope>runtime</scope>
    </dependency>
  </dependencies>
</project>
`

// installation is the jars of a server in the user's cache, and the Java to run them.
type installation struct {
	java      java
	lib       string // the folder of the jars
	classPath string // the jars in the order of their names
	archive   string // the shared class archive, which halves the start; it need not be there
}

// install fetches the jars unless they are in the cache. Several test binaries may do so at once:
// each works in a folder of its own, and the first to finish gives its folder the final name.
func install(j java) (installation, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return installation{}, fmt.Errorf("looking for the cache directory: %w", err)
	}
	root := filepath.Join(cache, "readout", "neo4jtest")
	lib := filepath.Join(root, "lib-"+serverVersion)
	if _, err := os.Stat(lib); errors.Is(err, fs.ErrNotExist) {
		if err := fetch(j, root, lib); err != nil {
			return installation{}, err
		}
	}
	jars, err := filepath.Glob(filepath.Join(lib, "*.jar"))
	if err != nil || len(jars) == 0 {
		return installation{}, fmt.Errorf("no jars in %s (delete it, it is made anew): %v", lib, err)
	}
	slices.Sort(jars)
	in := installation{java: j, lib: lib, classPath: strings.Join(jars, string(os.PathListSeparator))}
	in.archive = filepath.Join(root, fmt.Sprintf("classes-%s-java-%s.jsa", serverVersion, j.version))
	if _, err := os.Stat(in.archive); errors.Is(err, fs.ErrNotExist) {
		in.train()
	}
	return in, nil
}

// fetch lets Maven put the jars into lib.
func fetch(j java, root, lib string) error {
	if err := os.MkdirAll(root, 0o755); err != nil {
		return fmt.Errorf("making the cache of the server: %w", err)
	}
	work, err := os.MkdirTemp(root, "fetch-")
	if err != nil {
		return fmt.Errorf("making the cache of the server: %w", err)
	}
	defer os.RemoveAll(work)
	if err := os.WriteFile(filepath.Join(work, "pom.xml"), []byte(pom), 0o644); err != nil {
		return fmt.Errorf("writing the server's pom: %w", err)
	}
	mvn := exec.Command(j.mvn, "-B", "-q", "-f", filepath.Join(work, "pom.xml"),
		"org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(work, "lib"))
	if out, err := mvn.CombinedOutput(); err != nil {
		return fmt.Errorf("%w (mvn cannot fetch %s: %v\n%s)", ErrMissing, serverVersion, err, last(out, 2000))
	}
	if err := os.Rename(filepath.Join(work, "lib"), lib); err != nil {
		if _, there := os.Stat(lib); there != nil {
			return fmt.Errorf("keeping the server's jars: %w", err)
		}
	}
	return nil
}

// train runs a server once to record which classes it loads. A start from that archive takes 3.5 s
// in place of 6; without it everything works too, so that a failure is no error.
func (in installation) train() {
	work, err := os.MkdirTemp(filepath.Dir(in.archive), "train-")
	if err != nil {
		return
	}
	defer os.RemoveAll(work)
	made := filepath.Join(work, "classes.jsa")
	ports, err := freePorts(2)
	if err != nil {
		return
	}
	h, err := in.newHome(ports[0], ports[1], Options{})
	if err != nil {
		return
	}
	p, err := in.run(h, append([]string{"-XX:ArchiveClassesAtExit=" + made}, in.serverArgs(h, Options{})...))
	if err != nil {
		h.remove()
		return
	}
	defer p.kill()
	s := &Server{HTTP: fmt.Sprintf("http://127.0.0.1:%d", ports[1]), User: "neo4j", process: p}
	if s.waitListening() == nil && p.terminate() == nil {
		_ = os.Rename(made, in.archive)
	}
}

func last(b []byte, n int) string { return string(b[max(0, len(b)-n):]) }
