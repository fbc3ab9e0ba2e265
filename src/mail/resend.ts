import type { Mailer } from "./mailer.ts";

// PLACEHOLDER so that the tree compiles; the mail helper replaces this file.
export function createResendMailer(_: { apiKey: string; from: string; baseUrl?: string }): Mailer {
  throw new Error("not there yet");
}
