import { paths } from "../paths.ts";

/** What is nobody's to find: forms, actions, one reader's own pages, and lists in every order of every filter. */
const closed = [
  ...[paths.signIn(), paths.settings(), paths.notifications(), paths.moderation(), paths.admin(), "/outbox"],
  ...["/subscription/", "/unsubscribe/", "/unfollow/", "/digest/", "/replies/", "/api/", "/search"],
  ...[
    "/*/new$",
    "/*/edit$",
    "/*/flag$",
    "/*/history$",
    "/*/vouch$",
    "/*?*parent=",
    "/*?*sort=",
    "/*?*after=",
  ],
];

/** Where the sitemap is, and what crawlers need not ask for. It keeps no secret: permission is checked where things are shown. */
export function robotsText(baseUrl: string): string {
  const rules = closed.map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...rules, "", `Sitemap: ${baseUrl}${paths.sitemap()}`, ""].join("\n");
}
