import { AzureMonitorLogExporter, AzureMonitorTraceExporter } from "@azure/monitor-opentelemetry-exporter";
import { ExportResultCode } from "@opentelemetry/core";
import type { Log } from "../workflow/ports.ts";

/** Where telemetry goes, and as whom: an Entra identity where the deployment has one, because it has no key. */
export type ExportSettings = {
  readonly connectionString: string;
  readonly managedIdentity: string | undefined;
};

type Options = NonNullable<ConstructorParameters<typeof AzureMonitorTraceExporter>[0]>;
type Policy = NonNullable<Options["additionalPolicies"]>[number]["policy"];
type Spans = Parameters<AzureMonitorTraceExporter["export"]>;
type Lines = Parameters<AzureMonitorLogExporter["export"]>;

/** One attempt to export (ms); the second one, a moment later, is the last. */
const attemptMs = 10_000;
const tellEveryMs = 10 * 60_000;

/** Exporters to Azure Monitor. A batch that cannot be sent is dropped, and that is logged every ten minutes at most. */
export async function createExporters(settings: ExportSettings, log: Log) {
  // The library counts its own use for Microsoft and describes the machine: neither is for a school to send.
  process.env["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
  process.env["APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED"] = "true";
  const options: Options = {
    connectionString: settings.connectionString,
    ...(settings.managedIdentity === undefined
      ? {}
      : { credential: await identity(settings.managedIdentity) }),
    // Nothing is kept on the disk: what cannot be sent now is not worth a file.
    disableOfflineStorage: true,
    retryOptions: { maxRetries: 1 },
    additionalPolicies: [
      { policy: failuresTold(log), position: "perCall" },
      { policy: patience, position: "perRetry" },
    ],
  };
  return { spans: new SafeSpans(options), lines: new SafeLines(options) };
}

async function identity(clientId: string) {
  const { ManagedIdentityCredential } = await import("@azure/identity");
  return new ManagedIdentityCredential({ clientId });
}

/** Without offline storage the library calls a batch sent that was not, so it is seen here. */
function failuresTold(log: Log): Policy {
  let toldAt = -Infinity;
  const tell = (why: string): void => {
    if (Date.now() - toldAt < tellEveryMs) return;
    toldAt = Date.now();
    log.warn("telemetry.notSent", { why });
  };
  return {
    name: "failuresTold",
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        if (response.status >= 300) tell(String(response.status));
        return response;
      } catch (error) {
        tell(error instanceof Error ? error.name : "unknown");
        throw error;
      }
    },
  };
}

const patience: Policy = {
  name: "patience",
  sendRequest(request, next) {
    request.timeout = attemptMs;
    return next(request);
  },
};

// Nobody waits for the promise of `export`, and a rejection that nobody takes would end the process.
class SafeSpans extends AzureMonitorTraceExporter {
  override async export(spans: Spans[0], done: Spans[1]): Promise<void> {
    await super.export(spans, done).catch(() => done({ code: ExportResultCode.FAILED }));
  }
}

class SafeLines extends AzureMonitorLogExporter {
  override async export(lines: Lines[0], done: Lines[1]): Promise<void> {
    await super.export(lines, done).catch(() => done({ code: ExportResultCode.FAILED }));
  }
}
