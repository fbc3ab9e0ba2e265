import type { Config } from "../config.ts";
import { keyIdOf } from "../subscriptions/index.ts";
import type { Frame } from "./digest-run.ts";

/** What every mail of a run shares, frozen with it: a deploy with another name or address changes nothing that was begun. */
export function frameOf({ baseUrl, hubName, mailFrom, postalAddress, secret }: Config): Frame {
  return {
    baseUrl,
    hubName,
    host: new URL(baseUrl).hostname,
    from: mailFrom,
    postalAddress,
    keyId: keyIdOf(secret),
    tags: "ref",
  };
}
