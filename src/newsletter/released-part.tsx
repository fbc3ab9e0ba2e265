import { issueSections, newsletterText, type IssueItem } from "../../emails/newsletter/index.ts";
import { paths } from "../paths.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import { entryInAddress, type Issue } from "./newsletter.ts";
import { text } from "./text.ts";
import type { Withdrawal } from "./withdrawn.ts";

/** An item that an editor took out: by whom and why. */
export type TakenOut = { place: number; at: number; by: string; reason: string };

type ReleasedProps = {
  issue: Issue;
  takenOut: readonly TakenOut[];
  /** With entries that were hidden, or made the members' own. */
  withdrawals: readonly Withdrawal[];
  reader: Reader;
};

/** What readers were given, section by section, and what of it they do not see any more. */
export function ReleasedPart(props: ReleasedProps) {
  const { issue, reader } = props;
  const names = newsletterText(reader.language);
  const placed = (issue.frozen?.items ?? []).map((item, place) => ({ item, place }));
  if (placed.length === 0) return null;
  return (
    <Part title={text(reader.language).contents}>
      {issueSections
        .map((section) => ({ section, here: placed.filter(({ item }) => item.section === section) }))
        .filter(({ here }) => here.length > 0)
        .map(({ section, here }) => (
          <>
            <h3>{names[section]}</h3>
            <ul class="plain">
              {here.map((one) => (
                <ReleasedItem {...props} {...one} />
              ))}
            </ul>
          </>
        ))}
    </Part>
  );
}

type ItemProps = ReleasedProps & { item: IssueItem; place: number };

function ReleasedItem({ issue, takenOut, withdrawals, reader, item, place }: ItemProps) {
  const { language, zone } = reader;
  const words = text(language);
  const out = takenOut.find((one) => one.place === place);
  const entry = item.kind && entryInAddress(item.url, "");
  const hidden = withdrawals.find((one) => one.place === null && one.entry === entry);
  const title = <bdi {...tongue(item.language)}>{item.title}</bdi>;
  return (
    <li>
      <p>
        <strong>{item.url === "" ? title : <a href={item.url}>{title}</a>}</strong>
      </p>
      {hidden && <p class="hint">{hidden.forMembers ? words.goneForOthers : words.goneForAll}</p>}
      {out && (
        <p class="hint">
          {words.takenOut(out.by, dateText(out.at, language, zone, "minute"))} <bdi>{out.reason}</bdi>
        </p>
      )}
      <form method="post" action={paths.issueDesk(issue, `withdraw/${place}`)} class="actions">
        {out ? (
          <button class="quiet" name="act" value="back" aria-label={words.putBackOf(item.title)}>
            {words.putBack}
          </button>
        ) : (
          <a href={paths.issueDesk(issue, `withdraw/${place}`)} aria-label={words.withdrawOf(item.title)}>
            {words.withdraw}
          </a>
        )}
      </form>
    </li>
  );
}
