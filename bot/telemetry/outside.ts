import type { EnvelopeKey } from "../workflow/envelope/envelope.ts";
import type { Store } from "../workflow/ports.ts";
import type { Called } from "../workflow/timing.ts";

/** The store, with every call to it timed by its kind alone: no partition, no id, no document. */
export function timedStore<S extends Store>(store: S, called: Called): S {
  return {
    ...store,
    read: (...at) => called("store", "read", () => store.read(...at)),
    write: (...batch) => called("store", "write", () => store.write(...batch)),
    due: (...by) => called("store", "due", () => store.due(...by)),
    list: (...by) => called("store", "list", () => store.list(...by)),
    page: (...of) => called("store", "page", () => store.page(...of)),
  };
}

/** The envelope key, with every locking and unlocking timed: no key, and nothing that it locks. */
export function timedKey(key: EnvelopeKey, called: Called): EnvelopeKey {
  return {
    id: key.id,
    wrap: (dataKey) => called("vault", "POST /keys/{key}/wrapkey", () => key.wrap(dataKey)),
    unwrap: (keyId, wrapped) =>
      called("vault", "POST /keys/{key}/unwrapkey", () => key.unwrap(keyId, wrapped)),
  };
}
