import { inputOf } from "../exchange/inputs.ts";

/** A folder's files with `size` of each kind, four messages a thread; some lines broken, some bodies very long. */
export function drillInput(size: number): Record<string, string> {
  const input = inputOf(size);
  const messages = "discussions/thread_messages.jsonl";
  const subscriptions = "subscriptions.csv";
  return {
    ...input,
    [messages]: input[messages]?.split("\n").map(lengthened).join("\n") ?? "",
    [subscriptions]: `${input[subscriptions]}\r\nnobody,daily,IT,2024-05-06,Form\r\nlate@example.org,daily`,
  };
}

/** Every fiftieth message becomes a long one, and after every hundredth comes a line that is none. */
function lengthened(line: string, n: number): string {
  if (n % 100 === 99) return `${line}\nnot a message ${n}`;
  if (n % 50 !== 7 || line === "") return line;
  const message = JSON.parse(line) as { body_markdown: string };
  return JSON.stringify({ ...message, body_markdown: longText(n) });
}

const longText = (n: number) =>
  Array.from(
    { length: 120 },
    (_, i) => `Paragraph **${i}** of ${n}: what we learned from visiting a workshop.`,
  ).join("\n\n");
