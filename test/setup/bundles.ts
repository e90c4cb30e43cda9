/**
 * Programs for lab machines alone: fetched from Debian and kept below `.cache/lab`, never installed. A Docker engine or a
 * firewall would do more to the outer system than a test may, and a second nginx cannot be installed beside the first.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layNginx, nginxPackages, suites } from './nginx-layers.ts';

const cache = fileURLToPath(new URL('../../.cache/lab', import.meta.url));
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

interface Bundle {
  folder: string;
  /** What to fetch, as `package/suite`. */
  packages: string[];
  /** A file that is there once the bundle is complete. */
  proof: string;
  /** Puts the unpacked packages into their folder; as they are, unless told otherwise. */
  place?(unpacked: string, folder: string): void;
}

/** Docker Compose 2 first came with trixie. */
const docker: Bundle = {
  folder: 'docker',
  packages: [
    ...['docker.io', 'containerd', 'runc', 'tini', 'busybox-static'].map((it) => `${it}/bookworm`),
    'docker-compose/trixie',
  ],
  proof: 'usr/libexec/docker/cli-plugins/docker-compose',
};

/** What alert rules are judged by: the program that loads them, and the exporters whose metrics they name. */
const exporters = ['nginx-exporter', 'node-exporter', 'blackbox-exporter'].map(
  (name) => `prometheus-${name}`,
);
const monitoring: Bundle = {
  folder: 'monitoring',
  packages: ['prometheus', 'mtail', ...exporters].map((name) => `${name}/bookworm`),
  proof: 'promtool',
  place: (unpacked, folder) => {
    for (const program of ['mtail', ...exporters, 'promtool'])
      cpSync(join(unpacked, 'usr/bin', program), join(folder, program));
  },
};

const bundles: Bundle[] = [
  docker,
  monitoring,
  ...suites.map((suite) => ({
    folder: `nginx-${suite}`,
    packages: nginxPackages(suite),
    proof: 'usr/sbin/nginx',
    place: (unpacked: string, folder: string) => layNginx(suite, unpacked, folder),
  })),
];

/** Where this system has its own Debian packages from; other suites are fetched from the same archive. */
function archive(): string | undefined {
  const format = '$(ORIGIN) $(LABEL) $(REPO_URI)';
  const args = ['indextargets', '--format', format, 'Created-By: Packages'];
  const { stdout } = spawnSync('apt-get', args, { encoding: 'utf8' });
  return /^Debian Debian (\S+)$/m.exec(stdout ?? '')?.[1];
}

const isThere = ({ folder, proof }: Bundle) => existsSync(join(cache, folder, proof));

/** Packages that a lab machine installs for itself: ufw and firewalld, with what they need and this system lacks. */
const packages = join(cache, 'packages');

/** Fetches what is not there yet; returns a sentence for each bundle that could not be had. */
export function fetchBundles(): string[] {
  const lacking = bundles.filter((bundle) => !isThere(bundle));
  if (existsSync('/usr/bin/apt-get') && archive()) {
    if (lacking.length > 0) fetchInto(lacking);
    if (!existsSync(packages)) fetchFirewalls();
  }
  return bundles
    .filter((bundle) => !isThere(bundle))
    .map(
      ({ folder, packages: names }) =>
        `${join(cache, folder)} is missing, so the lab tests cannot run: it is unpacked from Debian’s ${names.join(', ')}, which needs apt-get, ${keyring} and Debian’s archive among the package sources.`,
    );
}

function fetchInto(lacking: Bundle[]): void {
  const lists = join(cache, 'apt');
  const options = optionsFor(lists, [...new Set(lacking.flatMap(suitesOf))]);
  apt(...options, 'update', '-qq');
  for (const bundle of lacking) fetchBundle(bundle, lists, options);
  rmSync(lists, { recursive: true });
}

function fetchBundle({ folder, packages: names, place }: Bundle, lists: string, options: string[]) {
  console.log(`Fetching ${names.join(', ')}`);
  const files = join(lists, folder);
  const target = join(cache, folder);
  const unpacked = place ? join(files, 'unpacked') : target;
  mkdirSync(files, { recursive: true });
  if (!apt(...options, 'download', '-qq', ...names, { cwd: files })) return;
  for (const file of readdirSync(files).filter((name) => name.endsWith('.deb')))
    spawnSync('dpkg-deb', ['-x', join(files, file), unpacked], { stdio: 'inherit' });
  place?.(unpacked, target);
}

const suitesOf = (bundle: Bundle) => bundle.packages.map((name) => name.split('/')[1]!);

/** Lists and sources of its own: the outer system's suites stay what they are. */
function optionsFor(folder: string, suites: string[]): string[] {
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  const lines = suites.map((suite) => `deb [signed-by=${keyring}] ${archive()} ${suite} main\n`);
  writeFileSync(join(folder, 'sources.list'), lines.join(''));
  return [
    `Dir::Etc::SourceList=${join(folder, 'sources.list')}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::Lists=${join(folder, 'lists')}`,
    `Dir::Cache=${folder}`,
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
}

function fetchFirewalls(): void {
  mkdirSync(join(packages, 'partial'), { recursive: true });
  const only = ['-y', '-qq', '--download-only', '--no-install-recommends'];
  const options = ['-o', `Dir::Cache::archives=${packages}`, '-o', 'APT::Sandbox::User=root'];
  if (!apt('install', ...only, ...options, 'ufw', 'firewalld'))
    rmSync(packages, { recursive: true });
}

function apt(...args: (string | { cwd: string })[]): boolean {
  const words = args.filter((arg) => typeof arg === 'string');
  const options = args.find((arg) => typeof arg === 'object');
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  return spawnSync('apt-get', words, { stdio: [...stdio], ...options }).status === 0;
}
