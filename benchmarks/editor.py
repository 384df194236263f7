#!/usr/bin/env python3
"""How long an author waits for the language server: python3 benchmarks/editor.py <published cval> [runs]

Each run starts the process anew, opens a shipped policy as an editor does, and asks for completions twenty times.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
POLICY = ROOT / "policies/storage/minimum-tls/policy.csx"
WARM = 20


class Server:
    def __init__(self, cval, cache):
        self.begun = time.perf_counter()
        self.process = subprocess.Popen([cval, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env={"CVAL_CACHE": cache})
        self.asked = 0

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if length == 0:
            sys.exit("cval ended the conversation")
        return json.loads(self.process.stdout.read(length))

    def ask(self, method, parameters):
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": parameters})
        while (answer := self.receive()).get("id") != self.asked:
            pass
        return answer["result"]


def run(cval, cache):
    text = POLICY.read_text()
    uri = POLICY.as_uri()
    server = Server(cval, cache)
    server.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    server.send({"method": "initialized", "params": {}})
    server.send({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": uri, "languageId": "csharp", "version": 1, "text": text}}})
    while server.receive().get("method") != "textDocument/publishDiagnostics":
        pass
    took = {"first diagnostics": [milliseconds(server.begun)]}
    for name, mark in (("completion of a setting", ".Properties."), ("completion of a view", "(StorageAccount")):
        at = text.index(mark) + len(mark)
        place = {"textDocument": {"uri": uri}, "position": {"line": text.count("\n", 0, at), "character": at - text.rfind("\n", 0, at) - 1}}
        times = []
        for _ in range(WARM + 1):
            begun = time.perf_counter()
            if not server.ask("textDocument/completion", place)["items"]:
                sys.exit("nothing was offered")
            times.append(milliseconds(begun))
        took[name + ", first"] = times[:1]
        took[name + ", warm"] = times[1:]
    server.ask("shutdown", None)
    server.send({"method": "exit"})
    server.process.wait()
    return took


def milliseconds(begun):
    return (time.perf_counter() - begun) * 1000


def main():
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as cache:
        all_runs = [run(sys.argv[1], cache) for _ in range(runs)]
    print("| | median | min to max |\n|---|--:|--:|")
    for name in all_runs[0]:
        times = sorted(t for r in all_runs for t in r[name])
        print(f"| {name} | {statistics.median(times):.0f} ms | {times[0]:.0f} to {times[-1]:.0f} |")


if __name__ == "__main__":
    main()
