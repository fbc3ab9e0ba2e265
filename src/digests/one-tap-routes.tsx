import { Hono } from "hono";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { read } from "../platform/db/query.ts";
import { paths } from "../paths.ts";
import { errorPage, page, seeOther } from "../ui/answer.tsx";
import { tokenFor } from "../subscriptions/index.ts";
import { markItem } from "./mark-item.ts";
import { interestLabels } from "./candidate-store.ts";
import { findItem, type FoundItem } from "./find-item.ts";
import { ItemPage } from "./item-page.tsx";
import { acts } from "./one-tap.ts";
import { text as tapText } from "./tap-text.ts";

/** Acting on one item from a mail. GET shows and changes nothing, however often programs look; POST acts. The token is all it needs. */
export const oneTapRoutes = new Hono<HubEnv>()
  .get("/digest/:token/:key{[0-9a-z]{6}}", async (c) => {
    const item = await findItem(c, c.req.param("token"), c.req.param("key"));
    if (item === "gone") return gone(c);
    return item ? itemPage(c, item) : errorPage(c, 404);
  })
  .post("/digest/:token/:key{[0-9a-z]{6}}", async (c) => {
    const { token, key } = c.req.param();
    const item = await findItem(c, token, key);
    if (item === "gone") return gone(c);
    if (!item) return errorPage(c, 404);
    const form = await readForm(c);
    const act = acts.find((one) => one === form.one("act"));
    if (!act) return errorPage(c, 400);
    if (!(await markItem(workOf(c), item, act, form.one("topic")))) return errorPage(c, 403);
    const words = tapText(nearestLanguage(item.language));
    return seeOther(c, paths.digestItem(token, key), { tone: "done", text: words.done });
  });

/** Hidden, deleted, or the members' own since the mail was sent. */
function gone(c: HubContext) {
  return errorPage(c, 404, tapText(c.var.language).gone);
}

async function itemPage(c: HubContext, item: FoundItem) {
  const { token = "", key = "" } = c.req.param();
  // The mail was in the reader's language, and so is what its links lead to.
  const language = nearestLanguage(item.language);
  c.set("language", language);
  const [labels] = await read(c.var.db, interestLabels());
  const topicName = (slug: string) => {
    const names = labels.find((one) => one.kind === "topic" && one.slug === slug)?.names;
    return names?.[language] ?? names?.["en"] ?? slug;
  };
  const links = {
    digest: paths.digest(token),
    preferences: paths.subscription(tokenFor(c.var.deps.config.secret, "manage", item.subscriptionId)),
  };
  const action = paths.digestItem(token, key);
  const { title, ownTitle } = tapText(language);
  return page(
    c,
    { title: item.own ? ownTitle : title, indexed: false },
    <ItemPage language={language} item={item} action={action} topicName={topicName} links={links} />,
  );
}
