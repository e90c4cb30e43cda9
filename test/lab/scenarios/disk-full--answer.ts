import { scenario } from '../scenario.ts';
import { serveUploads, statusOfLongAnswer } from '../temp-files.ts';

export default scenario({
  cause: 'disk-full',
  fix: 'temp-folder',
  title:
    'An answer of 12 MB is cut short: the disk on which nginx keeps what a slow client has not fetched yet has 1 MB.',
  answers: {},
  details: { 'spare-folder': '/srv/nginx-temp' },
  broken: 0,
  async break(machine) {
    await machine.must(
      'mount -t tmpfs -o size=1m,uid=www-data,mode=0700 small /var/lib/nginx/proxy',
    );
    await serveUploads(machine);
  },
  probe: statusOfLongAnswer,
});
