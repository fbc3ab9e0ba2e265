/** Links in these are keys: to an account, to a subscription. A message is between two people. They are forgotten once they left. */
export const secretKinds: readonly string[] = [
  "sign-in",
  "confirm-subscription",
  "confirm-erasure",
  "message",
];
