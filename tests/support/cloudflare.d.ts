// What the tests on workerd use of these two; the whole of their types would hide Node's and the DOM's.
declare module "cloudflare:workers" {
  /** The Worker's own default export, called as a request from outside would. */
  export const exports: {
    default: { fetch(url: string | URL | Request, init?: RequestInit): Promise<Response> };
  };
  export const env: Record<string, string>;
}

declare module "cloudflare:test" {
  type Context = { waitUntil(work: Promise<unknown>): void; passThroughOnException(): void };
  export function createExecutionContext(): Context;
  /** Until all that was handed to waitUntil is done. */
  export function waitOnExecutionContext(context: Context): Promise<void>;
  export function createScheduledController(options?: { scheduledTime?: Date; cron?: string }): {
    scheduledTime: number;
    cron: string;
    noRetry(): void;
  };
}
