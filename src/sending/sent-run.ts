/** A run of digests, of an issue of the newsletter or of an alert. Instants in ms. */
export type RunRow = {
  id: string;
  kind: "digest" | "issue" | "alert";
  /** An issue's number, or the title of the call that an alert is about. */
  subject: string | null;
  state: "planning" | "frozen" | "closed";
  at: number;
  planned: number;
  /** Readers who got no digest at planning, by reason. */
  silent: Record<string, number>;
  closedAt: number | null;
  pausedAt: number | null;
  pausedFor: string | null;
};
