import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Hidden, SubmitRow } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { text as why } from "./blocked-text.ts";
import type { PastConsent } from "./consent-store.ts";
import type { Block, FoundSubscription } from "./find-subscription.ts";
import { Agreements } from "./agreements.tsx";
import { OwnDataLinks } from "./own-data-links.tsx";
import { text } from "./text.ts";

type WaitingProps = {
  language: Language;
  row: FoundSubscription;
  /** Newest first. */
  history: readonly PastConsent[];
  /** Of this reader's own pages, and the page to leave by. */
  token: string;
  leave: string;
};

/**
 * In place of the preferences where nothing comes before a button in a mail was pressed: mail bounced there or was marked as spam, or
 * it was asked for and not confirmed. Choices would be forms for nothing, and would say that all is well.
 */
export function WaitingPage({ language, row, history, token, leave }: WaitingProps) {
  const words = text(language);
  const { blocked } = row;
  const wants = row.state === "requested" && (!blocked || row.stateAt >= blocked.at);
  const way = blocked ? why(language)[`${blocked.reason}Way`] : why(language).pendingWay;
  return (
    <>
      <PageHead title={words.settingsTitle} lead={words.settingsLead(row.email)} />
      <div class="notice info" role="status">
        {blocked && <p>{blockedSentence(language, row.email, row.zone, blocked)}</p>}
        {wants && <p>{why(language).asked(dateText(row.stateAt, language, row.zone, "minute"))}</p>}
      </div>
      <Part title={why(language).title}>
        <p>{wants ? why(language).pendingWay : way}</p>
        <form method="post" action={paths.subscription(token)}>
          <Hidden values={{ act: "ask" }} />
          <SubmitRow label={why(language).ask} language={language} />
        </form>
      </Part>
      {row.state !== "unsubscribed" && (
        <Part title={words.leaveTitle}>
          <p>
            <a href={leave}>{words.leave}</a>
          </p>
        </Part>
      )}
      <Agreements history={history} language={language} zone={row.zone} />
      <OwnDataLinks language={language} token={token} />
    </>
  );
}

function blockedSentence(language: Language, email: string, zone: string, { reason, at }: Block): string {
  return why(language)[reason](email, dateText(at, language, zone, "day"));
}
