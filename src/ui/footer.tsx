import { paths } from "../paths.ts";
import type { PageFrame } from "./frame.ts";
import { text } from "./text.ts";

export function Footer({ frame }: { frame: PageFrame }) {
  const words = text(frame.language);
  return (
    <footer class="foot">
      <div>
        <p>
          <bdi>{frame.hubName}</bdi>. {frame.tagline ?? words.tagline}.
        </p>
        <p>
          {words.byEmailText} <a href={paths.subscribe()}>{words.subscribe}</a> ·{" "}
          <a href={paths.feeds()}>{words.feedsAndCalendars}</a>
        </p>
      </div>
    </footer>
  );
}
