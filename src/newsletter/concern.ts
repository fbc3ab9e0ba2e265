/** A call as far as it decides whom it concerns. */
export type Concern = {
  entry: string;
  author: string;
  membersOnly: boolean;
  /** Primary subtag. */
  language: string;
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
};
