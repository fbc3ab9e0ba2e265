import { html, raw } from "hono/html";
import { kept, type Language, number } from "../platform/i18n.ts";
import { Pieces } from "../platform/pieces.ts";
import { paths } from "../paths.ts";
import { comesAgain } from "./gzip-parts.ts";
import type { Actor, PageFrame, Section } from "./frame.ts";
import { languageSwitch } from "./language-switch.tsx";
import { text } from "./text.ts";

export function masthead(frame: PageFrame) {
  const { language, hubName, title, tagline, section } = frame;
  // The front page has no other title, so there the name is its heading.
  const heading = raw(title === "" ? "h1" : "div");
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<header class="masthead"><div class="bar">${languageSwitch(frame)}${menuIn(frame)}</div><div class="nameplate"><${heading}><a href="${paths.home()}"><bdi>${hubName}</bdi></a></${heading}><p>${tagline ?? text(language).tagline}</p>${searchField(language)}</div>${sectionsNav(`${language}|${section ?? ""}`)}</header>`;
}

const sections: { section: Section; href: string }[] = [
  { section: "threads", href: paths.threads() },
  { section: "methodologies", href: paths.methodologies() },
  { section: "calls", href: paths.calls() },
  { section: "directory", href: paths.directory() },
  { section: "subscribe", href: paths.subscribe() },
];

// The same on every page of a section, so rendered once a language.
const sectionsNav = kept((key) => {
  const [language, current] = key.split("|");
  return raw((<SectionsNav language={language as Language} current={current} />).toString());
});

// The same on every page of a language.
const searchField = kept((language) => {
  const { search } = text(language as Language);
  return raw(
    `<form class="find" action="${paths.search()}" role="search"><input type="search" name="q" dir="auto" list="titles" ` +
      `autocomplete="off" aria-label="${search}" placeholder="${search}"><button aria-label="${search}">${glass}</button></form>`,
  );
});

const glass =
  '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">' +
  '<circle cx="6.5" cy="6.5" r="4.5"/><path d="m10 10 4.5 4.5"/></svg>';

function SectionsNav({ language, current }: { language: Language; current: string | undefined }) {
  const words = text(language);
  return (
    <nav class="sections" aria-label={words.sections}>
      <ul>
        {sections.map(({ section, href }) => (
          <li>
            <a href={href} aria-current={current === section ? "page" : undefined}>
              {words[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function signIn({ path, language }: PageFrame) {
  // prettier-ignore
  return html`<a class="sign-in" href="${paths.signIn({ next: path })}" rel="nofollow">${text(language).signIn}</a>`;
}

/** Stands in a rendered page where a member's menu comes. */
export const menuSlot = "\u0001menu\u0001";

function menuIn(frame: PageFrame) {
  if (frame.actor === null) return signIn(frame);
  if (frame.actor === "later") return raw(menuSlot);
  return <MemberMenu actor={frame.actor} language={frame.language} />;
}

const menus = new Pieces<Uint8Array>(4_000_000);
const utf8 = new TextEncoder();

/** A member's menu, encoded. Whoever reads one page reads another: it is rendered and packed again only when something in it has changed. */
export function menuOf(actor: Actor, language: Language): Uint8Array {
  const { handle, name, role, unread } = actor;
  const key = JSON.stringify([language, handle, name, role, unread]);
  const render = () => (<MemberMenu actor={actor} language={language} />).toString();
  return menus.of(key, () => comesAgain(utf8.encode(render())));
}

function MemberMenu({ actor, language }: { actor: Actor; language: Language }) {
  const words = text(language);
  return (
    <div class="member">
      <a class="bell" href={paths.notifications()}>
        {bell}
        <span>{words.notifications}</span>
        {actor.unread > 0 && (
          <b class="count">
            <span aria-hidden="true">{number(language, actor.unread)}</span>
            <span class="unseen">{words.unread(actor.unread)}</span>
          </b>
        )}
      </a>
      <details class="menu">
        <summary>
          <bdi>{actor.name}</bdi> <span class="unseen">{words.yourMenu}</span>
        </summary>
        <ul>
          {memberLinks(actor, words).map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>
            <form method="post" action={paths.signOut()}>
              <button>{words.signOut}</button>
            </form>
          </li>
        </ul>
      </details>
    </div>
  );
}

// On a small screen it stands for the word beside it.
const bell = raw(
  '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">' +
    '<path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5zM2 11.5h12M6.5 14h3"/></svg>',
);

function memberLinks(actor: Actor, words: ReturnType<typeof text>) {
  const links = [
    { href: paths.member(actor.handle), label: words.profile },
    { href: paths.settings(), label: words.settings },
  ];
  if (actor.role !== "member")
    links.push(
      { href: paths.moderation(), label: words.moderation },
      { href: paths.admin(), label: words.admin },
      { href: paths.newsletter(), label: words.newsletter },
    );
  return links;
}
