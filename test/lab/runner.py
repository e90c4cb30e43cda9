"""Runs commands inside a lab machine: small, since each fork of the tests' own large process costs more than most commands.

On stdin a line for each: a number, and the seconds that it may take. Its text is in the file NUMBER.sh of this folder;
what it prints goes to NUMBER.out and NUMBER.err; on stdout the number and the exit status follow, 124 after the limit.
Daemons that a command leaves behind may keep the files open: nobody waits for them.
"""
import os
import subprocess
import sys
import threading

os.chdir(sys.argv[1])
said = threading.Lock()


def run(number, seconds):
    with open(number + ".sh") as text, open(number + ".out", "ab") as out, open(number + ".err", "ab") as err:
        words = ["timeout", seconds, "sh", "-c", text.read()]
        status = subprocess.call(words, cwd="/", stdin=subprocess.DEVNULL, stdout=out, stderr=err)
    with said:
        print(number, status, flush=True)


for line in sys.stdin:
    threading.Thread(target=run, args=line.split(), daemon=True).start()
