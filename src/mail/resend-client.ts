import { Resend, type Response as Answer } from "resend";

/** An answer is a list of ids, or a few words on what is wrong; 100 ids take 5 KB. */
const mostCharacters = 1_000_000;

/**
 * The SDK with requests of our own: mails go nowhere but where they were addressed to (a redirect is an answer, not an order), and an
 * answer is read so far and no further, whatever it unpacks to. Throws when no answer came, or not all of it.
 */
export class ResendClient extends Resend {
  override async fetchRequest<T>(path: string, options: RequestInit = {}): Promise<Answer<T>> {
    const response = await fetch(this.baseUrl + path, { ...options, redirect: "manual" });
    const headers = Object.fromEntries(response.headers.entries());
    const body = jsonIn(await textOf(response));
    // The SDK's type for failures lists names that the mailer does not count on.
    return (
      response.ok
        ? { data: body ?? {}, error: null, headers }
        : { data: null, error: problemIn(body, response), headers }
    ) as Answer<T>;
  }
}

/** The provider's own words, or nothing but the status where somebody in between has answered. */
function problemIn(body: unknown, { status, statusText }: Response) {
  const said = body as { statusCode?: unknown } | undefined;
  return said?.statusCode === status ? said : { statusCode: status, name: "unreadable", message: statusText };
}

function jsonIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(response: Response): Promise<string> {
  let text = "";
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > mostCharacters) throw new Error("an answer without an end");
  }
  return text;
}
