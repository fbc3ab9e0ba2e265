import { createHash } from "node:crypto";
import { paths } from "../paths.ts";
import { minifiedCss, minifiedScript } from "./minified.ts";
import { workerUrl } from "./offline/offline-worker.ts";
import styles from "./styles.css";
import script from "./page.client.js";

export type Asset = { name: string; hash: string; body: string; contentType: string };

/** Lines of an index. A browser asks for it once, when the page stands; within it, it would weigh on every page. */
const icon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b5a70" d="M0 0h16v16H0z"/>` +
  `<path fill="#fff" d="M3 3h10v2.5H3zM3 7.5h10V9H3zM3 11h6v1.5H3z"/></svg>`;

export const assets: readonly Asset[] = [
  asset("styles.css", "text/css; charset=utf-8", minifiedCss(styles)),
  asset("page.js", "text/javascript; charset=utf-8", minifiedScript(script).replace("%worker%", workerUrl)),
  asset("icon.svg", "image/svg+xml", icon),
];

export const stylesUrl = url("styles.css");
export const scriptUrl = url("page.js");
export const iconUrl = url("icon.svg");

/** The name holds the content's hash, so what was fetched once never changes. */
export const assetHeaders = { "Cache-Control": "public, max-age=31536000, immutable" };

/** An old hash still gets today's file, but not for ever: a cached page must not lose its style over a deploy. */
export function findAsset(hash: string, name: string): { asset: Asset; current: boolean } | undefined {
  const asset = assets.find((one) => one.name === name);
  return asset && { asset, current: asset.hash === hash };
}

function asset(name: string, contentType: string, body: string): Asset {
  return { name, contentType, body, hash: createHash("sha256").update(body).digest("hex").slice(0, 12) };
}

function url(name: string): string {
  const found = assets.find((one) => one.name === name);
  if (!found) throw new Error(`No asset is called ${name}`);
  return paths.asset(found.name, found.hash);
}
