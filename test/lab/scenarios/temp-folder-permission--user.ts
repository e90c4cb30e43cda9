import { scenario } from '../scenario.ts';
import { serveUploads, statusOfLongAnswer } from '../temp-files.ts';

export default scenario({
  cause: 'temp-folder-permission',
  fix: 'temp-folder',
  title:
    'nginx’s user was changed; the folders that the workers of before made below /var/lib/nginx/proxy are still theirs.',
  answers: {},
  details: { 'nginx-user': 'site' },
  broken: 0,
  async break(machine) {
    await serveUploads(machine);
    // Files are spread over ten folders by their last digit: ten answers make all of them.
    await Promise.all(Array.from({ length: 12 }, () => statusOfLongAnswer(machine)));
    await machine.must(
      "useradd --system site && sed -i 's/^user .*/user site;/' /etc/nginx/nginx.conf",
    );
    await machine.must('systemctl restart nginx');
  },
  probe: statusOfLongAnswer,
});
