import type { Finding, Reading } from '../../log/read.ts';
import { signatureOf } from '../../log/signatures/index.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import { leadingSymptom } from '../../outputs/leading.ts';
import type { Paste } from '../../outputs/read.ts';
import type { Explained, Report } from './messages.ts';

/** A reading as the page shows it: each finding with its meaning, those of the leading symptom first. */
export function reportOf(reading: Reading): Report {
  const rank = (finding: Finding) => {
    if (finding.symptom && finding.symptom === reading.symptom) return 0;
    return finding.status === 'none' ? 2 : 1;
  };
  const findings = reading.findings.toSorted((a, b) => rank(a) - rank(b)).map(explained);
  return { ...reading, findings, outputs: [] };
}

/** What log lines and commands' outputs tell together. Without a log line the outputs say which symptom they fit. */
export function reportOfPaste({ log, outputs, facts, details }: Paste): Report {
  const symptom = log.symptom ?? leadingSymptom(facts);
  const report = reportOf(log);
  if (outputs.length === 0) return report;
  const all = { ...facts, ...(symptom && { symptom }) };
  const causes = symptom ? suspects(symptom, all) : [];
  return { ...report, ...(symptom && { symptom }), facts: all, details, causes, outputs };
}

function explained(finding: Finding): Explained {
  const { meaning = '', wording = '' } = signatureOf(finding.message) ?? {};
  return { ...finding, wording, meaning: meaning.charAt(0).toUpperCase() + meaning.slice(1) };
}
