import ICAL from "ical.js";
import { expect } from "vitest";
import type { Visitor } from "../support/visitor.ts";

export async function calendarOf(browser: Visitor, path: string) {
  const answer = await browser.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  return { text, calendar: new ICAL.Component(ICAL.parse(text)) };
}

/** The events of a calendar as somebody else's parser makes them out, with what RFC 5545 and 5546 demand of each. */
export async function eventsAt(browser: Visitor, path: string) {
  const { calendar, text } = await calendarOf(browser, path);
  for (const name of ["version", "prodid", "method"]) expect(calendar.hasProperty(name)).toBe(true);
  const events = calendar.getAllSubcomponents("vevent");
  for (const event of events)
    for (const name of ["uid", "dtstamp", "dtstart", "summary", "organizer", "sequence", "status", "url"])
      expect([name, event.getAllProperties(name).length]).toEqual([name, 1]);
  const uids = events.map((event) => event.getFirstPropertyValue("uid"));
  expect(new Set(uids).size).toBe(uids.length);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  return events.map((component) => ({
    event: new ICAL.Event(component),
    status: String(component.getFirstPropertyValue("status")),
    changed: Date.parse(String(component.getFirstPropertyValue("last-modified"))),
  }));
}
