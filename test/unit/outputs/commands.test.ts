/** Outputs that no question's page shows in full. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import type { Known } from '../../../src/outputs/read.ts';

interface Case {
  it: string;
  text: string;
  facts?: Facts;
  details?: Details;
  known?: Known;
}

const at = (host: string, port: string): Known => ({
  facts: {},
  details: { 'upstream-host': host, 'upstream-port': port },
});
const app3000 = at('127.0.0.1', '3000');

/** Written after the forms in Kubernetes' documentation: no cluster runs in the lab. */
const kubectl: Case[] = [
  {
    it: 'get pods: a pod that crashes again and again',
    text: 'NAME                   READY   STATUS             RESTARTS        AGE\napp-5d59d67564-x2x7p   0/1     CrashLoopBackOff   12 (2m3s ago)   40m',
    facts: { 'service-state': 'failed', 'upstream-kind': 'container' },
  },
  {
    it: 'get pods -A: a running pod beside the ingress controller',
    text: 'NAMESPACE       NAME                                        READY   STATUS    RESTARTS   AGE\ningress-nginx   ingress-nginx-controller-7d4f9c6b9d-abcde   1/1     Running   0          12d\nshop            app-5d59d67564-x2x7p                        1/1     Running   0          3h',
    facts: { 'service-state': 'running', 'nginx-in-container': 'yes' },
  },
  {
    it: 'get endpoints: the address of the log line is not among them',
    text: 'NAME   ENDPOINTS                           AGE\napp    10.244.1.9:8080,10.244.2.4:8080   40d',
    known: at('10.244.1.7', '8080'),
    facts: { 'name-current': 'no' },
  },
  {
    it: 'get endpoints: none is ready',
    text: 'NAME   ENDPOINTS   AGE\napp    <none>      40d',
    facts: {},
  },
  {
    it: 'describe pod: killed, out of memory',
    text: '    State:          Waiting\n      Reason:       CrashLoopBackOff\n    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137\n    Restart Count:  5',
    facts: { 'service-state': 'failed', 'upstream-log': 'out-of-memory' },
  },
];

const others: Case[] = [
  {
    it: 'netstat: an application on IPv6’s loopback alone',
    text: 'tcp6       0      0 ::1:3000                :::*                    LISTEN      103/node',
    known: { ...app3000, facts: { 'upstream-address': 'ipv4-loopback' } },
    facts: { listening: 'other-family' },
  },
  {
    it: 'ss: [::] is IPv6 alone, * is both',
    text: 'LISTEN 0      511             [::]:3000         [::]:*    users:(("node",pid=103,fd=20))',
    known: app3000,
    facts: { listening: 'other-family' },
  },
  {
    it: 'netstat: ::: is both',
    text: 'tcp6       0      0 :::3000                 :::*                    LISTEN      103/node',
    known: app3000,
    facts: { listening: 'same-address' },
  },
  {
    it: 'lsof -i',
    text: 'COMMAND PID     USER   FD   TYPE  DEVICE SIZE/OFF NODE NAME\nnode    103     root   21u  IPv4 4610300      0t0  TCP 127.0.0.1:3002 (LISTEN)',
    known: app3000,
    facts: { listening: 'other-port' },
    details: { 'listening-port': '3002' },
  },
  {
    it: 'ss in a container, without programs',
    text: '# docker compose exec app netstat -ltn\nActive Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 127.0.0.11:40123        0.0.0.0:*               LISTEN\ntcp        0      0 127.0.0.1:3000          0.0.0.0:*               LISTEN',
    known: at('172.18.0.3', '3000'),
    facts: { listening: 'loopback-only' },
  },
  {
    it: 'a docker-proxy in front of the application',
    text: 'LISTEN 0 4096 127.0.0.1:3000 0.0.0.0:* users:(("docker-proxy",pid=9,fd=4))',
    known: app3000,
    facts: { 'upstream-kind': 'container' },
  },
  {
    it: 'docker compose ps with a service’s column',
    text: 'NAME           IMAGE      COMMAND         SERVICE   CREATED       STATUS                     PORTS\nsite-nginx-1   nginx      "nginx -g …"    nginx     2 hours ago   Up 2 hours                 0.0.0.0:80->80/tcp\nsite-app-1     site-app   "node a.mjs"    app       2 hours ago   Restarting (1) 4 seconds ago',
    facts: { 'nginx-in-container': 'yes', 'service-state': 'failed', 'upstream-kind': 'container' },
    details: { 'container-service': 'app' },
  },
  { it: 'docker inspect -f', text: 'true 137 1', facts: { 'upstream-log': 'out-of-memory' } },
  {
    it: 'docker inspect in full',
    text: '        "State": {\n            "Status": "exited",\n            "OOMKilled": false,\n            "ExitCode": 139,',
    facts: { 'upstream-log': 'crash' },
  },
  {
    it: 'rc-service',
    text: '$ rc-service app status\n * status: stopped',
    facts: { 'service-state': 'stopped', 'upstream-kind': 'service' },
    details: { service: 'app' },
  },
  {
    it: 'nginx -T: a name in proxy_pass, which a group would not be',
    text: '# configuration file /etc/nginx/conf.d/app.conf:\nlocation / { proxy_pass http://app.example.com:3000; }',
    facts: { 'name-in-variable': 'no', 'upstream-protocol': 'http' },
    details: {
      'site-file': '/etc/nginx/conf.d/app.conf',
      'upstream-name': 'app.example.com',
      'upstream-port': '3000',
    },
  },
  {
    it: 'nginx -v',
    text: 'nginx version: nginx/1.26.3',
    facts: {},
    details: { 'nginx-version': '1.26.3' },
  },
  { it: 'getenforce alone', text: 'Enforcing', facts: {} },
  {
    it: 'dig, with the server that answered',
    text: ';; ANSWER SECTION:\napp.internal.\t\t60\tIN\tA\t192.0.2.11\n\n;; SERVER: 10.0.0.2#53(10.0.0.2) (UDP)',
    known: at('192.0.2.10', '3000'),
    facts: { 'name-current': 'no' },
    details: { 'upstream-name': 'app.internal', 'resolver-address': '10.0.0.2' },
  },
  {
    it: 'dig of a name that DNS does not know',
    text: ';; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711\n;; QUESTION SECTION:\n;app.internal.\t\t\tIN\tA',
    known: at('192.0.2.10', '3000'),
    facts: {},
    details: { 'upstream-name': 'app.internal' },
  },
  {
    it: 'nslookup',
    text: '$ nslookup app.internal\nServer:\t\t10.0.0.2\nAddress:\t10.0.0.2#53\n\nName:\tapp.internal\nAddress: 192.0.2.10',
    known: at('192.0.2.10', '3000'),
    facts: { 'name-current': 'yes' },
  },
  {
    it: 'curl of the application',
    text: '$ curl -v http://127.0.0.1:3000/\n*   Trying 127.0.0.1:3000...\n* Connected to 127.0.0.1 (127.0.0.1) port 3000 (#0)\n> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK',
    known: app3000,
    facts: { 'upstream-speaks': 'http' },
  },
  {
    it: 'curl to a TLS port that is none',
    text: 'curl: (35) OpenSSL/3.0.22: error:0A00010B:SSL routines::wrong version number',
    facts: { 'tls-handshake': 'never' },
  },
  {
    it: 'curl that does not know the issuer: nginx may',
    text: 'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    facts: {},
  },
  {
    it: 'free, with a tenth left',
    text: '               total        used        free      shared  buff/cache   available\nMem:            3900        3600          80          10         220         150',
    facts: { 'failing-requests': 'growing-memory' },
  },
  {
    it: 'a rule of nftables',
    text: '\t\ttcp dport 3000 reject',
    known: app3000,
    facts: { 'firewall-tool': 'nftables' },
  },
  {
    it: 'ps',
    text: 'www-data     124  0.0  0.0  12000  4264 ?        S    06:40   0:00 nginx: worker process',
    facts: {},
    details: { 'nginx-user': 'www-data' },
  },
];

describe.each([
  ['kubectl', kubectl],
  ['another command', others],
])('%s', (_, cases) => {
  it.each(cases)('$it', ({ text, facts = {}, details = {}, known }) => {
    const paste = readPaste(text, known);
    const shown = JSON.stringify(paste.outputs, null, 1);
    if (Object.keys(facts).length === 0) expect(paste.facts, shown).toEqual({});
    expect(paste.facts, shown).toMatchObject(facts);
    expect(paste.details, shown).toMatchObject(details);
    expect(paste.outputs.length, 'nothing was understood').toBeGreaterThan(0);
  });
});
