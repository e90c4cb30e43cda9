/** The parts that all scenarios of an application on another host, bound to its loopback address, have in common. */
import { appAddress, nginxAddress, statusThroughNginx } from './network.ts';
import type { Scenario } from './scenario.ts';

/** Everything but the server itself. */
export const boundToLoopback = {
  cause: 'bound-to-loopback',
  fix: 'bind-address',
  details: { service: 'app', 'client-address': nginxAddress },
  probe: statusThroughNginx,
} as const satisfies Partial<Scenario>;

/** What nginx is told to ask. */
export const appOnAnotherHost = `http://${appAddress}:3000`;

/** A WSGI application for gunicorn and uWSGI. */
export const wsgi = `def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ok"]
`;
