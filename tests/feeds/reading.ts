import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect } from "vitest";
import type { Visitor } from "../support/visitor.ts";

/** An Atom feed as a reader of somebody else's makes it out; fails on what is no XML or breaks RFC 4287. */
export async function atomAt(browser: Visitor, path: string) {
  const answer = await browser.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const xml = await answer.text();
  expectAtom(xml);
  const feed = parseAtomFeed(xml);
  const entries = (feed.entries ?? []).map((entry) => ({
    ...entry,
    title: entry.title?.value,
    content: entry.content?.value,
    rights: entry.rights?.value,
  }));
  return { ...feed, source: xml, title: feed.title?.value, entries, links: feed.links ?? [] };
}

export async function jsonAt(browser: Visitor, path: string) {
  const answer = await browser.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8");
  return parseJsonFeed(await answer.json());
}

/** What RFC 4287 demands in 4.1.1 and 4.1.2, of a document that a strict parser takes. */
export function expectAtom(xml: string): void {
  const feed = parseXml(xml).root;
  if (!feed) throw new Error("no element");
  expect(feed.name).toBe("feed");
  expect(feed.attributes["xmlns"]).toBe("http://www.w3.org/2005/Atom");
  expectParts(feed, ["id", "title", "updated"]);
  expect(linksOf(feed, "self")).toHaveLength(1);
  const entries = childrenOf(feed, "entry");
  for (const entry of entries) {
    expectParts(entry, ["id", "title", "updated", "author", "content"]);
    expect(linksOf(entry, "alternate")).toHaveLength(1);
  }
  const ids = entries.map((entry) => childrenOf(entry, "id")[0]?.text);
  expect(new Set(ids).size).toBe(ids.length);
}

function expectParts(element: XmlElement, names: string[]): void {
  for (const name of names) expect([name, childrenOf(element, name).length]).toEqual([name, 1]);
  expect(childrenOf(element, "id")[0]?.text).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[!-~]+$/);
  for (const name of ["updated", "published"])
    for (const time of childrenOf(element, name))
      expect(time.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  for (const { attributes } of childrenOf(element, "link"))
    expect(attributes["href"]).toMatch(/^https?:\/\//);
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.type === "element" && (child as XmlElement).name === name,
  );
}

function linksOf(element: XmlElement, rel: string): XmlElement[] {
  return childrenOf(element, "link").filter(
    ({ attributes }) =>
      attributes["rel"] === rel && (attributes["type"] ?? "text/html") !== "application/feed+json",
  );
}
