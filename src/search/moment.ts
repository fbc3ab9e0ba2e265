/** Posts of one second that get ids before they spill into the next. */
const aSecond = 2 ** 20;

/** The first id of posts that came out in the second of an instant (ms). */
export function firstIdAt(at: number): number {
  return Math.max(0, Math.floor(at / 1000)) * aSecond;
}
