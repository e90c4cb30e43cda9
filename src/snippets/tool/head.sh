#!/bin/sh
# fix502: what a runbook changes goes through this file. It keeps what was there, so that "undo" takes back what was done
# and nothing else. Every step may be run twice. Each run has a folder of its own; nothing kept is ever overwritten.
set -u
umask 022
export LC_ALL=C
home=/root/fix502

die() { echo "fix502: $*" >&2; exit 1; }
say() { echo "fix502: $*"; }
full() { die "no room, or no right to write: $1 is as it was."; }
