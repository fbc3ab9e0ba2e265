/**
 * Whether an address that is suppressed for `reason` does without a mail of this kind. A complaint was about what we sent unasked:
 * somebody who asks for a sign-in link gets it all the same, or they would be locked out and never told. Where mail bounces for
 * good, nothing can arrive. Who was erased gets what they ask for anew. A mail to confirm goes in either case: it is how a reader comes back,
 * and whoever queues it sees to it that it goes seldom.
 */
export function isWithheld(kind: string, reason: string): boolean {
  if (reason === "erased" || kind === "confirm-subscription") return false;
  return !(kind === "sign-in" && reason === "complaint");
}
