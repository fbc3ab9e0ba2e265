import { updateEntry, type Addition, type SourceUpdate } from "../entries/index.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import {
  appendVersion,
  datePast,
  insertPastVersion,
  makeRoomBefore,
  updateMethodologyRow,
} from "./source-store.ts";
import type { NewMethodology, NewVersion } from "./new-methodology.ts";

/** A methodology whose source has changed: what it says now becomes its next version. */
export function updateMethodology(methodology: NewMethodology, update: SourceUpdate): Addition {
  const [{ title, summary, body }] = methodology.versions;
  const { language, topics, countries, attribution = null, licence = null } = methodology;
  const text = { title, summary, language, topics, countries, attribution, licence };
  const { changes, events } = updateEntry({ ...update, kind: "methodology", body, text });
  const version = rendered(update.id, { ...methodology.versions[0], publishedAt: update.at });
  return {
    changes: [...changes, appendVersion(update.id, version), updateMethodologyRow(methodology)],
    events,
  };
}

/**
 * Versions from before the ones the hub knows: numbered as `number` says, oldest first. The current version moves behind them, so
 * that their numbers are free; a number that is taken by an earlier import is written anew.
 */
export function addPastVersions(
  entryId: string,
  versions: readonly { readonly number: number; readonly version: NewVersion }[],
): Addition {
  const last = Math.max(...versions.map(({ number }) => number));
  const dates = versions.map(({ version }) => version.publishedAt);
  return {
    changes: [
      ...makeRoomBefore(entryId, last),
      ...versions.map(({ number, version }) =>
        insertPastVersion(entryId, number, rendered(entryId, version)),
      ),
      ...datePast(entryId, Math.min(...dates), Math.max(...dates)),
    ],
    events: [],
  };
}

function rendered(entryId: string, version: NewVersion) {
  const { html } = renderMarkdown(version.readable ?? version.body, {
    idPrefix: `e-${entryId}-`,
    breaks: false,
    mentions: false,
  });
  return { ...version, html, renderer: RENDERER_VERSION };
}
