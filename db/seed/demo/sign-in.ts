/** Addresses of demo members that the console offers to sign in with. Apart from the demo itself, which a start that finds people never loads. */
export const signIn = {
  member: "amel@example.org",
  moderator: "ginevra@example.org",
  admin: "reka@example.org",
} as const;
