/** A signature: one wording that a program writes to a log, and what it tells. The tables beside this file hold them. */
import type { Facts } from '../../../machines/facts.ts';
import type { SymptomId } from '../../../machines/odds.ts';
import type { DetailId } from '../details.ts';

export type Writer =
  | 'nginx'
  | 'PHP-FPM'
  | 'gunicorn'
  | 'uWSGI'
  | 'Node.js'
  | 'Linux'
  | 'systemd'
  | 'supervisord'
  | 'Docker'
  | 'uvicorn'
  | 'Puma'
  | 'Unicorn'
  | 'Java'
  | 'ASP.NET'
  | 'Go'
  | 'Kubernetes'
  | 'ingress-nginx'
  | 'Apache'
  | 'HAProxy'
  | 'Envoy'
  | 'Traefik'
  | 'Caddy'
  | 'IIS'
  | 'a load balancer'
  | 'Cloudflare'
  | 'CloudFront'
  | 'a browser';

export type Level =
  'emerg' | 'alert' | 'crit' | 'error' | 'warn' | 'notice' | 'info' | 'critical' | 'fatal';

/**
 * What the client gets: a status code, or
 * `raw` the upstream's bytes without a status (009 in the access log), `truncated` a status that was already sent and a
 * body that stops short, `startup` nothing, since nginx does not start or keeps its old configuration, `none` nothing
 * that the line could tell: it is not about one request, or does not harm it.
 */
export type Status =
  | 400
  | 401
  | 403
  | 404
  | 413
  | 414
  | 499
  | 500
  | 502
  | 503
  | 504
  | 'raw'
  | 'truncated'
  | 'startup'
  | 'none';

/** A text that must stand in the message, as written; of a list, one of them. Spaces, case and curly quotes are free. */
export type Needle = string | readonly string[];

export interface Signature {
  /** The anchor of the line on the page `/messages/`. */
  readonly id: string;
  readonly writer: Writer;
  readonly level?: Level;
  /** As the program writes it; `…` stands for what differs from line to line. */
  readonly wording: string;
  /** Every needle must be there. The first signature in the table whose needles are all there is the one. */
  readonly says: readonly Needle[];
  /** How the line must look besides, without spaces and in lower case, where its needles are common words. */
  readonly looks?: RegExp;
  readonly status: Status;
  /** The tree that separates its causes; none where the line is not about a 502, or is the consequence of another. */
  readonly symptom?: SymptomId;
  /** One sentence: what happened, exactly. */
  readonly meaning: string;
  /** What follows from the wording alone; `symptom` goes without saying. */
  readonly facts?: Facts;
  /** What it tells instead where the text also holds the signature of that id. */
  readonly beside?: Readonly<Record<string, Facts>>;
  /** Where the text also holds one of these, it is their consequence, and tells nothing of its own. */
  readonly follows?: readonly string[];
  /** Details in the message itself: the first group of the first expression that fits. */
  readonly details?: { readonly [D in DetailId]?: RegExp };
  /** Lines like it come along with others that tell more: it decides only where nothing else does. */
  readonly weak?: true;
  /** Its words are common ones: they count only in a line that looks like nginx’s own. */
  readonly ownLines?: true;
}
