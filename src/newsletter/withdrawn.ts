import type { Edition, IssueContent, IssueItem } from "../../emails/newsletter/index.ts";
import { entryInAddress } from "./newsletter.ts";

/** Something of a released issue that is not to be read any more: an item that an editor took back, or an entry. */
export type Withdrawal = {
  /** Of the issue. */
  number: number;
  /** The item's place among those that were frozen; null for an entry. */
  place: number | null;
  entry: string;
  /** Members may read it still. */
  forMembers: boolean;
  /** ms */
  at: number;
};

/** An issue as an edition may be read today: what was frozen, with a day in the place of what was taken back since. */
export function standingIssue(
  issue: IssueContent,
  withdrawals: readonly Withdrawal[],
  edition: Edition,
): IssueContent {
  const gone = withdrawals.filter((one) => one.number === issue.number);
  return gone.length === 0
    ? issue
    : { ...issue, items: issue.items.map((item, place) => standing(item, place, gone, edition)) };
}

/** The same for a mail to somebody who has not had it: what was taken back is not told of. */
export function mailedIssue(
  issue: IssueContent,
  withdrawals: readonly Withdrawal[],
  edition: Edition,
): IssueContent {
  const { items, ...words } = standingIssue(issue, withdrawals, edition);
  return { ...words, items: items.filter(({ withdrawnAt }) => withdrawnAt === undefined) };
}

function standing(
  item: IssueItem,
  place: number,
  withdrawals: readonly Withdrawal[],
  edition: Edition,
): IssueItem {
  const entry = item.kind && entryInAddress(item.url, "");
  const found = withdrawals.find((one) =>
    one.place === null
      ? one.entry === entry && !(one.forMembers && edition === "members")
      : one.place === place,
  );
  if (!found) return item;
  const { section, language, membersOnly } = item;
  const said = { title: "", text: "", url: "", withdrawnAt: found.at };
  return { section, language, ...said, ...(membersOnly ? { membersOnly } : {}) };
}
