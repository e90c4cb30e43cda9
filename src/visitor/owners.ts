/** What a site's owner can use: an error page that helps visitors, and the lines that make nginx show it. */

/** A page that needs nothing but itself, since everything behind it may be down. `help` is an address of this site. */
export function errorPage(help: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>We are having trouble (502)</title>
<style>
  :root { color-scheme: light dark }
  body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif }
</style>
<h1>We are having trouble</h1>
<p>You did nothing wrong. A part of our website does not answer. Please wait a minute and reload once.</p>
<p>Were you paying or sending a form? Do not send it again: look for a confirmation first.</p>
<p><a href="${help}" rel="noreferrer">Is it only me? What can I do?</a></p>
<p><small>Error 502</small></p>
</html>
`;
}

/** For the `server` block. The status stays 502, so that monitors, caches and search engines understand it. */
export const nginxErrorPage = `error_page 502 504 /friendly-502.html;

location = /friendly-502.html {
    root /var/www/error-pages;
    internal;
    add_header Cache-Control "no-store" always;
    add_header Retry-After 60 always;
}
`;

/** The address to put on an error page: it carries the failing site, as text, behind the `#`. */
export function deepLink(visitorPage: string, site: string): string {
  return `${visitorPage}#site=${site}`;
}
