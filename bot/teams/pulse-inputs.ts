import type { PulsePress } from "../workflow/pulse.ts";
import type { CardData } from "./card-inputs.ts";

/** The press on the card of the two questions; undefined for every other verb. Pure; whose slip it is, is not its business. */
export function readPulse(
  verb: string,
  data: CardData,
  answeredBy: PulsePress["answeredBy"],
): PulsePress | undefined {
  if (verb !== "sendPulse" && verb !== "skipPulse") return undefined;
  const { id, nonce } = data;
  const carried = {
    id: typeof id === "string" ? id.slice(0, 100) : "",
    answeredBy,
    slip: typeof nonce === "string" ? nonce.slice(0, 100) : "",
  };
  if (verb === "skipPulse") return { ...carried, says: "notNow" };
  const [know, advice] = [numberIn(data["know"]), numberIn(data["advice"])];
  const isWhole = know !== undefined && advice !== undefined;
  return { ...carried, says: { answer: isWhole ? { know, advice } : undefined } };
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "string" && /^[1-5]$/.test(value) ? Number(value) : undefined;
}
