/** The kernel (mm/oom_kill.c, arch/x86/mm/fault.c), systemd and Docker, on the application's process. */
import type { Signature } from './signature.ts';

const unit = /(?:^|[\s:(])([A-Za-z0-9_][\w.@-]{0,63}?)\.service\b/;

/** Databases and other helpers, by the name that the kernel gives. */
const helpers =
  'mysqld mariadbd postgres redis-server mongod memcached clamd elasticsearch rabbitmq dockerd containerd mysql'
    .split(' ')
    .map((name) => `(${name})`);

export const systemSignatures: readonly Signature[] = [
  {
    id: 'kernel-out-of-memory-nginx',
    writer: 'Linux',
    wording: 'Out of memory: Killed process … (nginx) total-vm:…kB, …',
    says: [
      ['Out of memory: Kill', 'Memory cgroup out of memory', 'oom-kill:constraint'],
      ['(nginx)', 'task=nginx,'],
    ],
    status: 'none',
    meaning:
      'the kernel had no memory left and killed a worker of nginx: its clients were cut off without any status, and nginx started another worker.',
  },
  {
    id: 'kernel-killed-helper',
    writer: 'Linux',
    wording: 'Out of memory: Killed process … (mysqld) total-vm:…kB, …',
    says: [['Killed process', 'Kill process', 'reaped process'], helpers],
    status: 'none',
    meaning:
      'the kernel had no memory left and killed a database or another helper: the application may fail without it, mostly with 500.',
  },
  {
    id: 'kernel-out-of-memory',
    writer: 'Linux',
    wording: 'Out of memory: Killed process … (…) total-vm:…kB, …',
    says: [['Out of memory: Kill', 'Memory cgroup out of memory']],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the kernel had no memory left and killed that process.',
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    id: 'kernel-killed',
    writer: 'Linux',
    wording: 'Killed process … (…) total-vm:…kB, anon-rss:…kB, …',
    says: [
      ['Killed process ', 'oom_reaper: reaped process '],
      ['total-vm:', 'anon-rss:'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the kernel had no memory left and killed that process.',
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    id: 'kernel-oom-kill',
    writer: 'Linux',
    wording: 'oom-kill:constraint=…,task=…,pid=…,uid=…',
    says: [['oom-kill:constraint', 'oom-kill: gfp_mask', 'invoked oom-killer']],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the kernel had no memory left and chose that process to be killed.',
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    id: 'kernel-segfault',
    writer: 'Linux',
    wording: '…[…]: segfault at … ip … sp … error … in …',
    says: [
      [
        'segfault at ',
        'general protection fault',
        'general protection ip:',
        'trap invalid opcode',
        'trap divide error',
      ],
      [' ip ', 'ip:', ' sp '],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'that process crashed by using memory that is not its own.',
    facts: { 'upstream-log': 'crash' },
    details: {
      extension:
        /php[\w.-]{0,20}\[\d{1,10}\]: segfault at [^\n[\]]{1,120} in ([A-Za-z_]\w{0,31})\.so\[/,
    },
  },
  {
    id: 'selinux-denied-connect',
    writer: 'Linux',
    wording:
      'type=AVC msg=audit(…): avc: denied { name_connect } for … comm="nginx" … scontext=…:httpd_t:…',
    says: [
      ['avc: denied { name_connect }', 'avc: denied { connectto }', 'avc: denied { write }'],
      'httpd_t',
    ],
    status: 502,
    symptom: 'permission-denied',
    meaning: 'SELinux did not let nginx connect.',
    facts: { 'blocked-at': 'nowhere' },
    weak: true,
  },
  {
    id: 'systemd-oom',
    writer: 'systemd',
    wording: "….service: Failed with result 'oom-kill'.",
    says: [
      ["Failed with result 'oom-kill'", 'A process of this unit has been killed by the OOM killer'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the service ended: memory ran out, and the kernel killed one of its processes.',
    facts: { 'upstream-log': 'out-of-memory' },
    details: { service: unit },
  },
  {
    id: 'systemd-killed',
    writer: 'systemd',
    wording: '….service: Main process exited, code=killed, status=9/KILL',
    says: ['Main process exited', 'status=9/KILL'],
    status: 502,
    symptom: 'closed-early',
    meaning:
      'the service’s main process was killed with signal 9, mostly by the kernel because memory ran out.',
    facts: { 'upstream-log': 'out-of-memory' },
    details: { service: unit },
  },
  {
    id: 'systemd-crash',
    writer: 'systemd',
    wording: '….service: Main process exited, code=dumped, status=11/SEGV',
    says: [
      'Main process exited',
      ['status=11/SEGV', 'status=6/ABRT', 'status=7/BUS', 'status=4/ILL', 'code=dumped'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the service’s main process crashed.',
    facts: { 'upstream-log': 'crash' },
    details: { service: unit },
  },
  {
    id: 'systemd-nginx-failed',
    writer: 'systemd',
    wording: 'systemd[…]: Failed to start nginx.service - A high performance web server …',
    says: [
      'Failed to start ',
      [
        'high performance web server',
        'nginx HTTP and reverse proxy',
        'nginx.service',
        'OpenResty Application Platform',
        'openresty.service',
      ],
    ],
    status: 'startup',
    symptom: 'startup-failed',
    meaning: 'nginx itself did not start: a line above it, or “nginx -t”, says why.',
    weak: true,
  },
  {
    id: 'systemd-not-started',
    writer: 'systemd',
    wording: 'systemd[…]: Failed to start ….service - …',
    says: ['systemd[', ']: Failed to start '],
    status: 'none',
    meaning:
      'a service did not start; the lines above it, of the unit and of its program, say why.',
    details: { service: unit },
    weak: true,
  },
  {
    id: 'systemd-exit-code',
    writer: 'systemd',
    wording: "….service: Failed with result 'exit-code'.",
    says: [
      [
        "Failed with result 'exit-code'",
        'service failed because the control process exited',
        'service failed because a timeout was exceeded',
        'code=exited, status=1/',
        'code=exited, status=2',
        'code=exited, status=12',
        'code=exited, status=78',
        '(Result: exit-code)',
        'Start request repeated too quickly',
      ],
    ],
    status: 'none',
    meaning: 'the service’s program ended with an error; its own log says which.',
    facts: { 'service-state': 'failed' },
    details: { service: unit },
  },
  {
    id: 'systemd-stop-or-start',
    writer: 'systemd',
    wording: 'systemd[…]: Stopping ….service - …',
    says: [
      'systemd[',
      [']: Stopping ', ']: Stopped ', ']: Started ', ']: Starting ', ']: Reloading '],
    ],
    status: 'none',
    meaning: 'a service was stopped, started or reloaded.',
    details: { service: unit },
    weak: true,
  },
  {
    id: 'supervisor-killed',
    writer: 'supervisord',
    wording: 'exited: … (terminated by SIGKILL; not expected)',
    says: ['exited: ', '(terminated by SIGKILL; not expected)'],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the program was killed with signal 9, mostly by the kernel because memory ran out.',
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    id: 'supervisor-crash',
    writer: 'supervisord',
    wording: 'exited: … (terminated by SIGSEGV (core dumped); not expected)',
    says: [
      'exited: ',
      ['(terminated by SIGSEGV', '(terminated by SIGABRT', '(terminated by SIGBUS'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the program crashed.',
    facts: { 'upstream-log': 'crash' },
  },
  {
    id: 'supervisor-exited',
    writer: 'supervisord',
    wording: 'exited: … (exit status 1; not expected)',
    says: [
      ['exited: ', 'gave up: ', 'FATAL '],
      [
        '; not expected)',
        'entered FATAL state',
        'Exited too quickly (process log may have details)',
      ],
    ],
    status: 'none',
    meaning: 'the program ended with an error, or does not come up at all; its own log says why.',
    facts: { 'service-state': 'failed' },
  },
  {
    id: 'supervisor-notice',
    writer: 'supervisord',
    wording: "INFO spawned: '…' with pid …",
    says: [["spawned: '", 'entered RUNNING state', 'supervisord started with pid']],
    status: 'none',
    meaning: 'supervisord starts a program.',
  },
  {
    id: 'docker-oom-killed',
    writer: 'Docker',
    wording: '"OOMKilled": true',
    says: [['"OOMKilled": true', 'Reason: OOMKilled', 'OOMKilled=true', 'container oom ']],
    status: 502,
    symptom: 'closed-early',
    meaning:
      'a process in the container was killed because the container reached its limit on memory.',
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    id: 'docker-exit-137',
    writer: 'Docker',
    wording: '… exited with code 137',
    says: [
      ['exited with code 137', 'Exited (137)', 'exitCode=137', '"ExitCode": 137', 'Exit Code: 137'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning:
      'the container’s program was killed with signal 9: because memory ran out, or because it did not stop in time.',
    facts: { 'upstream-log': 'out-of-memory', 'upstream-kind': 'container' },
    weak: true,
  },
  {
    id: 'docker-exit-139',
    writer: 'Docker',
    wording: '… exited with code 139',
    says: [
      ['exited with code 139', 'Exited (139)', 'exitCode=139', '"ExitCode": 139', 'Exit Code: 139'],
    ],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the container’s program crashed with signal 11.',
    facts: { 'upstream-log': 'crash', 'upstream-kind': 'container' },
  },
  {
    id: 'docker-exit-143',
    writer: 'Docker',
    wording: '… exited with code 143',
    says: [['exited with code 143', 'Exited (143)', 'exitCode=143', '"ExitCode": 143']],
    status: 'none',
    meaning: 'the container was stopped, as docker stop and a new deployment do.',
    facts: { 'upstream-log': 'stopped-or-reloaded', 'upstream-kind': 'container' },
    weak: true,
  },
  {
    id: 'docker-exited',
    writer: 'Docker',
    wording: '… exited with code 1',
    says: [
      ['exited with code 1', 'Exited (1)', 'Exited (2)', 'Exited (127)', 'exited with code 2'],
    ],
    status: 'none',
    meaning: 'the container’s program ended; docker logs says why.',
    facts: { 'service-state': 'failed', 'upstream-kind': 'container' },
  },
];
