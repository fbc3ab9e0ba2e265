/* The hub, exactly as `npm start` runs it, that also answers what it used. */
import "../../src/server.ts";
import { answering } from "./child.ts";

answering({});
