/**
 * Whether an address that is suppressed for `reason` does without a mail of this kind. A complaint was about what we sent unasked:
 * somebody who asks for a sign-in link gets it all the same, or they would be locked out and never told. Where mail bounces for
 * good, nothing can arrive. Who was erased gets what they ask for anew.
 */
export function isWithheld(kind: string, reason: string): boolean {
  if (reason === "erased") return false;
  return !(kind === "sign-in" && reason === "complaint");
}
