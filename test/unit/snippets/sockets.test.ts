import { describe, expect, it } from 'vitest';
import { placeFor } from '../../../src/snippets/runtime-directory.ts';
import { booleanFor } from '../../../src/snippets/selinux-network.ts';
import { exactly } from '../../../src/snippets/socket-lines.ts';

describe('the folder of a socket', () => {
  it.each([
    ['/run/app/app.sock', 'app', '/run/app/app.sock'],
    ['/var/run/app/app.sock', 'app', '/var/run/app/app.sock'],
    ['/run/shop/web/app.sock', 'shop/web', '/run/shop/web/app.sock'],
    ['/run/app.sock', 'web', '/run/web/app.sock'],
    ['/tmp/app.sock', 'web', '/run/web/app.sock'],
    ['/home/app/project/app.sock', 'web', '/run/web/app.sock'],
  ])('of %s is /run/%s', (path, folder, socket) => {
    expect(placeFor(path, 'web')).toEqual({ folder, socket });
  });
});

describe('the SELinux boolean for a port', () => {
  it.each([8080, 9000, 443, 10005])('is the narrow one for the web port %i', (port) => {
    expect(booleanFor(port)).toBe('httpd_can_network_relay');
  });
  it.each([3000, 5000, 8000, 10011])('is the wide one for %i', (port) => {
    expect(booleanFor(port)).toBe('httpd_can_network_connect');
  });
});

it('matches a path with dots and pluses, and no other', () => {
  const pattern = new RegExp(`^${exactly('/run/c++/app.sock')}$`);
  expect('/run/c++/app.sock').toMatch(pattern);
  expect('/run/c++/app-sock').not.toMatch(pattern);
});
