import { pino } from "pino";
import type { Log } from "./workflow/ports.ts";

/** Structured lines on standard output: ids and codes, never what people wrote. */
export function createLog(level: string): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (what, fields = {}) => out.info(fields, what),
    warn: (what, fields = {}) => out.warn(fields, what),
    error: (what, fields = {}) => out.error(fields, what),
  };
}
