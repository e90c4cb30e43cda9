/** The site's Content-Security-Policy. Nothing from elsewhere, nothing inline but what its hash names. */
interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** Writes the policy; hashes are `'sha256-…'` of the inline scripts and styles that one page holds. */
export function contentSecurityPolicy({ scripts, styles }: InlineHashes): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}
