/** A path of ours to go on to; anything that a browser could read as another site becomes "/". */
export function localNext(next: string | undefined): string {
  if (!next || next.length > 500 || !/^\/(?![/\\])/.test(next) || /[\\\s\u0000-\u001f\u007f]/.test(next))
    return "/";
  const url = new URL(next, "http://local.invalid");
  // What is left once dots are resolved ("/.//elsewhere") must not name another site either.
  const isOurs = url.host === "local.invalid" && !url.pathname.startsWith("//");
  return isOurs ? url.pathname + url.search + url.hash : "/";
}
