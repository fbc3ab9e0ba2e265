/*
 * `node --import ./tests/support/pinned-clock.mjs program.mjs` with CLOCK_AT=<ms>: for that program it is this moment all the
 * time, so that two runs of it can be compared row by row.
 */
const at = Number(process.env.CLOCK_AT);
if (!Number.isFinite(at)) throw new Error("CLOCK_AT says which moment it is, in ms");
Date.now = () => at;
