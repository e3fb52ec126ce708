"""Types into bash, zsh and fish as a person does and looks at what TAB shows.

Usage: completions.py BINARY

A shell that is not installed is told and passed over.
"""

import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PAGE = "1—9月，清沅经济技术开发区完成工业投资12.4亿元，同比增长16.1%。\n"

# what is typed before TAB, and what must then be on the screen
CASES = [
    ("zonebrief comp", ["zonebrief compare"]),
    ("zonebrief chart dumb", ["zonebrief chart dumbbell"]),
    ("zonebrief compare zuoyun", ["zuoyun-etdz"]),
    ("zonebrief compare 左云经济", ["左云经济技术开发区"]),
    ("zonebrief facts --zone ", ["清沅经济技术开发区"]),
    ("zonebrief facts --indicator investment.inf", ["investment.infrastructure"]),
    ("zonebrief brief --month 2024-1", ["2024-10"]),
    ("zonebrief brief --style off", ["--style official"]),
    ("zonebrief facts --form", ["--format"]),
    ("zonebrief extract pag", ["pages"]),
]


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, arguments, environment, folder):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(arguments[0], arguments, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 140, 0, 0))

    def read(self, until, seconds):
        """What the screen gets until all of `until` stand there, or the time is over."""
        text, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    text += os.read(self.terminal, 65536)
                except OSError:
                    break
            shown = plain(text)
            if until and all(word in shown for word in until):
                return shown
        return plain(text)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def plain(text):
    """Without escape sequences; what a shell redraws may stand there twice."""
    text = re.sub(rb"\x1b(\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])", b"", text)
    return text.decode("utf-8", "replace").replace("\r", "")


def shells(binary, home):
    """Each shell's command line, with the completion script where that shell looks for one."""

    def script(shell, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(subprocess.run([binary, "--generate-completion-script", shell], capture_output=True, check=True).stdout)
        return path

    bash = script("bash", home / "bash/zonebrief")
    (home / "bashrc").write_text(f"source {bash}\nbind 'set show-all-if-ambiguous on'\nPS1='ready> '\n")
    script("zsh", home / "zsh/_zonebrief")
    (home / ".zshrc").write_text(
        f"fpath=({home}/zsh $fpath)\nautoload -Uz compinit && compinit -u -d {home}/zcompdump\nsetopt no_list_ambiguous\nPS1='ready> '\n"
    )
    script("fish", home / "fish/completions/zonebrief.fish")
    (home / "fish/config.fish").write_text("function fish_prompt; echo 'ready> '; end\nfunction fish_greeting; end\n")
    return {
        "bash": ["bash", "--noprofile", "--rcfile", str(home / "bashrc"), "-i"],
        "zsh": ["zsh", "-i"],
        "fish": ["fish", "-i"],
    }


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        home = pathlib.Path(temporary)
        folder = home / "work"
        (folder / "pages/2024-10-15").mkdir(parents=True)
        (folder / "pages/2024-10-15/a.txt").write_text(PAGE, encoding="utf-8")
        (home / "bin").mkdir()
        (home / "bin/zonebrief").symlink_to(binary)
        environment = dict(
            os.environ, PATH=f"{home}/bin:{os.environ['PATH']}", HOME=temporary, ZDOTDIR=temporary,
            XDG_CONFIG_HOME=temporary, XDG_DATA_HOME=temporary, TERM="xterm", LC_ALL="C.UTF-8",
        )  # fmt: skip
        subprocess.run(
            [binary, "ingest", "pages", "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        for name, arguments in shells(binary, home).items():
            if not shutil.which(name):
                print(f"{name}: not installed, not tried")
                continue
            failed = 0
            for typed, wanted in CASES:
                shell = Shell(arguments, environment, folder)
                shell.read(["ready>"], 20)
                shell.type(typed + "\t")
                shown = shell.read(wanted, 10)
                if not all(word in shown for word in wanted):
                    shell.type("\t")
                    shown += shell.read(wanted, 5)
                shell.end()
                missing = [word for word in wanted if word not in shown]
                if missing:
                    failed += 1
                    print(f"{name}: “{typed}” TAB does not show {', '.join(missing)}:\n{shown}")
            print(f"{name}: {len(CASES) - failed} of {len(CASES)}")
            failures += failed
    sys.exit(1 if failures else 0)


main()
