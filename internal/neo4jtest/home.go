package neo4jtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// home is the folder of one server: its settings, data and logs.
type home string

// newHome makes a home in the temporary directory with the settings of a test server.
func (in installation) newHome(bolt, http int, o Options) (home, error) {
	dir, err := os.MkdirTemp("", "readout-neo4j-")
	if err != nil {
		return "", fmt.Errorf("making a home for the server: %w", err)
	}
	h := home(dir)
	for _, sub := range []string{"conf", "data", "logs", "plugins", "import", "run"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o755); err != nil {
			return "", fmt.Errorf("making a home for the server: %w", err)
		}
	}
	conf := strings.Join(settings(bolt, http, o), "\n") + "\n"
	if err := os.WriteFile(filepath.Join(h.conf(), "neo4j.conf"), []byte(conf), 0o644); err != nil {
		return "", fmt.Errorf("making a home for the server: %w", err)
	}
	return h, nil
}

func (h home) conf() string  { return filepath.Join(string(h), "conf") }
func (h home) remove() error { return os.RemoveAll(string(h)) }

// settings are those of neo4j.conf. The server refuses to start on one that it does not know.
func settings(bolt, http int, o Options) []string {
	pageCache := "64m"
	if o.Bench {
		pageCache = "1g"
	}
	return []string{
		"server.default_listen_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", bolt),
		fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", bolt),
		fmt.Sprintf("server.http.listen_address=127.0.0.1:%d", http),
		fmt.Sprintf("server.http.advertised_address=127.0.0.1:%d", http),
		"server.https.enabled=false",
		"dbms.security.auth_enabled=true",
		"server.memory.pagecache.size=" + pageCache,
		"db.tx_log.preallocate=false",
		"db.tx_log.rotation.retention_policy=keep_none",
		"dbms.usage_report.enabled=false",
		"client.allow_telemetry=false",
		"internal.server.bolt.thread_pool_shutdown_wait_time=0s",
	}
}

// serverArgs are the arguments of java that run the server in a home.
func (in installation) serverArgs(h home, o Options) []string {
	args := []string{"-Xms2g", "-Xmx2g", "-XX:+UseG1GC"}
	if !o.Bench {
		args = []string{"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"}
		if _, err := os.Stat(in.archive); err == nil {
			args = append(args, "-XX:SharedArchiveFile="+in.archive)
		}
	}
	args = append(args, in.java.flags()...)
	return append(args, "-cp", in.classPath, "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+string(h), "--config-dir="+h.conf(), "--console-mode")
}

// setPassword gives the user neo4j its password; only before the first start does this work.
func (in installation) setPassword(h home, password string) error {
	c := exec.Command(in.java.command, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
		"-cp", in.classPath, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password)
	c.Env = append(os.Environ(), "NEO4J_HOME="+string(h), "NEO4J_CONF="+h.conf())
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("setting the server's password: %w\n%s", err, last(out, 2000))
	}
	return nil
}
