// Files that are imported as text: run.mjs, tests/vitest.config.ts and wrangler.toml load them alike.
declare module "*.sql" {
  const text: string;
  export default text;
}

declare module "*.css" {
  const text: string;
  export default text;
}

/** Scripts for the browser, served as they are. */
declare module "*.client.js" {
  const text: string;
  export default text;
}
