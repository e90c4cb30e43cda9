import { serveSite } from './upstreams.ts';
import type { Machine } from './machine.ts';

/** A PHP program as the whole of example.com; `address` is what stands after `fastcgi_pass`. PHP-FPM is not started. */
export async function servePhp(machine: Machine, address: string, program: string): Promise<void> {
  await machine.write('/srv/app/index.php', program);
  await serveSite(
    machine,
    `    location / {
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME /srv/app/index.php;
        fastcgi_pass ${address};
    }`,
  );
}
