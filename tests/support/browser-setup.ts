import { findBrowser } from "./browser.ts";
import { testFonts } from "./fonts.ts";

/** Once before the browser tests, so that two workers do not install the same browser at the same time. */
export async function setup(): Promise<void> {
  process.env["CHROMIUM"] = await findBrowser();
  await testFonts();
}
