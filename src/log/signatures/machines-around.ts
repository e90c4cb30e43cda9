/** The kernel, systemd, Docker and Kubernetes, on what is around the application. */
import { rowsOf } from './rows.ts';

const unit = { service: /(?:^|[\s:(])([A-Za-z0-9_][\w.@-]{0,63}?)\.service\b/ } as const;
const failed = { 'service-state': 'failed' } as const;
const container = { 'upstream-kind': 'container' } as const;

/** They come before the rows of `system.ts`, some of which have fewer words. */
export const machineSignatures = [
  ...rowsOf({ writer: 'Linux', status: 'none' }, [
    [
      'kernel-syn-flooding',
      'TCP: request_sock_TCP: Possible SYN flooding on port …. Sending cookies.  Check SNMP counters.',
      'connections come faster than the program on that port accepts them: its queue (backlog, somaxconn) is full.',
      { says: ['ossible SYN flooding on port'] },
    ],
    [
      'kernel-conntrack-full',
      'nf_conntrack: table full, dropping packet',
      'the firewall’s table of connections is full, so new ones are dropped: nginx sees timeouts.',
      { says: ['conntrack: table full'] },
    ],
    [
      'kernel-tcp-memory',
      'TCP: out of memory -- consider tuning tcp_mem',
      'the kernel has no memory left for TCP, so connections are dropped.',
      { says: [['TCP: out of memory', 'TCP: too many orphaned sockets']] },
    ],
    [
      'kernel-neighbour-table',
      'neighbour: arp_cache: neighbor table overflow!',
      'the host knows more neighbours than its table holds, so some cannot be reached.',
      { says: ['neighbor table overflow'] },
    ],
    [
      'kernel-file-max',
      'VFS: file-max limit … reached',
      'all programs together have as many files open as the host allows.',
      { says: ['VFS: file-max limit'] },
    ],
    [
      'kernel-blocked-task',
      'INFO: task …:… blocked for more than … seconds.',
      'a program waits for a disk or network drive that does not answer.',
      {
        says: [
          ['blocked for more than', 'soft lockup - CPU#'],
          ['INFO: task', 'BUG:'],
        ],
      },
    ],
    [
      'firewall-blocked',
      '[UFW BLOCK] IN=… OUT=… SRC=… DST=… PROTO=TCP SPT=… DPT=…',
      'the firewall dropped that packet: where it is nginx’s, nginx waits until its timer ends with 504.',
      {
        says: [
          [
            '[UFW BLOCK]',
            'FINAL_REJECT:',
            'filter_IN_public_REJECT:',
            'IPTables-Dropped:',
            'nft-drop:',
          ],
        ],
        weak: true,
      },
    ],
    [
      'apparmor-denied',
      'apparmor="DENIED" operation="connect" profile="…" name="…" comm="nginx" requested_mask="…" denied_mask="…"',
      'AppArmor’s profile of that program does not allow it to use that socket or file.',
      {
        status: 502,
        symptom: 'permission-denied',
        says: [
          'apparmor="DENIED"',
          ['comm="nginx"', 'profile="nginx"', 'profile="/usr/sbin/nginx"'],
        ],
        weak: true,
      },
    ],
    [
      'apparmor-denied-other',
      'apparmor="DENIED" operation="…" profile="…" name="…"',
      'AppArmor did not let a program do what its profile does not allow; “comm” names the program.',
      { says: ['apparmor="DENIED"'] },
    ],
    [
      'selinux-preventing',
      'SELinux is preventing /usr/sbin/nginx from name_connect access on the tcp_socket port ….',
      'SELinux did not let nginx connect.',
      {
        status: 502,
        symptom: 'permission-denied',
        says: [
          'SELinux is preventing',
          'nginx',
          ['name_connect', 'connectto', 'write access on the sock_file'],
        ],
        facts: { 'blocked-at': 'nowhere' },
        weak: true,
      },
    ],
    [
      'selinux-denied-bind',
      'type=AVC msg=audit(…): avc: denied { name_bind } for … comm="nginx" src=… scontext=…:httpd_t:…',
      'SELinux did not let nginx listen on that port, so it does not start.',
      { status: 'startup', says: ['avc: denied { name_bind }', 'httpd_t'] },
    ],
    [
      'selinux-denied-other',
      'type=AVC msg=audit(…): avc: denied { open } for … scontext=… tcontext=…',
      'SELinux did not let a program do something; “comm” names the program, “tcontext” what it wanted.',
      {
        says: [
          [
            'avc: denied { read',
            'avc: denied { open',
            'avc: denied { getattr',
            'avc: denied { execute',
            'avc: denied { search',
            'avc: denied { execmem',
          ],
        ],
      },
    ],
    [
      'disk-full',
      'OSError: [Errno 28] No space left on device',
      'a disk is full, or has no inodes left: the application cannot write there.',
      {
        says: [
          [
            '[Errno 28] No space left on device',
            'ENOSPC: no space left on device',
            'write error: No space left on device',
            'failed: No space left on device (28)',
          ],
        ],
        weak: true,
      },
    ],
  ]),
  ...rowsOf({ writer: 'systemd', status: 'none', details: unit }, [
    [
      'systemd-watchdog',
      '….service: Watchdog timeout (limit …)!',
      'the service did not report in time, so systemd killed it.',
      {
        status: 502,
        symptom: 'closed-early',
        says: [['.service: Watchdog timeout', "Failed with result 'watchdog'"]],
        facts: { 'upstream-log': 'timeout-kill' },
      },
    ],
    [
      'systemd-core-dump',
      "….service: Failed with result 'core-dump'.",
      'the service’s main process crashed.',
      {
        status: 502,
        symptom: 'closed-early',
        says: ["Failed with result 'core-dump'"],
        facts: { 'upstream-log': 'crash' },
      },
    ],
    [
      'systemd-start-timeout',
      '….service: start operation timed out. Terminating.',
      'the service did not report that it was ready in time, so systemd ended it.',
      {
        says: [
          [
            'start operation timed out',
            "Failed with result 'timeout'",
            "Failed with result 'protocol'",
          ],
        ],
        facts: failed,
      },
    ],
    [
      'systemd-start-limit',
      "….service: Failed with result 'start-limit-hit'.",
      'the service ended so often that systemd starts it no more.',
      {
        says: [["Failed with result 'start-limit-hit'", 'Start request repeated too quickly']],
        facts: failed,
      },
    ],
    [
      'systemd-exec-failed',
      '….service: Failed at step EXEC spawning …: No such file or directory',
      'systemd could not start the program: it, its user or its folder does not exist.',
      {
        says: [
          [
            '.service: Failed at step',
            'status=203/EXEC',
            'status=217/USER',
            'status=216/GROUP',
            'status=200/CHDIR',
            'status=226/NAMESPACE',
            'status=209/STDOUT',
          ],
        ],
        facts: failed,
      },
    ],
    [
      'systemd-stop-timeout',
      "….service: State 'stop-sigterm' timed out. Killing.",
      'the service did not end in time when it was stopped, and was killed.',
      {
        says: ["State 'stop-sigterm' timed out"],
        facts: { 'upstream-log': 'stopped-or-reloaded' },
        weak: true,
      },
    ],
    [
      'systemd-restarting',
      '….service: Scheduled restart job, restart counter is at ….',
      'the service had ended, and systemd starts it again.',
      { says: ['Scheduled restart job, restart counter'], facts: failed, weak: true },
    ],
  ]),
  ...rowsOf({ writer: 'Docker', status: 'none', facts: container }, [
    [
      'docker-port-allocated',
      'Bind for …:… failed: port is already allocated',
      'another container already has that port of the host, so this one does not start.',
      {
        facts: { ...failed, ...container },
        says: ['Bind for', 'failed: port is already allocated'],
      },
    ],
    [
      'docker-unhealthy',
      'dependency failed to start: container … is unhealthy',
      'the container’s health check fails, so what depends on it is not started.',
      {
        says: [
          ['is unhealthy', '(unhealthy)'],
          ['container', 'Up '],
        ],
      },
    ],
    [
      'docker-exec-format',
      'exec …: exec format error',
      'the image is for another kind of processor, or its start script has no first line “#!”.',
      { says: ['exec format error'], facts: { ...failed, ...container } },
    ],
    [
      'docker-restarting',
      'Restarting (1) … seconds ago',
      'the container’s program ends again and again.',
      { says: ['Restarting (', 'ago'], facts: { ...failed, ...container } },
    ],
  ]),
  ...rowsOf({ writer: 'Kubernetes', status: 'none', facts: container }, [
    [
      'kubernetes-crash-loop',
      'Back-off restarting failed container … in pod …',
      'the container’s program ends again and again; “kubectl logs --previous” says why.',
      {
        says: [['Back-off restarting failed container', 'CrashLoopBackOff']],
        facts: { ...failed, ...container },
      },
    ],
    [
      'kubernetes-readiness',
      'Readiness probe failed: …',
      'the pod does not answer its readiness probe, so its Service sends it no requests.',
    ],
    [
      'kubernetes-liveness',
      'Liveness probe failed: …',
      'the pod does not answer its liveness probe, so it is killed and started again.',
      {
        facts: { 'upstream-log': 'timeout-kill', ...container },
        says: [['Liveness probe failed:', 'failed liveness probe, will be restarted']],
      },
    ],
    [
      'kubernetes-image',
      'Failed to pull image "…": …',
      'the pod’s image cannot be fetched, so it does not start.',
      {
        says: [['Failed to pull image', 'ImagePullBackOff', 'ErrImagePull']],
        facts: { ...failed, ...container },
      },
    ],
    [
      'kubernetes-not-scheduled',
      '0/… nodes are available: …',
      'no node has room for the pod, so it does not start.',
      {
        says: [['nodes are available:', 'FailedScheduling']],
        facts: { 'service-state': 'stopped', ...container },
      },
    ],
    [
      'kubernetes-evicted',
      'The node was low on resource: …',
      'the node ran out of memory or disk and threw the pod out.',
      { facts: { 'upstream-log': 'out-of-memory', ...container } },
    ],
    [
      'ingress-no-endpoints',
      'Service "…" does not have any active Endpoint.',
      'no pod behind that Service is ready: ingress-nginx answers 503 itself.',
      {
        writer: 'ingress-nginx',
        status: 503,
        level: 'warn',
        says: ['does not have any active Endpoint'],
      },
    ],
    [
      'ingress-service-missing',
      'Error obtaining Endpoints for Service "…": no object matching key "…" in local store',
      'the Ingress names a Service that does not exist: ingress-nginx answers 503 itself.',
      {
        writer: 'ingress-nginx',
        status: 503,
        level: 'warn',
        says: ['Error obtaining Endpoints for Service'],
      },
    ],
    [
      'ingress-certificate-missing',
      'Error getting SSL certificate "…": local SSL certificate … was not found. Using default certificate',
      'the Ingress names a secret that does not exist or holds no certificate.',
      { writer: 'ingress-nginx', level: 'warn', says: ['Error getting SSL certificate "'] },
    ],
    [
      'ingress-reload-failed',
      'Unexpected failure reloading the backend: …',
      'the configuration that an Ingress leads to is invalid, so the old one goes on.',
      {
        writer: 'ingress-nginx',
        status: 'startup',
        level: 'error',
        says: ['Unexpected failure reloading the backend'],
      },
    ],
    [
      'ingress-balancer',
      '[lua] balancer.lua:…: balance(): error while setting current upstream peer …: …',
      'ingress-nginx could not choose a pod for the request.',
      {
        writer: 'ingress-nginx',
        status: 502,
        level: 'error',
        says: ['balancer.lua:', ['error while setting', 'no balancer', 'no peer']],
      },
    ],
  ]),
];
