import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { allHappened } from "../../src/events/append.ts";
import { updateCall, type NewCall } from "../../src/calls/index.ts";
import { days } from "../../src/platform/clock.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { signedIn } from "../support/people.ts";
import { someTopics } from "../support/threads.ts";
import { calendarOf, eventsAt } from "./calendars.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
});

const on = (date: string, time: string | null, zone: string | null, at: string) => ({
  at: Date.parse(at),
  date,
  time,
  zone,
  label: null,
  extendedFrom: null,
});

describe("a call's calendar", () => {
  test("has the instant of each deadline, before and after clocks change, in every zone", async () => {
    const deadlines = [
      on("2027-03-27", "17:00", "Europe/Brussels", "2027-03-27T16:00:00Z"),
      on("2027-03-28", "17:00", "Europe/Brussels", "2027-03-28T15:00:00Z"),
      on("2027-04-04", "23:59", "Africa/Casablanca", "2027-04-04T22:59:00Z"),
      on("2027-07-01", "12:00", "Asia/Kolkata", "2027-07-01T06:30:00Z"),
      on("2027-10-31", "17:00", "America/New_York", "2027-10-31T21:00:00Z"),
      on("2027-11-07", "17:00", "America/New_York", "2027-11-07T22:00:00Z"),
    ];
    const id = await publishCall(hub, amel.id, { title: "Call Two", deadlines });
    const events = await eventsAt(hub.visitor(), `/calls/${id}/calendar.ics`);
    expect(events.map(({ event }) => event.startDate.toJSDate().getTime())).toEqual(
      deadlines.map(({ at }) => at),
    );
    expect(events[0]?.event.description).toContain("17:00 Central European");
  });

  test("says a day where the source says no more, also across a month's end", async () => {
    const id = await publishCall(hub, amel.id, {
      title: "Call Two",
      opensOn: "2026-12-01",
      opensAt: Date.parse("2026-12-01"),
      deadlines: [
        on("2026-12-31", null, null, "2027-01-01T00:00:00Z"),
        on("2027-02-28", "17:00", null, "2027-02-28T17:00:00Z"),
      ],
    });
    const events = await eventsAt(hub.visitor(), `/calls/${id}/calendar.ics`);
    expect(
      events.map(({ event }) => [event.summary, event.startDate.toString(), event.endDate.toString()]),
    ).toEqual([
      ["Opens: Call Two", "2026-12-01", "2026-12-02"],
      ["Deadline: Call Two", "2026-12-31", "2027-01-01"],
      ["Deadline: Call Two", "2027-02-28", "2027-03-01"],
    ]);
    expect(events[2]?.event.description).toContain("17:00, but not in which time zone");
  });

  test("keeps any text whole, in lines of 75 octets at most", async () => {
    const title = `Préavis; ${"日本語の長い題".repeat(12)}, \\ "x" 😀😀 \u0007end`;
    const id = await publishCall(hub, amel.id, {
      title,
      summary: "One,\ntwo; three\\four",
      deadlines: [deadlineIn(hub, 6)],
    });
    const { text } = await calendarOf(hub.visitor(), `/calls/${id}/calendar.ics`);
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThan(76);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [first] = await eventsAt(hub.visitor(), `/calls/${id}/calendar.ics`);
    expect(first?.event.summary).toBe(`Deadline: ${title.replace("\u0007", "")}`);
    expect(first?.event.description).toContain("One,\ntwo; three\\four");
  });

  test("keeps its names and counts up when a deadline moves; says when it is cancelled", async () => {
    const said = { title: "Call Two", deadlines: [deadlineIn(hub, 6)] };
    const id = await publishCall(hub, amel.id, said);
    const path = `/calls/${id}/calendar.ics`;
    const [before] = await eventsAt(hub.visitor(), path);
    expect([before?.event.sequence ?? 0, before?.status]).toEqual([0, "CONFIRMED"]);
    hub.clock.advance(days(1));
    await amend(id, { ...said, deadlines: [deadlineIn(hub, 20)] }, 2);
    const [moved] = await eventsAt(hub.visitor(), path);
    expect(moved?.event.uid).toBe(before?.event.uid);
    expect(moved?.event.sequence).toBe(1);
    expect(moved?.event.startDate.toJSDate().getTime()).toBe(hub.clock.now() + days(20));
    expect(moved?.changed).toBe(hub.clock.now());
    await amend(id, { ...said, cancelledAt: hub.clock.now() }, 3);
    const [cancelled] = await eventsAt(hub.visitor(), path);
    expect([cancelled?.event.sequence, cancelled?.status]).toEqual([2, "CANCELLED"]);
  });

  test("keeps a stage's name when the one before it is dropped", async () => {
    const stages = ["Stage 1", "Stage 2"].map((label, n) => ({ ...deadlineIn(hub, 6 + n), label }));
    const said = { title: "Call Two", deadlines: stages };
    const id = await publishCall(hub, amel.id, said);
    const path = `/calls/${id}/calendar.ics`;
    const [, second] = await eventsAt(hub.visitor(), path);
    await amend(id, { ...said, deadlines: stages.slice(1) }, 2);
    const [left, ...others] = await eventsAt(hub.visitor(), path);
    expect(others).toEqual([]);
    expect(left?.event.uid).toBe(second?.event.uid);
    expect(left?.event.summary).toContain("Stage 2");
  });

  test("is offered on its page, to whom the call is shown and to nobody else", async () => {
    const id = await publishCall(hub, amel.id, {
      title: "Call Two",
      visibility: "members",
      deadlines: [deadlineIn(hub, 6)],
    });
    const path = `/calls/${id}/calendar.ics`;
    expect((await hub.visitor().get(path)).status).toBe(404);
    expect(await eventsAt(amel.browser, path)).toHaveLength(1);
    expect(await amel.browser.page(`/calls/${id}/call-two`)).toContain(`href="${path}"`);
    expect((await hub.visitor().page("/calls.ics")).includes("Call Two")).toBe(false);
  });
});

/** What an import does when a call's source says something else. */
async function amend(id: string, said: Partial<NewCall>, version: number) {
  const now = hub.clock.now();
  const call: NewCall = {
    ...{ id, title: "", summary: "", body: "", authorId: amel.id, organisationId: null, language: "en" },
    ...{ visibility: "public", createdAt: now, topics: [], countries: [], origin: "live", eventId: "" },
    ...{ type: "funding", reference: null, programme: null, funder: null, opensOn: null, opensAt: null },
    ...{
      deadlines: [],
      budgetTotal: null,
      awardMin: null,
      awardMax: null,
      fundingRate: null,
      currency: null,
    },
    ...{ eligibility: "", url: null },
    ...said,
  };
  const update = { id, version, at: now, origin: "live" as const, eventId: hub.deps.ids.make() };
  const { changes, events } = updateCall(call, update, ["deadlines"]);
  await commit(hub.db, { changes, events: [allHappened(events)] });
}

describe("the calendar of all calls", () => {
  test("holds what is open, to come or lately over, filtered as the list is", async () => {
    const one = (title: string, inDays: number[], more = {}) =>
      publishCall(hub, amel.id, { title, deadlines: inDays.map((n) => deadlineIn(hub, n)), ...more });
    await one("Soon", [5, 40], { topics: ["energy"] });
    await one("Just over", [-20], { countries: ["TN"] });
    await one("Long over", [-200]);
    await one("Endless", []);
    await one("To open", [], { opensOn: "2027-01-10", opensAt: Date.parse("2027-01-10") });
    const titles = async (query = "") =>
      (await eventsAt(hub.visitor(), `/calls.ics${query}`)).map(({ event }) => event.summary).sort();
    expect(await titles()).toEqual([
      "Deadline: Just over",
      "Deadline: Soon",
      "Deadline: Soon",
      "Opens: To open",
    ]);
    expect(await titles("?topic=energy")).toEqual(["Deadline: Soon", "Deadline: Soon"]);
    expect(await titles("?country=tn&lang=fr")).toEqual(["Échéance: Just over"]);
    expect(await titles("?status=open")).toEqual(["Deadline: Soon", "Deadline: Soon"]);
  });

  test("is a calendar to come back to, and answers 304 to who has it", async () => {
    await publishCall(hub, amel.id, { title: "Soon", deadlines: [deadlineIn(hub, 5)] });
    const answer = await hub.visitor().get("/calls.ics?country=");
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    expect(calendar.getFirstPropertyValue("source")).toBe("http://localhost:3000/calls.ics");
    const again = await hub
      .visitor()
      .get("/calls.ics?country=", { "If-None-Match": answer.headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
  });

  test("is empty, and still a calendar, where there is nothing", async () => {
    expect(await eventsAt(hub.visitor(), "/calls.ics")).toEqual([]);
  });
});
