"""Runs commands inside a lab machine: small, since each fork of the tests' own large process costs more than most commands.

On stdin a line for each: "run", a number, and the seconds that it may take. Its text is in the file NUMBER.sh of this
folder; what it prints goes to NUMBER.out and NUMBER.err; on stdout the number and the exit status follow, 124 after the
limit. Daemons that a command leaves behind may keep the files open: nobody waits for them.

Or: "get", a number, the seconds, a site and a path. The number and the status of the site's answer on port 80 follow, 0
without one.
"""
import http.client
import os
import subprocess
import sys
import threading

os.chdir(sys.argv[1])
said = threading.Lock()


def say(number, status):
    with said:
        print(number, status, flush=True)


def run(number, seconds):
    with open(number + ".sh") as text, open(number + ".out", "ab") as out, open(number + ".err", "ab") as err:
        words = ["timeout", seconds, "sh", "-c", text.read()]
        status = subprocess.call(words, cwd="/", stdin=subprocess.DEVNULL, stdout=out, stderr=err)
    say(number, status)


def get(number, seconds, site, path):
    status = 0
    try:
        connection = http.client.HTTPConnection("127.0.0.1", 80, timeout=int(seconds))
        connection.request("GET", path, headers={"Host": site, "Connection": "close"})
        answer = connection.getresponse()
        status = answer.status
        answer.read()
    except (OSError, http.client.HTTPException):
        pass
    say(number, status)


steps = {"run": run, "get": get}
for line in sys.stdin:
    step, *words = line.split()
    threading.Thread(target=steps[step], args=words, daemon=True).start()
