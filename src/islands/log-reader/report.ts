import type { Finding } from '../../log/read.ts';
import { signatureOf } from '../../log/signatures/index.ts';
import type { Paste } from '../../outputs/read.ts';
import { wholeOf } from '../../outputs/together.ts';
import type { Explained, Report } from './messages.ts';

/** A paste as the page shows it: each finding with its meaning, those of the leading symptom first. */
export function reportOf(paste: Paste): Report {
  const whole = wholeOf(paste);
  const rank = (finding: Finding) => {
    if (finding.symptom && finding.symptom === whole.symptom) return 0;
    return finding.status === 'none' ? 2 : 1;
  };
  const findings = whole.findings.toSorted((a, b) => rank(a) - rank(b)).map(explained);
  return { ...whole, findings };
}

function explained(finding: Finding): Explained {
  const { meaning = '', wording = '' } = signatureOf(finding.message) ?? {};
  return { ...finding, wording, meaning: meaning.charAt(0).toUpperCase() + meaning.slice(1) };
}
