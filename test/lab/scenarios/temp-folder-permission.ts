import { scenario } from '../scenario.ts';
import { serveUploads, statusOfUpload } from '../temp-files.ts';

export default scenario({
  cause: 'temp-folder-permission',
  fix: 'temp-folder',
  title:
    'Somebody closed /var/lib/nginx to all but root; nginx’s workers cannot reach its folders.',
  answers: {},
  details: {},
  broken: 500,
  async break(machine) {
    await serveUploads(machine);
    await machine.must('chmod 0700 /var/lib/nginx');
  },
  probe: statusOfUpload,
});
