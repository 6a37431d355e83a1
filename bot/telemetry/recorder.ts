import { AsyncLocalStorage } from "node:async_hooks";
import { RateLimitedSampler } from "@azure/monitor-opentelemetry-exporter";
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { SeverityNumber } from "@opentelemetry/api-logs";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import { BasicTracerProvider, BatchSpanProcessor, ParentBasedSampler } from "@opentelemetry/sdk-trace-base";
import type { Log } from "../workflow/ports.ts";
import type { Outside, Telemetry } from "../workflow/timing.ts";
import { type ExportSettings, createExporters } from "./exporters.ts";

export type RecorderSettings = ExportSettings;
export type Recorder = Telemetry & { close(): Promise<void> };

/**
 * Every request of a school is kept: it makes a few in a minute. Above this many in a second, which is a flood, so
 * many are kept, and each carries how many it stands for.
 */
const requestsPerSecond = 20;
const lastWordsMs = 3000;

/** What Azure's map calls what is outside. */
const places: Readonly<Record<Outside, string>> = {
  teams: "Teams connector",
  store: "Azure Cosmos DB",
  vault: "Azure Key Vault",
};

const severity = { info: SeverityNumber.INFO, warn: SeverityNumber.WARN, error: SeverityNumber.ERROR };

/** Records requests, turns and log lines, and sends them in batches every few seconds. Throws for a bad connection string. */
export async function createRecorder(settings: RecorderSettings, log: Log): Promise<Recorder> {
  const exporters = await createExporters(settings, log);
  const resource = resourceFromAttributes({ "service.name": "sounding-board" });
  const spans = new BasicTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new RateLimitedSampler(requestsPerSecond) }),
    spanProcessors: [new BatchSpanProcessor(exporters.spans)],
  });
  const lines = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: exporters.lines })],
  });
  const [tracer, logger] = [spans.getTracer("sounding-board"), lines.getLogger("sounding-board")];
  // What runs now belongs to this operation. No trace of a caller is gone on with: who asks is not who is believed.
  const current = new AsyncLocalStorage<Context>();
  const here = (): Context => current.getStore() ?? ROOT_CONTEXT;

  return {
    request(work) {
      const span = tracer.startSpan("request", { kind: SpanKind.SERVER }, ROOT_CONTEXT);
      const done = (route: string, status: number): void => {
        const [method, path] = route.split(" ");
        span.updateName(route);
        span.setAttributes({
          "http.request.method": method,
          "http.route": path,
          "http.response.status_code": status,
        });
        span.setStatus({ code: status < 500 ? SpanStatusCode.OK : SpanStatusCode.ERROR });
        span.end();
      };
      current.run(trace.setSpan(ROOT_CONTEXT, span), () => work(done));
    },
    async timed(kind, work) {
      const span = tracer.startSpan(kind, { kind: SpanKind.INTERNAL }, here());
      try {
        return await current.run(trace.setSpan(here(), span), work);
      } catch (error) {
        // Not recordException: what an error says may hold what somebody wrote.
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    async called(where, what, work, statusOf) {
      // What the sweeper asks the store each second belongs to no operation, and would be most of what is kept.
      if (where === "store" && current.getStore() === undefined) return work();
      const span = tracer.startSpan(what, { kind: SpanKind.CLIENT, attributes: kindOf(where, what) }, here());
      const end = (status: number | string | undefined, isWell: boolean): void => {
        if (status !== undefined)
          span.setAttribute(where === "store" ? "code" : "http.response.status_code", status);
        span.setStatus({ code: isWell ? SpanStatusCode.OK : SpanStatusCode.ERROR });
        span.end();
      };
      try {
        const answer = await work();
        const status = statusOf?.(answer);
        end(status, status === undefined || status < 400);
        return answer;
      } catch (error) {
        end(codeOf(error), false);
        throw error;
      }
    },
    wrote: (level, what, fields) =>
      logger.emit({ severityNumber: severity[level], body: what, attributes: fields, context: here() }),
    async close() {
      const sent = Promise.allSettled([spans.forceFlush(), lines.forceFlush()]);
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, lastWordsMs).unref())]);
    },
  };
}

function kindOf(where: Outside, what: string): Attributes {
  const place = { "peer.service": places[where] };
  return where === "store"
    ? { ...place, "db.system.name": "azure.cosmosdb", "db.operation.name": what }
    : { ...place, "http.request.method": what.split(" ")[0] };
}

/** A status or a code of an error. What it says in words may hold what somebody wrote. */
function codeOf(error: unknown): number | string {
  const { statusCode, code, name } = error as { statusCode?: unknown; code?: unknown; name?: unknown };
  const stated = statusCode ?? code ?? name;
  if (typeof stated === "number") return stated;
  return typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : "unknown";
}
