import { giveRole, memberByEmail } from "../members/index.ts";
import type { Role } from "../platform/actor.ts";
import { read } from "../platform/db/query.ts";
import { eraseAccount, exportAccount } from "../subscriptions/index.ts";
import { WrongUsage, type Command } from "./command.ts";

const roles: readonly Role[] = ["member", "moderator", "admin"];

export const member: Command = {
  name: "member",
  usage: "member role EMAIL ROLE | member export|erase EMAIL [--json]",
  does:
    "role: gives a member the role member, moderator or admin; makes the member if need be. export: everything the hub knows of a " +
    "member, as JSON. erase: the account and everything about the person goes, with the subscription of the address; what they published " +
    "stays under a name that is nobody's.",
  words: [2, 3],
  needsDatabase: true,
  async run({ positionals: [verb, email = "", role] }, given) {
    if (verb === "role") return changeRole(email, role, given);
    if ((verb !== "export" && verb !== "erase") || role !== undefined)
      throw new WrongUsage(`member knows "role EMAIL ROLE", "export EMAIL" and "erase EMAIL", not this.`);
    const { deps, say, answer } = given;
    const [[found]] = await read(deps.db, memberByEmail({ email: email.trim().toLowerCase() }));
    if (!found) {
      say("No member has this address.");
      answer({ found: false });
      return 1;
    }
    if (verb === "erase") return erase(found.id, given);
    const everything = await exportAccount(deps, found.id);
    say(JSON.stringify(everything, null, 2));
    answer(everything);
    return 0;
  },
};

type Given = Parameters<Command["run"]>[1];

async function changeRole(email: string, role: string | undefined, { deps, say, answer }: Given): Promise<0> {
  const wanted = roles.find((one) => one === role);
  if (!wanted) throw new WrongUsage(`A role is one of ${roles.join(", ")}, not "${role ?? ""}".`);
  const result = await giveRole(deps, email, wanted);
  if (!result.ok) throw new WrongUsage(`"${email}" does not look like an email address.`);
  say(`${email} is ${wanted} now${result.value.made ? " (and new here)" : ""}.`);
  answer({ email, role: wanted, made: result.value.made });
  return 0;
}

async function erase(id: string, { deps, say, answer }: Given): Promise<0 | 1> {
  const outcome = await eraseAccount(deps, id);
  const sentences = {
    erased: "Erased. What they published stands under a name that is nobody's.",
    "last-admin": "This is the only admin of the hub. Make somebody else admin first.",
    missing: "No member has this address.",
    conflict: "It changed meanwhile. Try again.",
  };
  say(sentences[outcome]);
  answer({ found: outcome !== "missing", erased: outcome === "erased", outcome });
  return outcome === "erased" ? 0 : 1;
}
