import { giveRole } from "../members/index.ts";
import type { Role } from "../platform/actor.ts";
import { WrongUsage, type Command } from "./command.ts";

const roles: readonly Role[] = ["member", "moderator", "admin"];

export const member: Command = {
  name: "member",
  usage: "member role EMAIL ROLE",
  does: "Gives a member the role member, moderator or admin; makes the member if need be.",
  words: [3, 3],
  needsDatabase: true,
  async run({ positionals: [verb, email = "", role] }, { deps, say, answer }) {
    if (verb !== "role") throw new WrongUsage(`member knows "role", not "${verb}".`);
    const wanted = roles.find((one) => one === role);
    if (!wanted) throw new WrongUsage(`A role is one of ${roles.join(", ")}, not "${role}".`);
    const result = await giveRole(deps, email, wanted);
    if (!result.ok) throw new WrongUsage(`"${email}" does not look like an email address.`);
    say(`${email} is ${wanted} now${result.value.made ? " (and new here)" : ""}.`);
    answer({ email, role: wanted, made: result.value.made });
    return 0;
  },
};
