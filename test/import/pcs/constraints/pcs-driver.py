"""Runs lists of commands with the installed pcs: its modules are loaded once, and each command is a child of its own.

Input (JSON): [{"cib": XML, "commands": [[word, ...], ...]}, ...]. Output: [{"codes": [...], "messages": [...], "cib": XML,
"cibs": [...]}, ...]; `cibs` are those behind each command, when the input has `"each": true`.
"""

import json
import os
import sys
import tempfile
import traceback

from pcs import app


def run(path, argv):
    """The exit code and what was printed."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.dup2(write, 1)
        os.dup2(write, 2)
        code = 1
        try:
            sys.argv = ["pcs", "-f", path, *argv]
            code = app.main(sys.argv[1:]) or 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    os.close(write)
    with os.fdopen(read, errors="replace") as output:
        text = output.read()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), text


def content(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main():
    results = []
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "cib.xml")
        for case in json.load(sys.stdin):
            with open(path, "w", encoding="utf-8") as file:
                file.write(case["cib"])
            outcomes = []
            cibs = []
            for argv in case["commands"]:
                outcomes.append(run(path, argv))
                if case.get("each"):
                    cibs.append(content(path))
            results.append(
                {
                    "codes": [code for code, _ in outcomes],
                    "messages": [text[:300] for _, text in outcomes],
                    "cib": content(path),
                    "cibs": cibs,
                }
            )
    json.dump(results, sys.stdout)


main()
