/** A source that costs more than it earns. Caught by `renderMarkdown`, never seen outside. */
export class Refused extends Error {}
