/** What a page of ours may load and do; answers with other needs (a mail in its frame) set their own. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "form-action 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What every HTML answer says to the browser: only our own files run, nobody frames us, no address leaks. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
};

/** A page depends on who reads and how; a copy is good only after asking whether it still holds. */
export const keptPageHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  "Content-Type": "text/html; charset=UTF-8",
  "Cache-Control": "public, max-age=0, must-revalidate",
  Vary: "Accept-Encoding, Accept-Language, Cookie",
  // For the service worker: who reads. A member's id stands there on a page of theirs.
  "X-Reader": "-",
};

export const privatePageHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  "Content-Type": "text/html; charset=UTF-8",
  "Cache-Control": "private, no-store",
  Vary: "Accept-Encoding, Cookie",
};
