type Fields = Record<string, string | number | readonly string[] | undefined>;

/** A browser without script: keeps cookies, posts forms from their own origin, does not follow redirects by itself. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly fetcher: (request: Request) => Response | Promise<Response>,
    readonly origin: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  /** Posts urlencoded fields; undefined ones are left out, lists repeat their name. */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) body.append(name, String(one));
    }
    return this.send(path, { method: "POST", body, headers: { Origin: this.origin, ...headers } });
  }

  /** The page at a path, as text; fails on anything but 200. */
  async page(path: string): Promise<string> {
    const response = await this.get(path);
    if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}`);
    return response.text();
  }

  /** The value of a hidden (or any) input of the form on a page. */
  async field(path: string, name: string): Promise<string> {
    const html = await this.page(path);
    const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
    return /value="([^"]*)"/.exec(input ?? "")?.[1] ?? "";
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...(init.headers as Record<string, string>) });
    if (this.cookies.size > 0)
      headers.set("Cookie", [...this.cookies].map(([k, v]) => `${k}=${v}`).join("; "));
    const response = await this.fetcher(
      new Request(new URL(path, this.origin), { ...init, headers, redirect: "manual" }),
    );
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const value = pair.slice(at + 1);
    if (/max-age=0(;|$)/i.test(line) || value === "") this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), value);
  }
}
