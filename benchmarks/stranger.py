#!/usr/bin/env python3
"""Times what a stranger does first: begin a policy, change a line of it, run its cases, and see whether the check would notice changes.

    python3 benchmarks/stranger.py <cval> [rounds]

<cval> is the published program, or a cval.dll. Each round begins in an empty folder, with nothing compiled before.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

STEPS = ["cval new", "cval test", "cval test --mutate"]


def run(command, folder):
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=dict(os.environ, CVAL_CACHE=os.path.join(folder, "cache")), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - begin


def path_of_a_stranger(cval):
    with tempfile.TemporaryDirectory() as folder:
        begun = run([*cval, "new", "storage/encrypted", "--type", "Microsoft.Storage/storageAccounts"], folder)
        policy = os.path.join(folder, "policies", "storage", "encrypted", "policy.csx")
        with open(policy, encoding="utf-8") as file:
            text = file.read()
        changed = text.replace("Severity = Severity.Medium", "Severity = Severity.High")
        if changed == text:
            sys.exit("the line that is changed is not there any more")
        with open(policy, "w", encoding="utf-8") as file:
            file.write(changed)
        return [begun, run([*cval, "test", "policies"], folder), run([*cval, "test", "policies", "--mutate"], folder)]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    cval = ["dotnet", program] if program.endswith(".dll") else [program]
    rounds = [path_of_a_stranger(cval) for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 5)]
    for step, times in zip([*STEPS, "in all"], [*zip(*rounds), [sum(r) for r in rounds]]):
        print(f"{step:20} median {statistics.median(times):5.2f} s   {min(times):5.2f} to {max(times):5.2f} s")


if __name__ == "__main__":
    main()
