import { eraseSubscription, exportSubscription, findByEmail } from "../subscriptions/index.ts";
import { WrongUsage, type Command } from "./command.ts";

export const subscription: Command = {
  name: "subscription",
  usage: "subscription export|erase EMAIL [--json]",
  does:
    "export: everything the hub knows of an address as a reader's, as JSON. erase: forgets it, on behalf of somebody who asked for it " +
    "elsewhere than by the link in their mails; a keyed fingerprint stays, so that no import brings the address back.",
  words: [2, 2],
  needsDatabase: true,
  async run({ positionals: [verb, email = ""] }, { deps, say, answer }) {
    if (verb !== "export" && verb !== "erase")
      throw new WrongUsage(`subscription knows export and erase, not "${verb}".`);
    const row = await findByEmail(deps, email);
    if (!row) {
      say("No subscription has this address.");
      answer({ found: false });
      return 1;
    }
    if (verb === "erase") {
      await eraseSubscription(deps, row);
      say("Erased. What is being sent right now goes within a day.");
      answer({ found: true, erased: true });
      return 0;
    }
    const everything = await exportSubscription(deps, row);
    say(JSON.stringify(everything, null, 2));
    answer(everything);
    return 0;
  },
};
