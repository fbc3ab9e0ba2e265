const bearing = /^\/(sign-in|subscription|unsubscribe|unfollow|digest|outbox)\/[^/]+/;

/** A path as a log may hold it: the token in it is somebody's key. */
export function routeOf(path: string): string {
  return path.replace(bearing, "/$1/:token");
}
