import type { Log } from "../workflow/ports.ts";
import { type Telemetry, uncalled, untimed } from "../workflow/timing.ts";
import type { Recorder, RecorderSettings } from "./recorder.ts";

/** Telemetry that records nothing until it is opened, so that the server need not wait for its libraries. */
export type LaterTelemetry = Telemetry & {
  /** Loads what exports. Never rejects: without telemetry the server answers as well. */
  open(settings: RecorderSettings, log: Log): Promise<void>;
  /** Sends what is left, within three seconds, and never rejects. */
  close(): Promise<void>;
};

const nothing = (): void => undefined;

/** The libraries that export are loaded by `open` alone; whoever does not export never loads them. */
export function createTelemetry(): LaterTelemetry {
  let recorder: Recorder | undefined;
  return {
    request: (work) => (recorder ? recorder.request(work) : work(nothing)),
    timed: (kind, work) => (recorder?.timed ?? untimed)(kind, work),
    called: (...call) => (recorder?.called ?? uncalled)(...call),
    wrote: (level, what, fields) => recorder?.wrote(level, what, fields),
    async open(settings, log) {
      try {
        const { createRecorder } = await import("./recorder.ts");
        recorder = await createRecorder(settings, log);
        log.info("telemetry.open");
      } catch (error) {
        log.error("telemetry.notOpen", { error: error instanceof Error ? error.name : "unknown" });
      }
    },
    close: () => recorder?.close() ?? Promise.resolve(),
  };
}
