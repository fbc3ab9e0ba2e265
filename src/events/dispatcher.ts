import { soon, type Soon } from "../platform/soon.ts";
import { dispatch, type DispatchDeps } from "./dispatch.ts";

/** For a process that stays: dispatches when kicked, and again after a failure's pause. `done` is called after each run. */
export function makeDispatcher(deps: DispatchDeps, done: () => void = () => undefined): Soon {
  const dispatcher = soon("dispatch", deps.log, async () => {
    const { more, failed } = await dispatch(deps);
    if (more) dispatcher.kick();
    if (failed > 0) setTimeout(() => dispatcher.kick(), 1000).unref();
    done();
  });
  return dispatcher;
}
