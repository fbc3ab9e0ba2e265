import { rememberedProse, type EntryHead } from "../entries/index.ts";
import type { Child } from "hono/jsx";
import type { HubContext } from "../platform/context.ts";
import { countryName, number, type Language } from "../platform/i18n.ts";
import { Facts, Prose, text as entryText } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Columns, Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { Indicator, MethodologyDocument, MethodologyFacts, ShownVersion, Step } from "./methodology.ts";
import { text } from "./text.ts";

type Methodology = EntryHead & MethodologyFacts;
type DocumentViewProps = { c: HubContext; methodology: Methodology; version: ShownVersion; reader: Reader };

/** The parts of prose in the order of reading; the steps stand after the fourth. */
const before = ["problem", "audience", "preconditions", "stakeholders"] as const;
const after = ["timescale", "evidence", "enablingFactors", "constraints", "didNotWork", "adapt"] as const;
type ProsePart = (typeof before)[number] | (typeof after)[number];

/** One version of a methodology as a document; parts that the source does not have are left out. */
export function DocumentView({ c, methodology, version, reader }: DocumentViewProps) {
  const { document, html, summary } = version;
  const words = text(reader.language);
  const { language } = methodology;
  const prose = (part: string, markdown: string) => (
    <Prose
      html={rememberedProse(c, methodology, `v${version.version} ${part}`, markdown)}
      language={language}
    />
  );
  const part = (name: ProsePart) => {
    const said = document[name];
    return said ? <Part title={words[name]}>{prose(name, said)}</Part> : null;
  };
  return (
    <Columns aside={<Facts facts={factsOf(methodology, document, reader)} />}>
      {summary !== "" && (
        <p class="lead" {...tongue(language)}>
          {summary}
        </p>
      )}
      {before.map(part)}
      {html !== "" && <Prose html={html} language={language} />}
      {document.steps && document.steps.length > 0 && !document.stepsInBody && (
        <Part title={words.steps}>
          <ol class="prose steps">
            {document.steps.map((step, i) => (
              <StepView step={step} language={language} reader={reader}>
                {prose(`step ${i}`, step.text)}
              </StepView>
            ))}
          </ol>
        </Part>
      )}
      <Resources document={document} language={language} reader={reader} />
      {after.map(part)}
      <Indicators indicators={document.indicators ?? []} language={language} reader={reader} />
    </Columns>
  );
}

type StepViewProps = { step: Step; language: string; reader: Reader; children?: Child };

function StepView({ step, language, reader, children }: StepViewProps) {
  const words = text(reader.language);
  return (
    <li>
      {step.title === "" ? null : <h3 {...tongue(language)}>{step.title}</h3>}
      <Facts
        facts={[
          { term: words.duration, value: said(step.duration, language) },
          { term: words.role, value: said(step.role, language) },
          { term: words.material, value: said(step.material, language) },
        ]}
      />
      {children}
    </li>
  );
}

/** A value in the methodology's own words, among terms in the reader's. */
function said(value: string | undefined, language: string): Child {
  return value ? <bdi {...tongue(language)}>{value}</bdi> : null;
}

type PartProps = { document: MethodologyDocument; language: string; reader: Reader };

function Resources({ document: { resources = {} }, language, reader }: PartProps) {
  const words = text(reader.language);
  const names = ["money", "staffDays", "skills", "infrastructure"] as const;
  const facts = names.map((name) => ({ term: words[name], value: said(resources[name], language) }));
  if (facts.every(({ value }) => !value)) return null;
  return (
    <Part title={words.resources}>
      <Facts facts={facts} />
    </Part>
  );
}

type IndicatorsProps = { indicators: readonly Indicator[]; language: string; reader: Reader };

function Indicators({ indicators, language, reader }: IndicatorsProps) {
  if (indicators.length === 0) return null;
  const words = text(reader.language);
  return (
    <Part title={words.indicators}>
      <ul {...tongue(language)}>
        {indicators.map((one) => (
          <li>
            {one.name}: <strong>{measured(one.value, one.unit, reader.language)}</strong>
            {one.baseline !== undefined && one.baseline !== null && (
              <> ({words.before(measured(one.baseline, one.unit, reader.language))})</>
            )}
            {[one.date, one.source].filter(Boolean).map((said) => ` · ${said ?? ""}`)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function measured(value: number | string, unit: string | undefined, language: Language): string {
  return [typeof value === "number" ? number(language, value) : value, unit].filter(Boolean).join(" ");
}

function factsOf(methodology: Methodology, { contact }: MethodologyDocument, { language, zone }: Reader) {
  const words = text(language);
  const { evidence, costBand, effortBand, originCountry, reviewDueAt, licence, attribution } = methodology;
  return [
    { term: words.strength, value: evidence && entryText(language)[evidence] },
    { term: words.cost, value: costBand === null ? null : words.band(costBand) },
    { term: words.effort, value: effortBand === null ? null : words.band(effortBand) },
    { term: words.origin, value: originCountry && countryName(originCountry, language) },
    { term: words.contact, value: contact },
    { term: words.reviewDue, value: reviewDueAt === null ? null : dateText(reviewDueAt, language, zone) },
    { term: words.source, value: attribution },
    { term: words.licence, value: licence },
  ];
}
