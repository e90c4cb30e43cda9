import { scenario } from '../scenario.ts';
import { serveUploads, statusOfUpload } from '../temp-files.ts';

export default scenario({
  cause: 'disk-full',
  fix: 'temp-folder',
  title: 'An upload of 4 MB is to go through a file; the disk of nginx’s folder has 1 MB.',
  answers: {},
  details: { 'spare-folder': '/srv/nginx-temp' },
  broken: 500,
  async break(machine) {
    await machine.must(
      'mount -t tmpfs -o size=1m,uid=www-data,mode=0700 small /var/lib/nginx/body',
    );
    await serveUploads(machine);
  },
  probe: statusOfUpload,
});
