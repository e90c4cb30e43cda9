/** nginx’s own processes: memory, workers, signals, the event loop. */
import { rowsOf } from './rows.ts';

export const runningSignatures = [
  ...rowsOf({ status: 500, ownLines: true }, [
    [
      'memory-not-allocated',
      'malloc(…) failed (12: Cannot allocate memory)',
      'the host gave nginx no memory: the request ends with 500, or with nothing.',
      {
        level: 'emerg',
        says: [['malloc(', 'posix_memalign(', 'memalign(', 'mmap(', 'shmget('], 'failed ('],
      },
    ],
    [
      'shared-memory-full',
      'ngx_slab_alloc() failed: no memory in …',
      'a shared memory zone is full: its directive needs a larger size.',
      { level: 'crit', says: ['ngx_slab_alloc() failed: no memory'] },
    ],
    [
      'too-many-internal-requests',
      'subrequests cycle while processing "…"',
      'requests that nginx makes itself lead back to themselves more than 50 times.',
      {
        level: 'error',
        says: [
          [
            'subrequests cycle while processing',
            'request reference counter overflow',
            'nested in-memory subrequest',
          ],
        ],
      },
    ],
    [
      'variable-cycle',
      'cycle while evaluating variable "…"',
      'a variable of map, set or js needs itself.',
      { level: 'error' },
    ],
    [
      'regex-failed',
      'pcre_exec() failed: … on "…" using "…"',
      'a regular expression took too many steps on this request.',
      {
        level: 'alert',
        says: [['pcre_exec() failed', 'pcre2_match() failed', 'ngx_regex_exec() failed']],
      },
    ],
    [
      'rewrite-empty-uri',
      'the rewritten URI has a zero length',
      'a rewrite made the URI empty: nginx answers 500.',
      { level: 'error' },
    ],
    [
      'named-location-empty-uri',
      'empty URI in redirect to named location "…"',
      'a request without a URI was sent to a named location.',
      { level: 'error' },
    ],
    [
      'alias-rewritten',
      '"alias" cannot be used in location "…" where URI was rewritten',
      'a rewrite left the path that alias would replace: nginx answers 500.',
      { level: 'alert', says: ['"alias" cannot be used in location'] },
    ],
    [
      'no-handler-found',
      'no handler found',
      'no module answers in that location: nginx answers 404.',
      { level: 'error', status: 404 },
    ],
  ]),
  ...rowsOf({ status: 'none', ownLines: true }, [
    [
      'worker-fatal',
      'worker process … exited with fatal code 2 and cannot be respawned',
      'a worker of nginx could not start, so it is not started again: the line before says why.',
      { level: 'alert', says: ['exited with fatal code'] },
    ],
    [
      'process-exited-on-signal',
      '… process … exited on signal …',
      'a process of nginx’s was ended by that signal.',
      { level: 'alert', says: [['exited on signal', 'exited with code']] },
    ],
    [
      'worker-privileges',
      'setuid(…) failed (1: Operation not permitted)',
      'a worker could not become the user that the user directive names, so nginx cannot serve.',
      {
        level: 'emerg',
        status: 'startup',
        says: [
          [
            'setuid(',
            'setgid(',
            'initgroups(',
            'capset() failed',
            'prctl(',
            'chdir("',
            'sigaction(',
          ],
          'failed',
        ],
      },
    ],
    [
      'process-not-started',
      'fork() failed while spawning "…" (…)',
      'the host gave nginx no new process, mostly because a limit on processes or memory is reached.',
      {
        level: 'alert',
        status: 'startup',
        says: [
          [
            'failed while spawning "',
            'processes can be spawned',
            'could not respawn',
            'execve() failed',
            'pthread_',
            'socketpair() failed',
            'while executing',
          ],
        ],
      },
    ],
    [
      'binary-upgrade-failed',
      'rename() … to … failed before executing new binary process "…" (…)',
      'the upgrade of nginx’s program without interruption failed; the old one goes on.',
      {
        level: 'alert',
        says: [
          [
            'before executing new binary process',
            'after an attempt to execute new binary process',
            'after the new binary process',
            'the changing binary signal is ignored',
          ],
        ],
      },
    ],
    [
      'limit-not-set',
      'setrlimit(RLIMIT_NOFILE, …) failed (1: Operation not permitted)',
      'nginx may not raise its own limit on open files: worker_rlimit_nofile is above the service’s LimitNOFILE.',
      { level: 'alert', says: [['setrlimit(', 'setpriority('], 'failed'] },
    ],
    [
      'event-loop-failed',
      'epoll_ctl(…) failed (…)',
      'the kernel refused a call for waiting on sockets: an error in nginx or a module, or a limit of the kernel.',
      {
        level: 'alert',
        says: [
          [
            'epoll_',
            'eventfd',
            'io_setup() failed',
            'io_destroy() failed',
            'io_getevents() failed',
            'epoll close() failed',
            'setitimer() failed',
            'sem_init() failed',
            'sem_wait() failed',
            'sem_post() failed',
            'sem_destroy() failed',
            'waitpid() failed',
            'sigprocmask() failed',
            'kill(',
            'close() channel failed',
            'ioctl(eventfd',
            'gethostname() failed',
            'crypt_r() failed',
            'crypt() failed',
          ],
          ['failed', 'events', 'only', 'timed out'],
        ],
      },
    ],
    [
      'housekeeping-failed',
      'unlink() "…" failed (…)',
      'nginx could not tidy up after itself; no request is affected.',
      {
        level: 'alert',
        says: [
          [
            'unlink() ',
            'utimes() "',
            'fcntl(FD_CLOEXEC) "',
            'glob() "',
            'munmap(',
            'shmat() failed',
            'shmctl(',
            'shmdt(',
            'mmap(/dev/zero',
            '("/dev/zero")',
            'dlclose() failed',
            'built-in log failed',
            'rename() ',
            'close() ',
          ],
          'failed',
        ],
      },
    ],
    [
      'internal-error',
      'http request count is zero while …',
      'an error inside nginx or one of its modules, worth a report to its authors.',
      {
        level: 'alert',
        says: [
          [
            'http request count is zero',
            'http request already closed',
            'http finalize non-active request',
            'header already sent',
            'logged again',
            'negative request body rest',
            'body already in file',
            'busy buffers after request body flush',
            'duplicate last buf in save filter',
            'invalid thread call',
            'too large pipelined header',
            'too large header to copy',
            'unknown variable index',
            'task #',
            'items still left in open file cache',
            'rbtree still is not empty',
            'could not create ngx_temp_pool',
            'shared memory zone "',
            'too small buffer for PROXY protocol',
            'is called for encryption',
            'aborting',
          ],
        ],
      },
    ],
    [
      'rewrite-log',
      '"…" matches "…"',
      'rewrite_log is on: how a rewrite changed this request.',
      {
        level: 'notice',
        says: [['" matches "', '" does not match "', 'rewritten data: "', 'rewritten redirect: "']],
      },
    ],
    [
      'process-life',
      'reconfiguring',
      'nginx starts, stops, reloads, or opens its logs anew.',
      {
        level: 'notice',
        says: [
          [
            'reconfiguring',
            'reopening logs',
            'changing binary',
            'gracefully shutting down',
            'try again to bind()',
            'deleting socket',
            'event method',
            'switching to fstatat(',
          ],
        ],
      },
    ],
  ]),
];
