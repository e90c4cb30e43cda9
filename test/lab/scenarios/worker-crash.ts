import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

/** PHP keeps its own calls off the C stack; with Xdebug each of them takes some of the stack's 8 MB. */
const program = `
function depth(int $left): int { return $left ? 1 + depth($left - 1) : 0; }
echo depth(100000);
`;

export default scenario({
  cause: 'worker-crash',
  fix: 'php-extension',
  title: 'A PHP program that calls itself 100,000 deep runs fine, until Xdebug is left enabled.',
  answers: {},
  details: { extension: 'xdebug', 'php-version': '8.2' },
  evidence: ['cat /var/log/php8.2-fpm.log'],
  software: { Xdebug: "dpkg-query -W -f '${Version}' php8.2-xdebug" },
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/conf.d/90-xdebug-mode.ini', 'xdebug.mode = debug\n');
    await machine.must('phpenmod -v 8.2 -s fpm xdebug');
    await addPhp(machine, program);
    await serveSite(machine, phpLocation);
  },
});
