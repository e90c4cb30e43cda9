/** openssl s_client -CAfile, curl's (60): what is wrong with the upstream's certificate. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { ofEach, open, quoted, settled } from './output.ts';
import type { Line, Section, Told } from './output.ts';

const verify =
  /^verify error:num=(\d{1,3}):|^Verification error: |^Verify return code: (\d{1,3}) \(|^Verif(?:ication|ied)/;
const subject = /^depth=0 .{0,200}?CN ?= ?([\w*.-]{1,253})/;
const depth = /^depth=\d/;
const curl = /^curl: \((?:60|51)\) (?:SSL certificate problem|SSL): (.{1,200})$/;

const answers: Readonly<Record<string, DefiniteAnswer<'certificate-state'>>> = {
  '10': 'expired',
  '62': 'other-name',
  '66': 'too-weak',
  '67': 'too-weak',
  '68': 'too-weak',
  '2': 'untrusted',
  '18': 'untrusted',
  '19': 'untrusted',
  '20': 'untrusted',
  '21': 'untrusted',
};

const words: Record<DefiniteAnswer<'certificate-state'>, string> = {
  expired: 'The certificate, or one it depends on, has expired.',
  untrusted: 'The issuer of the certificate is not known.',
  'too-weak': 'The key or the signature of the certificate, or of its CA, is too weak.',
  'other-name': 'The certificate is for another name.',
};

export const certificate = ofEach((section) => {
  const lines = section.lines.filter(
    ({ text }) => verify.test(text) || depth.test(text) || curl.test(text),
  );
  if (!lines.some(({ text }) => !depth.test(text))) return undefined;
  return { command: 'The certificate', lines, tell: () => tell(lines, section) };
});

function tell(lines: readonly Line[], section: Section): Told {
  const errors = lines.filter(({ text }) => answerIn(text));
  const [first] = errors;
  if (!first)
    return open(
      'Verification found no fault here. Run it with nginx’s own file (-CAfile) and name (-verify_hostname).',
      quoted(lines),
    );
  const found = answerIn(first.text)!;
  const { command } = section;
  const isSystem = curl.test(first.text) || (command !== undefined && !command.includes('-CAfile'));
  if (found === 'untrusted' && isSystem)
    return open(
      'The system does not know the issuer; nginx may. Put nginx’s own file after -CAfile.',
      quoted(errors),
    );
  const name = lines.map(({ text }) => subject.exec(text)?.[1]).find((it) => it !== undefined);
  return settled(
    words[found],
    quoted([first]),
    { 'certificate-state': found },
    { 'tls-name': name },
  );
}

function answerIn(text: string): DefiniteAnswer<'certificate-state'> | undefined {
  const [, number, code] = verify.exec(text) ?? [];
  const byNumber = answers[number ?? code ?? ''];
  const said = curl.exec(text)?.[1] ?? '';
  if (/certificate has expired/.test(said)) return 'expired';
  if (/key too weak|algorithm too weak/.test(said)) return 'too-weak';
  if (/self-signed|issuer certificate|unable to verify/.test(said)) return 'untrusted';
  return /subject name|does not match/.test(said) ? 'other-name' : byNumber;
}
