import { constants, crc32, deflateRawSync } from "node:zlib";

/** A part as deflate blocks that end on a byte and refer to nothing before them. */
type Deflated = Uint8Array;

/** Below this a block as it is costs less than the deflater's own memory. */
const tiny = 64;

const again = new WeakSet<Uint8Array>();
const deflated = new WeakMap<Uint8Array, Deflated>();

/** Says that these very bytes will be part of other pages, too (a discussion, the foot of every page): deflated once, and well. */
export function comesAgain(part: Uint8Array): Uint8Array {
  return again.add(part) && part;
}

/**
 * One gzip stream of parts, each deflated by itself: deflate blocks that are flushed in full can stand after one another in any
 * order (RFC 1951 3.2.3), so what many pages share is packed once and not once a page.
 */
export function gzipParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let check = 0;
  let size = 0;
  const blocks = parts.map((part) => {
    check = crc32(part, check);
    size += part.length;
    return blocksOf(part);
  });
  const trailer = new Uint8Array(10);
  trailer.set(lastBlock);
  const numbers = new DataView(trailer.buffer);
  numbers.setUint32(2, check, true);
  numbers.setUint32(6, size, true);
  return joined([header, ...blocks, trailer]);
}

/** RFC 1952: no name, no time, made on anything. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** An empty block with fixed codes that says it is the last. */
const lastBlock = Uint8Array.of(3, 0);

function blocksOf(part: Uint8Array): Deflated {
  if (part.length < tiny) return stored(part);
  if (!again.has(part)) return deflateRawSync(part, fast);
  let known = deflated.get(part);
  if (!known) deflated.set(part, (known = deflateRawSync(part, thorough)));
  return known;
}

const fast = { level: 4, windowBits: 13, memLevel: 6, finishFlush: constants.Z_FULL_FLUSH };
const thorough = { level: 7, memLevel: 9, finishFlush: constants.Z_FULL_FLUSH };

/** A block of bytes as they are: type 0, length, its complement. */
function stored(part: Uint8Array): Deflated {
  const { length } = part;
  const block = new Uint8Array(5 + length);
  block.set([0, length, 0, 255 - length, 255]);
  block.set(part, 5);
  return block;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
