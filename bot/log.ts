import { pino } from "pino";
import type { Log } from "./workflow/ports.ts";
import type { Telemetry } from "./workflow/timing.ts";

/** Structured lines on standard output: ids and codes, never what people wrote. `also` gets each of them too. */
export function createLog(level: string, also?: Pick<Telemetry, "wrote">): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const at =
    (which: "info" | "warn" | "error"): Log["info"] =>
    (what, fields = {}) => {
      out[which](fields, what);
      if (out.isLevelEnabled(which)) also?.wrote(which, what, fields);
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
