import { paths } from "../paths.ts";
import type { LinkedData } from "../ui/linked-data.ts";

/** The hub itself for search engines, and how to search in it. */
export function siteData(hubName: string, baseUrl: string): LinkedData {
  const url = baseUrl + paths.home();
  return {
    "@type": "WebSite",
    url,
    name: hubName,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${baseUrl}/search?q={q}` },
      "query-input": "required name=q",
    },
  };
}
