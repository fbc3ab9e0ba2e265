import { statement, type Database } from "./database.ts";

/** False while the disk refuses what is written. Writes only after a write was refused: to see whether there is room again. */
export async function takesWrites(db: Database): Promise<boolean> {
  if (!db.disk?.refused) return true;
  try {
    await db.batch([takeRoom], "write");
    await db.batch([giveBack], "write");
    db.disk.refused = false;
    return true;
  } catch {
    return false;
  }
}

// As much as a long post takes, since a full disk still has room for a few bytes. A row that a crash leaves here harms nobody.
const takeRoom = statement("replace into leases values ('room', hex(zeroblob(65536)), 0)");
const giveBack = statement("delete from leases where name = 'room'");
