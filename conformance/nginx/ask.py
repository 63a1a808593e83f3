"""Starts nginx with each configuration, in front of two servers, and looks where requests go.

The services one and two of the Compose file are two servers on this machine: their names are replaced by addresses, whatever
else a name stands for is left to nginx. An answer says whether nginx starts, whether one client's requests all reach the same
server, and how many servers a POST reaches that every server leaves unanswered.
"""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

REQUESTS = 24
hits = []


def serve(name):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)

    def answer(connection):
        with connection:
            request = connection.recv(65536)
            hits.append(name)
            if not request.startswith(b"POST"):
                connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def accept():
        while True:
            threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


SERVERS = {"one": serve("one"), "two": serve("two")}


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def request(port, method, path):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(f"{method} {path} HTTP/1.0\r\nHost: shop\r\nX-User: 7\r\nCookie: basket=7\r\nX-Forwarded-For: 192.0.2.7\r\n"
                       "Content-Length: 0\r\n\r\n".encode())
        while client.recv(65536):
            pass


def reached(port, requests):
    hits.clear()
    for method, path in requests:
        request(port, method, path)
    return list(hits)


def answer(files):
    folder = tempfile.mkdtemp()
    port = free_port()
    try:
        for name, text in files.items():
            if name.endswith(".conf"):
                for service, at in SERVERS.items():
                    text = re.sub(rf"\b{service}:9000\b", f"127.0.0.1:{at}", text, flags=re.I)
                with open(os.path.join(folder, name), "w") as file:
                    file.write(text.replace("listen 80;", f"listen 127.0.0.1:{port};"))
        command = ["nginx", "-p", folder, "-c", os.path.join(folder, "edge.conf"), "-g", "daemon off; master_process off; pid nginx.pid;"]
        tested = subprocess.run(command[:1] + ["-t"] + command[1:], capture_output=True, text=True)
        if tested.returncode != 0:
            return {"starts": False}
        nginx = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait(port)
            got = reached(port, [("GET", f"/{i}?user=7&n={i}") for i in range(REQUESTS)])
            posted = reached(port, [("POST", "/orders?user=7")])
            return {"starts": True, "pins": len(got) == REQUESTS and len(set(got)) == 1, "posted": len(set(posted))}
        finally:
            nginx.kill()
            nginx.wait()
    finally:
        shutil.rmtree(folder)


def wait(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.01)
    raise SystemExit("nginx does not listen")


for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"id": question["id"], "answer": answer(question["files"])}), flush=True)
