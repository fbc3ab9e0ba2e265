import { HTTPException } from "hono/http-exception";
import type { HubContext } from "./context.ts";

/** A posted form: repeated names are lists, a missing name is an empty string, files are passed over. */
export type Form = {
  one(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  /** Of every field that came, once each. */
  names(): string[];
};

/**
 * Reads urlencoded or multipart fields. NUL is dropped and text is made well-formed, so that no input fails the database. Throws a 400 on what is no form. What was
 * read is kept with the request, for the answer that has to give it back.
 */
export async function readForm(c: HubContext): Promise<Form> {
  const { names, values } = await valuesOf(c);
  const all = (name: string) => values(name).map(clean);
  const form = {
    all,
    names,
    one: (name: string) => all(name)[0] ?? "",
    has: (name: string) => all(name).length > 0,
  };
  c.set("form", form);
  return form;
}

/** What a browser sends unless told otherwise is parsed from its text: FormData costs five times as much. */
async function valuesOf(c: HubContext): Promise<{ names(): string[]; values(name: string): string[] }> {
  const type = c.req.header("Content-Type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const fields = new URLSearchParams(await c.req.text());
    return { names: () => [...new Set(fields.keys())], values: (name) => fields.getAll(name) };
  }
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400, { message: "The form could not be read." });
  });
  const values = (name: string) =>
    (Object.hasOwn(body, name) ? [body[name]] : []).flat().filter((value) => typeof value === "string");
  return { names: () => Object.keys(body).filter((name) => values(name).length > 0), values };
}

function clean(value: string): string {
  return value.toWellFormed().replaceAll("\0", "").replaceAll("\r\n", "\n");
}

/** A query parameter, cleaned as a form field is; undefined when absent or empty. */
export function readQuery(c: HubContext, name: string): string | undefined {
  const value = c.req.query(name);
  return value === undefined || value === "" ? undefined : clean(value);
}
