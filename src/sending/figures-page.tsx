import { countryName, number } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import type { Figure } from "./progress.ts";
import type { RunRow } from "./sent-run.ts";
import { text } from "./text.ts";
import { runName } from "./words.ts";

type Props = { run: RunRow; domains: readonly Figure[]; countries: readonly Figure[]; reader: Reader };

/** What became of a run's mails, by where they went. */
export function FiguresPage({ run, domains, countries, reader }: Props) {
  const { language } = reader;
  const words = text(language);
  return (
    <>
      <PageHead
        title={words.figures}
        lead={words.figuresLead}
        action={{ href: paths.send(run), label: runName(run, language) }}
      />
      <Part title={words.byDomain}>
        <FiguresTable figures={domains} head={words.domain} reader={reader} name={(name) => name} />
      </Part>
      <Part title={words.byCountry}>
        <FiguresTable
          figures={countries}
          head={words.country}
          reader={reader}
          name={(code) => countryName(code, language)}
        />
      </Part>
    </>
  );
}

type TableProps = {
  figures: readonly Figure[];
  head: string;
  reader: Reader;
  name: (of: string) => string;
};

function FiguresTable({ figures, head, reader: { language }, name }: TableProps) {
  const words = text(language);
  const columns = ["mails", "delivered", "bounced", "complained"] as const;
  const heads = [head, words.mailsColumn, words.delivered, words.bounced, words.complained];
  return (
    <div class="prose">
      <table tabindex={0}>
        <thead>
          <tr>
            {heads.map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr>
              <th scope="row">
                <bdi>{figure.name === null ? words.unknown : name(figure.name)}</bdi>
              </th>
              {columns.map((column) => (
                <td>{number(language, figure[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
