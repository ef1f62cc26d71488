"""The installed pcs, loaded once: each call is a fork of this process that runs pcs's own main().

Starting pcs takes 0.3 s, nearly all of it for loading its modules; the full circle over the corpus calls it thousands of
times. A call comes over a Unix socket with its arguments, directory, environment and standard streams; what runs is the
code of the installed package, unchanged.

usage: server.py SOCKET
"""

import array
import json
import os
import signal
import socket
import sys

sys.path.insert(0, "/usr/lib/python3/dist-packages")
from pcs import app  # noqa: E402  (the path above is Debian's)


def receive(connection):
    fds = array.array("i")
    size = socket.CMSG_LEN(3 * fds.itemsize)
    message, ancillary, _, _ = connection.recvmsg(4, size)
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            fds.frombytes(data)
    length = int.from_bytes(message, "big")
    body = b""
    while len(body) < length:
        part = connection.recv(length - len(body))
        if not part:
            raise EOFError
        body += part
    return json.loads(body), list(fds)


def run(request, fds):
    """Does not return."""
    code = 1
    try:
        for number, fd in enumerate(fds):
            os.dup2(fd, number)
        os.chdir(request["cwd"])
        os.environ.clear()
        os.environ.update(request["env"])
        sys.argv = ["pcs", *request["argv"]]
        try:
            app.main(request["argv"])
            code = 0
        except SystemExit as end:
            if isinstance(end.code, int):
                code = end.code
            else:
                code = 0 if end.code is None else 1
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def main():
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen(64)
    print("ready", flush=True)
    while True:
        connection, _ = listener.accept()
        # One child waits for each call, so that calls run side by side.
        if os.fork() == 0:
            listener.close()
            request, fds = receive(connection)
            child = os.fork()
            if child == 0:
                connection.close()
                run(request, fds)
            _, status = os.waitpid(child, 0)
            connection.sendall(bytes([os.waitstatus_to_exitcode(status) & 0xFF]))
            os._exit(0)
        connection.close()
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass


signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
main()
