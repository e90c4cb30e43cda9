import { scenario, statusOf } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const inner = `
pid /run/inner.pid;
error_log /var/log/inner-error.log;
events {}
http {
    access_log off;
    server {
        listen 127.0.0.1:8080;
        location / { proxy_pass http://127.0.0.1:3000; }
    }
}
`;

const timing =
  "log_format upstream '$status us=$upstream_status uct=$upstream_connect_time uht=$upstream_header_time';";

export default scenario({
  cause: 'upstream-sent-502',
  title:
    'nginx passes on the 502 of an inner nginx, whose application is down; its own error log stays empty.',
  answers: {
    symptom: 'not-from-nginx',
    'access-log-line': 'status-502',
    'error-log-place': 'here',
    'failing-servers': 'all',
  },
  details: {},
  async break(machine) {
    await machine.write('/etc/inner/nginx.conf', inner);
    await machine.must('nginx -c /etc/inner/nginx.conf');
    await serveSite(
      machine,
      `    access_log /var/log/nginx/upstream.log upstream;
    location / { proxy_pass http://127.0.0.1:8080; }`,
      timing,
    );
  },
  /** The 502 is the upstream's: a header time stands in the access log, the line in the inner nginx's error log. */
  async probe(machine) {
    const status = await statusOf(machine);
    await machine.must(
      "tail -1 /var/log/nginx/upstream.log | grep -E '^502 us=502 uct=[0-9.]+ uht=[0-9.]+$'",
    );
    await machine.must("grep -F '(111: Connection refused)' /var/log/inner-error.log");
    return status;
  },
});
