import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { nodeCompressor } from "../../src/ui/compress.ts";

const page = new TextEncoder().encode(
  Array.from({ length: 400 }, (_, i) => `<p>Line ${i * 7919} of a page.</p>`).join("\n"),
);

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("%s: a page for many is smaller than one for one, and the same", (encoding, unpack) => {
  const packed = nodeCompressor.compress(page, encoding);
  const often = nodeCompressor.compress(page, encoding, "often");
  expect(often.length).toBeLessThan(packed.length);
  expect(new Uint8Array(unpack(often))).toEqual(new Uint8Array(page));
});

test("a reader gets what they take, and a small page as it is", () => {
  expect(nodeCompressor.encodingFor("gzip, deflate, br")).toBe("br");
  expect(nodeCompressor.encodingFor("gzip")).toBe("gzip");
  expect(nodeCompressor.encodingFor(undefined)).toBe("identity");
  expect(nodeCompressor.compress(page.slice(0, 100), "br")).toHaveLength(100);
  expect(nodeCompressor.gather([page], "br")).toBeUndefined();
});
