/* The mail provider, in a process of its own. */
import { startResendStub } from "../support/resend-stub.ts";
import { answering, tell } from "./child.ts";

const stub = await startResendStub({ light: true });
answering({ accepted: () => ({ accepted: stub.counts.accepted, addresses: stub.perAddress.size }) });
tell("url", stub.url);
