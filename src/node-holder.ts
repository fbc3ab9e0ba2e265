import { hostname } from "node:os";
import type { Holder } from "./platform/holder.ts";

/**
 * A Node process by host and process number, so that a lease of one that was killed here is taken over at once instead of
 * being waited for. A number that was given to another process meanwhile only means waiting. `unique` tells lives apart.
 */
export function nodeHolder(unique: string): Holder {
  const here = hostname();
  return {
    mark: `${here}/${process.pid}/${unique}`,
    isGone(mark) {
      const [host, pid, other] = mark.split("/");
      if (host !== here) return false;
      // A container's only process has the same number in every life.
      return Number(pid) === process.pid ? other !== unique : !runs(Number(pid));
    },
  };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
