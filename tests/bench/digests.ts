import { fill } from "../digests/readers.ts";
import { Child } from "./child.ts";
import type { Step } from "./newsroom.ts";
import { setStage } from "./stage.ts";

const readers = 20_000;
/** What a lively week brings to a network of this size. */
const entries = 400;
const monday = Date.parse("2026-11-23T12:00:00Z");

export type DigestFigures = { plan: Step; send: Step; delivered: number; peakRss: number };

/** Plans and sends one morning's digests to readers with interests of their own, to a provider in another process. */
export async function measureDigests(): Promise<DigestFigures> {
  const provider = Child.start("tests/bench/provider.ts", {});
  const stage = await setStage({ resendUrl: await provider.said<string>("url"), seed: false });
  await fill(stage.deps.db, { entries, readers, at: monday });
  const newsroom = Child.start("tests/bench/newsroom.ts", stage.environment);
  try {
    await newsroom.said("ready");
    const plan = await newsroom.ask<Step>("plan", monday);
    const send = await newsroom.ask<Step>("send");
    const { accepted, addresses } = await provider.ask<{ accepted: number; addresses: number }>("accepted");
    if (accepted !== send.done || addresses !== accepted)
      throw new Error(`${send.done} digests were sent, ${accepted} taken, for ${addresses} addresses`);
    return { plan, send, delivered: accepted, peakRss: (await newsroom.usage()).peakRss };
  } finally {
    await Promise.all([newsroom.stop(), provider.stop()]);
    await stage.close();
  }
}
