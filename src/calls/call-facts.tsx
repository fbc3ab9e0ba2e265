import type { EntryHead } from "../entries/index.ts";
import { languageName, list, type Language } from "../platform/i18n.ts";
import type { Reader } from "../ui/frame.ts";
import { dateText } from "../ui/time.tsx";
import type { CallFacts } from "./call.ts";
import { text } from "./text.ts";

type Call = EntryHead & CallFacts;

/** Particulars as term and value; those that the source does not give have none. */
export function factsOf(call: Call, { language }: Reader) {
  const words = text(language);
  const { details, currency } = call;
  const money = (amount: number | null) => (amount === null ? "" : moneyText(amount, currency, language));
  return [
    {
      term: words.opens,
      value: call.opensOn && <time datetime={call.opensOn}>{dayText(call.opensOn, language)}</time>,
    },
    { term: words.funder, value: call.funder },
    { term: words.programme, value: [call.programme, call.subProgramme].filter(Boolean).join(" · ") },
    { term: words.reference, value: call.reference },
    { term: words.budget, value: money(call.budgetTotal) || call.budgetNote },
    { term: words.award, value: awardText(call, language) },
    { term: words.rate, value: call.fundingRate },
    { term: words.applicants, value: list(language, call.whoCanApply) },
    {
      term: words.languages,
      value: list(
        language,
        (details.applicationLanguages ?? []).map((tag) => languageName(tag, language)),
      ),
    },
    {
      term: words.partners,
      value: details.minimumPartners && words.atLeast(String(details.minimumPartners)),
    },
    {
      term: words.countriesNeeded,
      value: details.minimumCountries && words.atLeast(String(details.minimumCountries)),
    },
    { term: words.leader, value: details.whoMustLead },
    { term: words.exclusions, value: list(language, details.exclusions ?? []) },
    { term: words.partnerSearch, value: partnerText(call) },
    { term: words.duration, value: details.projectDuration },
    { term: words.contact, value: details.contact },
    { term: words.source, value: call.attribution },
    { term: words.licence, value: call.licence },
    {
      term: words.original,
      value: call.url && /^https?:/i.test(call.url) && (
        <a href={call.url} rel="nofollow noopener">
          {hostOf(call.url)}
        </a>
      ),
    },
  ];
}

function awardText({ awardMin, awardMax, currency }: Call, language: Language): string {
  const words = text(language);
  const from = awardMin === null ? "" : words.awardFrom(moneyText(awardMin, currency, language));
  const to = awardMax === null ? "" : words.awardTo(moneyText(awardMax, currency, language));
  return [from, to].filter(Boolean).join(" ");
}

function partnerText({ details: { partnerSearch } }: Call): string {
  if (!partnerSearch) return "";
  return [partnerSearch.partnerType, partnerSearch.expertise].filter(Boolean).join(" · ");
}

function moneyText(amount: number, currency: string | null, language: Language): string {
  const unit = currency ? { style: "currency" as const, currency } : {};
  try {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 0, ...unit }).format(amount);
  } catch {
    return `${amount} ${currency ?? ""}`; // a code that Intl does not know
  }
}

function dayText(date: string, language: Language): string {
  const at = Date.parse(date);
  if (Number.isNaN(at)) return date;
  return dateText(at, language, "UTC");
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}
